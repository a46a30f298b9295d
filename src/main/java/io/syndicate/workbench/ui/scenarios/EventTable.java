package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.MiddleCell;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** The events of one scenario, one a row; the one that cannot happen carries a sign. Path and value are typed in place. */
final class EventTable extends TableView<EventDraft> {

    private int fault = -1;
    private String faultMessage = "";
    private final Consumer<EventDraft> edited;
    private final TableColumn<EventDraft, String> path = column("path", 180, EventDraft::path);
    private final TableColumn<EventDraft, String> what = column("what", 130, EventDraft::about);
    private boolean filling;

    /** @param chosen is told the place of the row that the author chooses @param edited gets what the chosen event has become in its row */
    EventTable(IntConsumer chosen, Consumer<EventDraft> edited) {
        this.edited = edited;
        setEditable(true);
        path.setCellFactory(column -> new EventCell(EventDraft::path, EventDraft::withPath, (now, by) -> edited(now, column, by)));
        what.setCellFactory(column -> new EventCell(EventDraft::typed, EventDraft::withTyped, (now, by) -> edited(now, column, by)));
        path.setEditable(true);
        what.setEditable(true);
        setId("events");
        setAccessibleText("Events");
        setPlaceholder(EmptyState.of("No events yet", "Add one: a file is created before anything else happens to it (Insert)."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var number = column("#", 48, _ -> "");
        number.setMaxWidth(48);
        number.setCellFactory(_ -> new Place());
        getColumns().add(number);
        getColumns().add(column("event", 146, event -> event.kind().label()));
        getColumns().add(path);
        getColumns().add(what);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == this && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2)) {
                editChosen();
                key.consume();
            }
        });
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
        column.setCellFactory(MiddleCell.factory());
        column.setEditable(false);
        return column;
    }

    /** Opens the path of the chosen event, to be typed. */
    void editChosen() {
        edit(getSelectionModel().getSelectedIndex(), path);
    }

    private void edited(EventDraft event, TableColumn<EventDraft, ?> column, int further) {
        int row = getSelectionModel().getSelectedIndex();
        edited.accept(event);
        if (further != 0) {
            TableColumn<EventDraft, ?> next = column == path ? what : path;
            layout();
            edit(row, next);
        }
    }

    /** A cell that shows where the fault is. */
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
