package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a rewrite: its URLs copied, its answer pinned. */
final class RewriteMenu extends KeyedMenu {

    private final Supplier<Optional<RewriteRow>> chosen;
    private final RewritePins pins;
    private final MenuItem cdn = Menus.item("Copy CDN URL", "Shortcut+C", () -> row().ifPresent(row -> Menus.copy(url(row))));
    private final MenuItem origin = Menus.item("Copy origin URL", "Alt+C", () -> row().ifPresent(row -> Menus.copy(row.rewrite().url())));
    private final MenuItem curl = Menus.item("Copy as curl", "Shortcut+Shift+C", () -> row().ifPresent(row -> Menus.copy(curl(url(row)))));
    private final MenuItem pin;
    private final MenuItem unpin;
    private final MenuItem all;
    private final MenuItem undo;

    RewriteMenu(Supplier<Optional<RewriteRow>> chosen, RewritePins pins) {
        this.chosen = chosen;
        this.pins = pins;
        this.pin = Menus.item("Pin as expected", "P", () -> row().ifPresent(pins::pin));
        this.unpin = Menus.item("Unpin", "U", () -> row().ifPresent(pins::unpin));
        this.all = Menus.item("Pin all", "Shift+P", pins::pinAll);
        this.undo = Menus.item("Undo pin", "Shortcut+Z", pins::undo);
        getItems().setAll(cdn, origin, curl, new SeparatorMenuItem(), pin, unpin, all, undo);
        refreshWith(this::refresh);
    }

    private Optional<RewriteRow> row() {
        return chosen.get();
    }

    private void refresh() {
        boolean none = row().isEmpty();
        origin.setDisable(none);
        curl.setDisable(none);
        cdn.setDisable(row().flatMap(row -> row.rewrite().cdnUrl()).isEmpty());
        pin.setDisable(row().filter(RewritePins::pinnable).isEmpty());
        boolean secret = row().filter(row -> row.rewrite().masked()).isPresent();
        pin.setText(secret ? "Cannot be pinned: the answer shows a secret" : "Pin as expected");
        unpin.setDisable(row().flatMap(row -> row.against().pinned()).isEmpty());
        all.setDisable(!pins.canPinAll());
        undo.setDisable(pins.undoable().isEmpty());
        undo.setText("Undo " + pins.undoable().orElse("pin"));
    }

    /** @return a command for a POSIX shell that fetches exactly this URL: no brackets or braces in it are taken for a pattern */
    static String curl(String url) {
        boolean pattern = url.chars().anyMatch(c -> "[]{}".indexOf(c) >= 0);
        return "curl -v " + (pattern ? "--globoff " : "") + "-- '" + url.replace("'", "'\\''") + "'";
    }

    /** @return its CDN URL; the origin URL where there is none */
    private static String url(RewriteRow row) {
        return row.rewrite().cdnUrl().orElse(row.rewrite().url());
    }
}
