package io.syndicate.workbench.ui.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a pane shows while it has no rows: what is missing and what to do about it. */
public final class EmptyState extends VBox {

    private final Label title = new Label();
    private final Label text = new Label();
    private final FlowPane actions = new FlowPane(8, 8);

    /** @param actions buttons or links for what can be done about it */
    public EmptyState(Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
        }
        this.actions.setAlignment(Pos.CENTER);
        this.actions.getChildren().setAll(actions);
        this.actions.setVisible(actions.length > 0);
        this.actions.managedProperty().bind(this.actions.visibleProperty());
        getChildren().setAll(title, text, this.actions);
    }

    /**
     * @param title   what is so
     * @param text    what to do about it
     * @param actions buttons or links for that
     * @return such a node
     */
    public static EmptyState of(String title, String text, Node... actions) {
        var state = new EmptyState(actions);
        state.say(title, text);
        return state;
    }

    /**
     * @param title what is so
     * @param text  what to do about it
     */
    public void say(String title, String text) {
        this.title.setText(title);
        this.text.setText(text);
    }

    /** @param shown whether the buttons or links can be of use now */
    public void showActions(boolean shown) {
        actions.setVisible(shown);
    }
}
