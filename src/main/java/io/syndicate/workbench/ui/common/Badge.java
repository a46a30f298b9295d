package io.syndicate.workbench.ui.common;

import javafx.scene.control.Label;

/** A small count in a pane's header; takes no room while it has nothing to say. */
public final class Badge extends Label {

    private String tone = "";

    /** Says nothing yet. */
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /**
     * @param text what it says, empty to hide it
     * @param tone style class {@code ok}, {@code failed}, {@code warning}, {@code stale} or empty
     */
    public void show(String text, String tone) {
        setText(text);
        getStyleClass().remove(this.tone);
        this.tone = tone;
        if (!tone.isEmpty()) {
            getStyleClass().add(tone);
        }
    }
}
