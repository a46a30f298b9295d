package io.syndicate.workbench.ui.editor;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Asks for a line, or a line and a column, and goes there. FX thread only. */
final class GoToLineBar extends HBox {

    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[:,]\\s*(\\d{1,9}))?\\s*");

    private final TextField field = new TextField();
    private final Label hint = new Label();
    private final Runnable onClose;
    private CodeText text;

    /** @param onClose takes the bar out of the window and the focus back to the text */
    GoToLineBar(Runnable onClose) {
        this.onClose = onClose;
        getStyleClass().addAll("find-bar", "find-row");
        field.setId("lineField");
        field.getStyleClass().add("mono");
        field.setPromptText("line or line:column");
        field.setPrefWidth(160);
        hint.getStyleClass().addAll("muted", "small");
        getChildren().addAll(new Label("Go to line"), field, hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** @param where whose lines are meant */
    void open(CodeText where) {
        text = where;
        hint.setText("1 to " + where.area().getParagraphs().size());
        field.clear();
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        }
    }

    private void go() {
        var place = PLACE.matcher(field.getText());
        if (place.matches()) {
            onClose.run();
            text.goTo(Integer.parseInt(place.group(1)), place.group(2) == null ? 0 : Integer.parseInt(place.group(2)));
        } else {
            hint.setText("a number from 1 to " + text.area().getParagraphs().size());
        }
    }
}
