package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.ui.common.Choices;
import io.syndicate.workbench.ui.samples.UrlDraft.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The fields of a URL to be typed; tells with each key what they have become. */
final class UrlFieldsPane extends GridPane {

    private static final int COLUMNS = 4;

    private final Consumer<UrlDraft> typed;
    private final ChoiceBox<Boolean> kind = Choices.box(List.of(false, true), manifest -> manifest ? "manifest" : "block");
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, Node> captioned = new EnumMap<>(Field.class);
    private boolean filling;

    UrlFieldsPane(Consumer<UrlDraft> typed) {
        this.typed = typed;
        setHgap(10);
        setVgap(8);
        kind.setId("url-kind");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.valueProperty().addListener((_, _, _) -> tell());
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        add(captioned(new Label("Kind"), kind), 0, 0);
        place(Field.SCHEME, 1, 0, 1);
        place(Field.HOST, 2, 0, 1);
        place(Field.PORT, 3, 0, 1);
        place(Field.VOLUME, 0, 1, 1);
        place(Field.PATH, 1, 1, 3);
        place(Field.FILE_ID, 0, 2, 1);
        place(Field.VERSION, 1, 2, 1);
        place(Field.BLOCK_ID, 2, 2, 1);
        place(Field.BLOCK_VERSION, 3, 2, 1);
        place(Field.SECONDS, 2, 2, 1);
        place(Field.NANOS, 3, 2, 1);
    }

    private void place(Field field, int column, int row, int span) {
        var text = new TextField();
        text.setId("url-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        text.getStyleClass().add("mono");
        text.setTooltip(new Tooltip(field.label() + ": " + field.range()));
        text.textProperty().addListener((_, _, _) -> tell());
        fields.put(field, text);
        captioned.put(field, captioned(new Label(field.label()), text));
        add(captioned.get(field), column, row, span, 1);
    }

    /** Fills the fields; nothing is told. */
    void show(UrlDraft draft) {
        filling = true;
        setDisable(false);
        kind.setValue(draft.manifest());
        fields.forEach((field, text) -> {
            if (!text.getText().equals(draft.texts().get(field))) {
                text.setText(draft.texts().get(field));
            }
        });
        showKind();
        filling = false;
    }

    /** Empties the fields and locks them, for a URL that has none of them; nothing is told. */
    void showNone() {
        filling = true;
        kind.setValue(null);
        fields.values().forEach(TextField::clear);
        setDisable(true);
        filling = false;
    }

    private void tell() {
        if (!filling) {
            showKind();
            typed.accept(draft());
        }
    }

    private UrlDraft draft() {
        var texts = new EnumMap<Field, String>(Field.class);
        fields.forEach((field, text) -> texts.put(field, field == Field.PATH ? text.getText() : text.getText().strip()));
        return new UrlDraft(kind.getValue(), texts);
    }

    private void showKind() {
        captioned.forEach((field, node) -> {
            node.setVisible(field.isOf(kind.getValue()));
            node.setManaged(node.isVisible());
        });
    }

    private static VBox captioned(Label caption, Node field) {
        caption.setLabelFor(field);
        caption.getStyleClass().add("field-name");
        return new VBox(3, caption, field);
    }
}
