package io.syndicate.workbench.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Labels that are set at each snapshot: nothing is laid out anew where nothing changed. */
final class Texts {

    private Texts() {
    }

    /** Sets a text; an empty one takes no room. */
    static void set(Label label, String text) {
        if (!text.equals(label.getText()) || label.isManaged() == text.isEmpty()) {
            label.setText(text);
            label.setManaged(!text.isEmpty());
            label.setVisible(!text.isEmpty());
        }
    }

    static void set(Label label, String text, String tooltip) {
        set(label, text);
        if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip());
        }
        if (!tooltip.equals(label.getTooltip().getText())) {
            label.getTooltip().setText(tooltip);
        }
    }

    static void mark(Label label, String pseudoClass, boolean on) {
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), on);
    }
}
