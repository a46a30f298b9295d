package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Columns;
import io.syndicate.workbench.ui.common.MiddleCell;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table of round trips: numbers whole and right-aligned, the name takes the room that is left. */
public final class TripTable extends TableView<TripRow> {

    private static final double LEAST_NAME = 84;

    /** No rows yet. */
    public TripTable() {
        setAccessibleText("Round trips");
        setSortPolicy(_ -> sortRows());
        setRowFactory(_ -> new TripCells.Row());
        TableColumn<TripRow, String> name = column("chunk", TripRow::name);
        name.setCellFactory(MiddleCell.factory());
        name.getStyleClass().add("first");
        getColumns().add(name);
        TableColumn<TripRow, String> in = addNumber("in", TripRow::in);
        TableColumn<TripRow, String> wire = addNumber("wire", TripRow::wire);
        TableColumn<TripRow, String> ratio = addNumber("ratio", TripRow::ratio);
        addEqual();
        Columns.fillRest(this, name, LEAST_NAME, ratio, in, wire); // sizes stand above the bytes too
    }

    private TableColumn<TripRow, String> addNumber(String title, Function<TripRow, String> text) {
        TableColumn<TripRow, String> column = column(title, text);
        column.getStyleClass().addAll("number", "mono");
        column.setComparator(Comparator.comparingDouble(TripTable::number));
        getColumns().add(column);
        Columns.fitContents(this, column, text, true);
        return column;
    }

    private void addEqual() {
        var column = new TableColumn<TripRow, TripVerdict>("equal");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().verdict()));
        column.setCellFactory(_ -> new TripCells.Equal());
        column.setComparator(Comparator.comparing(TripVerdict::text));
        getColumns().add(column);
        Columns.fitContents(this, column, row -> row.verdict().text(), false);
    }

    private static TableColumn<TripRow, String> column(String title, Function<TripRow, String> text) {
        var column = new TableColumn<TripRow, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    /** @return what a cell says, -1 for nothing */
    private static double number(String text) {
        return text.matches("[0-9,.]+") ? Double.parseDouble(text.replace(",", "")) : -1;
    }

    /** Rows as the samples are where no column sorts them. */
    private boolean sortRows() {
        Comparator<TripRow> asSamples = Comparator.comparingInt(row -> row.trip().index());
        FXCollections.sort(getItems(), getComparator() == null ? asSamples : getComparator().thenComparing(asSamples));
        return true;
    }
}
