package io.syndicate.workbench.ui.common;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/** What holds for all windows, menus, tooltips and dialogs among them: those that are open, and those that open later. FX thread only. */
final class EveryWindow {

    private EveryWindow() {
    }

    /** @param done to each window that is open */
    static void now(Consumer<Window> done) {
        Window.getWindows().forEach(done);
    }

    /** @param done to each window that opens from now on, before it is measured and seen */
    static void later(Consumer<Window> done) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(done);
            }
        });
    }
}
