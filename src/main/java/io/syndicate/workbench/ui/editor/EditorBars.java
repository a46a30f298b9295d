package io.syndicate.workbench.ui.editor;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The bar above the text: find, replace, go to line, or none. FX thread only. */
final class EditorBars extends VBox {

    private final Supplier<FilePage> page;
    private FindBar findBar;
    private GoToLineBar lineBar;

    /** @param page which is in front; null for none */
    EditorBars(Supplier<FilePage> page) {
        this.page = page;
    }

    void find(boolean replace) {
        if (page.get() != null) {
            findBar = findBar == null ? new FindBar(this::close) : findBar;
            show(findBar);
            findBar.open(page.get().body().shownText(), replace);
        }
    }

    void findNext(boolean backwards) {
        if (!isOpen(findBar)) {
            find(false);
        } else if (backwards) {
            findBar.search().previous();
        } else {
            findBar.search().next();
        }
    }

    void goToLine() {
        if (page.get() != null) {
            lineBar = lineBar == null ? new GoToLineBar(this::close) : lineBar;
            show(lineBar);
            lineBar.open(page.get().body().shownText());
        }
    }

    /** Another text is on view now. */
    void textChanged() {
        if (isOpen(findBar)) {
            findBar.setText(page.get().body().shownText());
        } else {
            getChildren().clear();
        }
    }

    /** Takes away the bar that is open. */
    void close() {
        if (isOpen(findBar)) {
            findBar.search().setText(null);
        }
        getChildren().clear();
        if (page.get() != null) {
            page.get().requestFocus();
        }
    }

    boolean isOpen() {
        return !getChildren().isEmpty();
    }

    private void show(Node bar) {
        if (!isOpen(bar)) {
            close();
            getChildren().setAll(bar);
        }
    }

    private boolean isOpen(Node bar) {
        return getChildren().contains(bar);
    }
}
