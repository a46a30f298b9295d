package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.Icons;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Find and replace above the text: Enter and Shift+Enter step through the places. FX thread only. */
final class FindBar extends VBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Search search = new Search();
    private final TextField what = field("findField", "Find");
    private final TextField with = field("replaceField", "Replace with");
    private final ToggleButton matchCase = new ToggleButton("Aa");
    private final ToggleButton regex = new ToggleButton(".*");
    private final HBox replaceRow;

    /** @param onClose takes the bar out of the window and the focus back to the text */
    FindBar(Runnable onClose) {
        getStyleClass().add("find-bar");
        var count = new Label();
        count.setId("findCount");
        count.getStyleClass().addAll("muted", "small", "find-count");
        count.textProperty().bind(search.summaryProperty());
        search.failedProperty().addListener((_, _, now) -> what.pseudoClassStateChanged(FAILED, now));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(row(what, tipped(matchCase, "Match case"), tipped(regex, "Regular expression"),
                icon(Feather.ARROW_UP, "Previous (Shift+Enter)", search::previous), icon(Feather.ARROW_DOWN, "Next (Enter)", search::next),
                count, gap, icon(Feather.X, "Close (Escape)", onClose)));
        replaceRow = row(with, button("Replace", "Replaces this one and goes to the next", () -> search.replace(with.getText())),
                button("Replace all", "Replaces all of them; one undo takes it back", () -> search.replaceAll(with.getText())));
        what.textProperty().addListener(_ -> look());
        matchCase.selectedProperty().addListener(_ -> look());
        regex.selectedProperty().addListener(_ -> look());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** @param text where to look; what is selected there is looked for */
    void open(CodeText text, boolean replace) {
        var selected = text.area().getSelectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            what.setText(selected);
        }
        getChildren().remove(replaceRow);
        if (replace) {
            getChildren().add(replaceRow);
        }
        setText(text);
        what.requestFocus();
        what.selectAll();
    }

    /** @param text where to look from now on */
    void setText(CodeText text) {
        search.setText(text);
        look();
    }

    /** @return what the bar looks for, and where */
    Search search() {
        return search;
    }

    private void look() {
        search.look(what.getText(), matchCase.isSelected(), regex.isSelected());
    }

    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.getTarget() instanceof ButtonBase) {
            return;
        } else if (event.getTarget() == with) {
            search.replace(with.getText());
        } else if (event.isShiftDown()) {
            search.previous();
        } else {
            search.next();
        }
        event.consume();
    }

    private static TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.getStyleClass().add("mono");
        field.setPrefWidth(240);
        field.setMinWidth(120);
        return field;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("find-row");
        return row;
    }

    private static ToggleButton tipped(ToggleButton toggle, String tip) {
        toggle.setTooltip(new Tooltip(tip));
        toggle.getStyleClass().addAll("compact", "mono");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }

    private static Button icon(Feather icon, String tip, Runnable action) {
        var button = button("", tip, action);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().addAll("flat", "icon-only");
        return button;
    }

    private static Button button(String text, String tip, Runnable action) {
        var button = new Button(text);
        button.setTooltip(new Tooltip(tip));
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
