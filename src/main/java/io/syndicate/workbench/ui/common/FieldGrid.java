package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.ui.common.UrlFacts.Field;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names and values, two fields a row; the first value (a path) has a row of its own. */
public final class FieldGrid extends GridPane {

    /** Nothing in it yet. */
    public FieldGrid() {
        getStyleClass().add("field-grid");
        getColumnConstraints().setAll(name(), value(), name(), value());
    }

    /** @param fields what to show; the first one takes a whole row */
    public void show(List<Field> fields) {
        getChildren().clear();
        for (int i = 0; i < fields.size(); i++) {
            int cell = i == 0 ? 0 : i + 1;
            Label value = value(fields.get(i).value(), i == 0);
            add(name(fields.get(i).name()), cell % 2 * 2, cell / 2);
            add(value, cell % 2 * 2 + 1, cell / 2, i == 0 ? 3 : 1, 1);
        }
    }

    private static Label name(String text) {
        var label = new Label(text);
        label.getStyleClass().add("field-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** A path shortens in its middle; anything else takes a second line before it would lose a digit. */
    private static Label value(String text, boolean shortens) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", "field-value");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setEllipsisString(Middle.ELLIPSIS);
        label.setMinWidth(0);
        label.setWrapText(!shortens);
        label.setMinHeight(shortens ? 0 : USE_PREF_SIZE);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static ColumnConstraints name() {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints value() {
        var column = new ColumnConstraints(0, 60, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
