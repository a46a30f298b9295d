package io.syndicate.workbench.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The fonts that come with the workbench. JavaFX knows them as {@code Inter} (regular and bold), {@code Inter Medium},
 * {@code Inter Semi Bold} and {@code JetBrains Mono} (regular and bold): in-between weights are families of their own there.
 */
public final class Fonts {

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private static boolean loaded;

    private Fonts() {
    }

    /** Makes the fonts known to JavaFX; does nothing the second time. Needs no window and may run before the first one. */
    public static synchronized void load() {
        if (!loaded) {
            FILES.forEach(Fonts::load);
            loaded = true;
        }
    }

    private static void load(String file) {
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
            Font.loadFont(in, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " cannot be read", e);
        }
    }
}
