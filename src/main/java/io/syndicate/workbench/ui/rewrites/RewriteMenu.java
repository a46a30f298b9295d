package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.ui.common.Menus;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done with a rewrite's URLs. */
final class RewriteMenu extends ContextMenu {

    private final Supplier<Optional<RewriteRow>> chosen;

    RewriteMenu(Supplier<Optional<RewriteRow>> chosen) {
        this.chosen = chosen;
        MenuItem cdn = Menus.item("Copy CDN URL", this::copyCdn);
        MenuItem origin = Menus.item("Copy origin URL", () -> chosen.get().ifPresent(row -> Menus.copy(row.rewrite().url())));
        MenuItem curl = Menus.item("Copy as curl", () -> chosen.get().ifPresent(row -> Menus.copy(curl(url(row)))));
        getItems().setAll(cdn, origin, curl);
        setOnShowing(_ -> {
            getItems().forEach(item -> item.setDisable(chosen.get().isEmpty()));
            cdn.setDisable(chosen.get().flatMap(row -> row.rewrite().cdnUrl()).isEmpty());
        });
    }

    /** Copies the chosen row's CDN URL; the origin URL where there is none. */
    void copyCdn() {
        chosen.get().ifPresent(row -> Menus.copy(url(row)));
    }

    /** @return a command for a POSIX shell that fetches the URL */
    static String curl(String url) {
        return "curl -v '" + url.replace("'", "'\\''") + "'";
    }

    private static String url(RewriteRow row) {
        return row.rewrite().cdnUrl().orElse(row.rewrite().url());
    }
}
