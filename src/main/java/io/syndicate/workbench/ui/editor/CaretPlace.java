package io.syndicate.workbench.ui.editor;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;

/** Where the caret is in the text on view, as the status line says it. FX thread only. */
final class CaretPlace {

    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;

    /** @return {@code Ln 9, Col 46}; empty while no text is on view */
    ReadOnlyStringProperty property() {
        return place.getReadOnlyProperty();
    }

    /** @param text the one on view, null for none */
    void follow(CodeText text) {
        following.unsubscribe();
        if (text == null) {
            following = Subscription.EMPTY;
            place.set("");
        } else {
            var area = text.area();
            following = EventStreams.valuesOf(area.caretPositionProperty()).subscribe(
                    _ -> place.set("Ln " + (area.getCurrentParagraph() + 1) + ", Col " + (area.getCaretColumn() + 1)));
        }
    }
}
