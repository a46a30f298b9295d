package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Columns;
import io.syndicate.workbench.ui.common.MiddleCell;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/** The table of round trips: numbers whole and right-aligned, the name takes the room that is left. */
public final class TripTable extends TableView<TripRow> {

    private static final double LEAST_NAME = 60;
    private static final Font NUMBERS = Font.font("JetBrains Mono", 12);
    private static final Font WORDS = Font.font("Inter", 13);

    /** No rows yet. */
    public TripTable() {
        setAccessibleText("Round trips");
        setRowFactory(_ -> new TripCells.Row());
        TableColumn<TripRow, String> name = column("chunk", TripRow::name);
        name.setCellFactory(MiddleCell.factory());
        getColumns().add(name);
        addNumber("in", TripRow::in);
        addNumber("wire", TripRow::wire);
        addNumber("ratio", TripRow::ratio);
        addEqual();
        Columns.fillRest(this, name, LEAST_NAME);
    }

    private void addNumber(String title, Function<TripRow, String> text) {
        TableColumn<TripRow, String> column = column(title, text);
        column.getStyleClass().addAll("number", "mono");
        getColumns().add(column);
        Columns.fitContents(this, column, text, NUMBERS);
    }

    private void addEqual() {
        var column = new TableColumn<TripRow, TripVerdict>("equal");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().verdict()));
        column.setCellFactory(_ -> new TripCells.Equal());
        settle(column);
        getColumns().add(column);
        Columns.fitContents(this, column, row -> row.verdict().text(), WORDS);
    }

    private static TableColumn<TripRow, String> column(String title, Function<TripRow, String> text) {
        var column = new TableColumn<TripRow, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        settle(column);
        return column;
    }

    private static void settle(TableColumn<?, ?> column) {
        column.setSortable(false);
        column.setReorderable(false);
    }
}
