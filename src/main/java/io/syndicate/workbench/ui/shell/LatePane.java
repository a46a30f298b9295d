package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.common.ViewLoader;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place of a pane that the window's first picture does without: its view is loaded after that. FX thread only. */
public final class LatePane extends StackPane {

    private final View view;

    /** @param view that will stand here, for FXML */
    public LatePane(@NamedArg("view") View view) {
        this.view = view;
        setMinHeight(0);
    }

    void load(ViewLoader loader) {
        getChildren().setAll(loader.load(view));
    }

    /** @return what has the id in the view, which is loaded */
    <T extends Node> T find(String id, Class<T> type) {
        return type.cast(lookup("#" + id));
    }
}
