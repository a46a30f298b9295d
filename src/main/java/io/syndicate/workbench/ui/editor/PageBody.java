package io.syndicate.workbench.ui.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

/** What of a file is on view under its notice. */
interface PageBody {

    /** @return to be put into the page */
    Node node();

    /** @return the text that is on view: what find, copy and the caret's place are about */
    CodeText shownText();

    /** @return whether the file's own text is on view */
    ReadOnlyBooleanProperty showsTextProperty();

    /** Ends all work for what is on view. */
    void dispose();

    /** @return a body that always shows the text */
    static PageBody plain(CodeText text) {
        var always = new ReadOnlyBooleanWrapper(true);
        return new PageBody() {

            @Override
            public Node node() {
                return text.pane();
            }

            @Override
            public CodeText shownText() {
                return text;
            }

            @Override
            public ReadOnlyBooleanProperty showsTextProperty() {
                return always.getReadOnlyProperty();
            }

            @Override
            public void dispose() {
                text.dispose();
            }
        };
    }
}
