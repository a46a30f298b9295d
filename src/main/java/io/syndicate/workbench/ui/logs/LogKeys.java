package io.syndicate.workbench.ui.logs;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the log pane: find, filter, export, and Escape out of where one is. FX thread only. */
final class LogKeys {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination FILTER = KeyCombination.valueOf("Shortcut+Shift+F");
    private static final KeyCombination EXPORT = KeyCombination.valueOf("Shortcut+E");

    private final ListView<?> list;
    private final TextField filter;
    private final LogFindBar findBar;
    private final Runnable export;

    LogKeys(ListView<?> list, TextField filter, LogFindBar findBar, Runnable export) {
        this.list = list;
        this.filter = filter;
        this.findBar = findBar;
        this.export = export;
    }

    /** @param pane where they are listened for */
    void install(Node pane) {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (took(key)) {
                key.consume();
            }
        });
    }

    private boolean took(KeyEvent key) {
        if (FIND.match(key)) {
            findBar.open();
        } else if (FILTER.match(key)) {
            filter.requestFocus();
            filter.selectAll();
        } else if (EXPORT.match(key)) {
            export.run();
        } else if (key.getCode() == KeyCode.F3 && findBar.isVisible()) {
            findBar.step(key.isShiftDown());
        } else {
            return key.getCode() == KeyCode.ESCAPE && escaped();
        }
        return true;
    }

    private boolean escaped() {
        if (filter.isFocused()) {
            filter.clear();
            list.requestFocus();
        } else if (findBar.isVisible()) {
            findBar.close();
        } else {
            return false;
        }
        return true;
    }
}
