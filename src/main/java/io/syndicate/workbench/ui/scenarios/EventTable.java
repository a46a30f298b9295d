package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Middle;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The events of one scenario, one a row; the one that cannot happen carries a sign. */
final class EventTable extends TableView<EventDraft> {

    private int fault = -1;
    private String faultMessage = "";
    private boolean filling;

    /** @param chosen is told the place of the row that the author chooses */
    EventTable(IntConsumer chosen) {
        setId("events");
        setAccessibleText("Events");
        setPlaceholder(EmptyState.of("No events yet", "Add one: a file is created before anything else happens to it (Insert)."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var number = column("#", 48, _ -> "");
        number.setMaxWidth(48);
        number.setCellFactory(_ -> new Place());
        getColumns().add(number);
        getColumns().add(column("event", 146, event -> event.kind().label()));
        getColumns().add(column("path", 180, EventDraft::path));
        getColumns().add(column("what", 130, EventDraft::about));
        getSelectionModel().selectedIndexProperty().addListener((_, _, now) -> {
            if (!filling && now.intValue() >= 0) {
                chosen.accept(now.intValue());
            }
        });
    }

    void show(List<EventDraft> events, int chosen) {
        filling = true;
        if (!getItems().equals(events)) {
            getItems().setAll(events);
        }
        getSelectionModel().clearAndSelect(chosen);
        filling = false;
    }

    /** @param place of the event that cannot happen, -1 for none @param message why */
    void mark(int place, String message) {
        if (place != fault || !message.equals(faultMessage)) {
            fault = place;
            faultMessage = message;
            refresh();
        }
    }

    private static TableColumn<EventDraft, String> column(String title, double width, Function<EventDraft, String> text) {
        var column = new TableColumn<EventDraft, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 70));
        column.setSortable(false);
        column.getStyleClass().add("mono");
        column.setCellFactory(_ -> new Text());
        return column;
    }

    /** Text with the whole of it as a tooltip. */
    private static final class Text extends TableCell<EventDraft, String> {

        Text() {
            setEllipsisString(Middle.ELLIPSIS);
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
        }
    }

    private final class Place extends TableCell<EventDraft, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean faulty = !empty && getIndex() == fault;
            setText(empty ? null : Integer.toString(getIndex() + 1));
            setGraphic(faulty ? Icons.of(Feather.ALERT_TRIANGLE, "warning") : null);
            setTooltip(faulty ? new Tooltip(faultMessage) : null);
        }
    }
}
