package io.syndicate.workbench.ui.common;

import javafx.scene.control.Label;

/** The coloured word that says what a sample is: {@code manifest}, {@code block}, {@code chunk}, {@code other}. */
public final class KindTag extends Label {

    private String kind = "";

    /** Shows nothing yet. */
    public KindTag() {
        getStyleClass().add("kind");
        setMinWidth(USE_PREF_SIZE);
    }

    /** @param kind the word; also its style class */
    public void show(String kind) {
        getStyleClass().remove(this.kind);
        this.kind = kind;
        getStyleClass().add(kind);
        setText(kind);
    }
}
