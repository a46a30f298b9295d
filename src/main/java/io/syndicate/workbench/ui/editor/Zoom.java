package io.syndicate.workbench.ui.editor;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The size of the code, in steps of one pixel between 8 and 32. FX thread only. */
final class Zoom {

    private static final int NORMAL = 12;
    private static final int LEAST = 8;
    private static final int MOST = 32;

    private final ReadOnlyStringWrapper style = new ReadOnlyStringWrapper(style(NORMAL));
    private int size = NORMAL;

    /** @return CSS for all that shows code */
    ReadOnlyStringProperty styleProperty() {
        return style.getReadOnlyProperty();
    }

    void by(int steps) {
        to(size + steps);
    }

    void reset() {
        to(NORMAL);
    }

    private void to(int wanted) {
        size = Math.clamp(wanted, LEAST, MOST);
        style.set(style(size));
    }

    private static String style(int size) {
        return "-fx-font-size: " + size + "px;";
    }
}
