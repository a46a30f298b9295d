package io.syndicate.workbench.ui.common;

import java.net.URL;
import java.util.Objects;

/** Every FXML view of the window, by its file in {@code /fxml}. */
public enum View {
    SHELL("shell.fxml"),
    BAR("bar.fxml"),
    EDITOR("editor.fxml"),
    SAMPLES("samples.fxml"),
    CHECKS("checks.fxml"),
    REWRITES("rewrites.fxml"),
    ROUND_TRIPS("roundtrips.fxml"),
    LOGS("logs.fxml");

    private final String file;

    View(String file) {
        this.file = file;
    }

    /** @return where the view's FXML lies on the class path */
    public URL resource() {
        return Objects.requireNonNull(View.class.getResource("/fxml/" + file), () -> "no /fxml/" + file + " on the class path");
    }
}
