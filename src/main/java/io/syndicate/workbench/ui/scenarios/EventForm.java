package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.ui.common.Choices;
import io.syndicate.workbench.ui.scenarios.EventDraft.Kind;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The chosen event's fields; tells with each key what was typed. */
final class EventForm extends HBox {

    private static final double KIND_WIDTH = 156;
    private static final double BLOCKS_WIDTH = 62;

    private final Consumer<EventDraft> typed;
    private final ChoiceBox<Kind> kind = Choices.box(List.of(Kind.values()), Kind::label);
    private final TextField path = new TextField();
    private final TextField value = new TextField();
    private final TextField blocks = new TextField();
    private final Label valueName = new Label();
    private final VBox values = captioned(valueName, value);
    private final VBox counts = captioned(new Label("Blocks"), blocks);
    private EventDraft shown;
    private boolean filling;

    EventForm(Consumer<EventDraft> typed) {
        super(10);
        this.typed = typed;
        getStyleClass().add("event-form");
        kind.setId("event-kind");
        path.setId("event-path");
        value.setId("event-value");
        blocks.setId("event-blocks");
        blocks.setPrefColumnCount(4);
        blocks.setPromptText("1 to " + FileEvent.MAX_BLOCKS);
        List.of(path, value, blocks).forEach(field -> {
            field.getStyleClass().add("mono");
            field.textProperty().addListener((_, _, _) -> tell());
        });
        value.setPrefColumnCount(9);
        kind.valueProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                typed.accept(shown.with(now));
            }
        });
        HBox paths = new HBox(captioned(new Label("Path"), path));
        HBox.setHgrow(paths, Priority.ALWAYS);
        HBox.setHgrow(paths.getChildren().getFirst(), Priority.ALWAYS);
        kind.setPrefWidth(KIND_WIDTH);
        kind.setMinWidth(KIND_WIDTH);
        counts.setMinWidth(BLOCKS_WIDTH);
        path.setMinWidth(90);
        getChildren().setAll(captioned(new Label("Event"), kind), paths, values, counts);
        show(null);
    }

    /** @param event null for none */
    void show(EventDraft event) {
        setDisable(event == null);
        if (event == null || event.equals(shown)) {
            shown = event;
            return;
        }
        filling = true;
        shown = event;
        kind.setValue(event.kind());
        set(path, event.path());
        set(value, event.value());
        set(blocks, event.blocks());
        valueName.setText(event.kind().value());
        value.setPromptText(event.kind().range());
        visible(values, !event.kind().value().isEmpty());
        visible(counts, event.kind() == Kind.WRITE);
        filling = false;
    }

    void focus() {
        path.requestFocus();
        path.selectAll();
    }

    private void tell() {
        if (!filling && shown != null) {
            shown = new EventDraft(shown.kind(), path.getText(), value.getText(), blocks.getText());
            typed.accept(shown);
        }
    }

    /** Leaves the caret where it is while the author types. */
    private static void set(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static VBox captioned(Label caption, Node field) {
        caption.setLabelFor(field);
        return new VBox(4, caption, field);
    }
}
