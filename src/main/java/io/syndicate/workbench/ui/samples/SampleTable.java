package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Columns;
import io.syndicate.workbench.ui.common.MiddleCell;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table of samples; its rows keep their selection by place when they change. */
public final class SampleTable extends TableView<SampleRow> {

    private static final double KIND_WIDTH = 104;
    private static final double LEAST_LABEL = 150;

    private static final double EXPECTED_WIDTH = 92;
    /** Room for a whole file id with a short version, in pixels; longer ones shorten where the table is narrow. */
    private static final double USUAL_ABOUT = 172;
    /** What the other columns take where there is room. */
    private static final double OTHERS = 434;

    private Expected expected = Expected.NOTHING;

    /** No rows yet. */
    public SampleTable() {
        setAccessibleText("Samples");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<SampleRow, SampleRow> kind = column("kind");
        kind.setCellFactory(_ -> new SampleCells.Kind());
        kind.getStyleClass().add("first");
        kind.setMinWidth(KIND_WIDTH);
        kind.setMaxWidth(KIND_WIDTH);
        TableColumn<SampleRow, SampleRow> label = column("path or name");
        label.setCellFactory(_ -> new SampleCells.Label());
        var about = new TableColumn<SampleRow, String>("id · version");
        about.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().about()));
        about.getStyleClass().addAll("mono", "id-version");
        about.setSortable(false);
        getColumns().add(kind);
        getColumns().add(label);
        getColumns().add(about);
        TableColumn<SampleRow, SampleRow> pins = column("expected");
        pins.setCellFactory(_ -> new SampleCells.Pin(() -> expected));
        pins.setMinWidth(EXPECTED_WIDTH);
        pins.setMaxWidth(EXPECTED_WIDTH);
        getColumns().add(pins);
        about.setCellFactory(MiddleCell.factory());
        Columns.fitContents(this, about, SampleRow::about, true, () -> Math.max(USUAL_ABOUT, getWidth() - OTHERS));
        Columns.fillRest(this, label, LEAST_LABEL, about, pins); // the whole URL is in a tooltip
    }

    /** @return the selected rows, top to bottom */
    List<SampleRow> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /** Says what is expected, and whether it is so. @param before the snapshot until now, the same one at first @param now the newest */
    void expect(SessionSnapshot before, SessionSnapshot now) {
        if (before != now && before.results() == now.results() && before.project() == now.project()) {
            return;
        }
        Expected next = Expected.of(now);
        if (!next.equals(expected)) {
            expected = next;
            refresh();
        }
    }

    void show(List<SampleRow> rows) {
        List<Integer> places = List.copyOf(getSelectionModel().getSelectedIndices());
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        places.stream().map(place -> Math.min(place, rows.size() - 1)).filter(place -> place >= 0).forEach(getSelectionModel()::select);
    }

    private static TableColumn<SampleRow, SampleRow> column(String title) {
        var column = new TableColumn<SampleRow, SampleRow>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(false);
        return column;
    }
}
