package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Columns;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table of samples; its rows keep their selection by place when they change. */
public final class SampleTable extends TableView<SampleRow> {

    private static final double KIND_WIDTH = 104;
    private static final double LEAST_LABEL = 80;

    private static final double EXPECTED_WIDTH = 92;
    /** Below this width in pixels ids are left out: the whole URL is in a tooltip. */
    private static final double ROOMY = 480;

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
        about.setReorderable(false);
        getColumns().add(kind);
        getColumns().add(label);
        getColumns().add(about);
        TableColumn<SampleRow, SampleRow> pins = column("expected");
        pins.setCellFactory(_ -> new SampleCells.Pin(() -> expected));
        pins.setMinWidth(EXPECTED_WIDTH);
        pins.setMaxWidth(EXPECTED_WIDTH);
        getColumns().add(pins);
        widthProperty().addListener((_, _, width) -> about.setVisible(width.doubleValue() >= ROOMY));
        Columns.fitContents(this, about, SampleRow::about, true);
        Columns.fillRest(this, label, LEAST_LABEL);
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
        column.setReorderable(false);
        return column;
    }
}
