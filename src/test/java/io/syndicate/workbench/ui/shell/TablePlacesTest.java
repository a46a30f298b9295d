package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.FxTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns from one start to the next. */
class TablePlacesTest extends FxTest {

    @TempDir
    private Path folder;
    private Memory memory;

    @BeforeEach
    void memory() {
        toolkit();
        memory = new Memory(folder);
    }

    private static TableView<String> table() {
        return onFx(() -> {
            var table = new TableView<String>();
            for (String name : List.of("a", "b", "c")) {
                var column = new TableColumn<String, String>(name);
                column.setPrefWidth(100);
                column.setMinWidth(20);
                table.getColumns().add(column);
            }
            table.setTableMenuButtonVisible(true);
            return table;
        });
    }

    private TablePlaces restored(TableView<String> table) {
        var places = new TablePlaces(memory);
        onFx(() -> places.restore("t", table));
        return places;
    }

    private static List<String> names(TableView<String> table) {
        return onFx(() -> table.getColumns().stream().map(TableColumnBase::getText).toList());
    }

    /** @return what is on disk once all is written */
    private Memory read() {
        memory.close();
        return new Memory(folder);
    }

    private void remember(Map<String, Double> numbers) {
        memory.update(remembered -> remembered.withNumbers(numbers));
    }

    @Test
    void orderWidthSortAndWhichMustComeBack() {
        var before = table();
        var places = restored(before);
        onFx(() -> {
            before.getColumns().add(0, before.getColumns().remove(2));
            before.getColumns().getFirst().setPrefWidth(173);
            before.getColumns().get(1).setVisible(false);
            before.getColumns().getLast().setSortType(SortType.DESCENDING);
            before.getSortOrder().add(before.getColumns().getLast());
        });
        remember(onFx(places::numbers));
        memory = read();
        var after = table();
        restored(after);
        assertEquals(List.of("c", "a", "b"), names(after));
        assertEquals(List.of(173.0, 100.0, 100.0), onFx(() -> after.getColumns().stream().map(TableColumnBase::getPrefWidth).toList()));
        assertEquals(List.of(true, false, true), onFx(() -> after.getColumns().stream().map(TableColumnBase::isVisible).toList()));
        assertEquals(List.of(after.getColumns().getLast()), after.getSortOrder());
        assertEquals(SortType.DESCENDING, after.getColumns().getLast().getSortType());
    }

    @Test
    void resetMustBringTheUsualColumnsAndForgetThoseOfOtherTables() {
        remember(Map.of("columns.t.c.place", 0.0, "columns.t.a.place", 9.0, "columns.other.x.width", 70.0, "window.x", 3.0));
        var table = table();
        var places = restored(table);
        assertEquals(List.of("c", "b", "a"), names(table));
        onFx(places::reset);
        assertEquals(List.of("a", "b", "c"), names(table));
        assertEquals(Map.of("window.x", 3.0), read().get().numbers());
    }

    @Test
    void wrongNumbersMustDoNoHarm() {
        var wrong = new HashMap<String, Double>();
        for (String column : List.of("a", "b", "c", "gone")) {
            wrong.put("columns.t." + column + ".place", Double.NaN);
            wrong.put("columns.t." + column + ".width", column.equals("a") ? -5.0 : column.equals("b") ? 1e9 : Double.POSITIVE_INFINITY);
            wrong.put("columns.t." + column + ".sort", column.equals("a") ? 1e300 : Double.NaN);
            wrong.put("columns.t." + column + ".shown", 0.0);
        }
        remember(wrong);
        var table = table();
        restored(table);
        assertEquals(List.of("a", "b", "c"), names(table));
        assertEquals(List.of(100.0, 100.0, 100.0), onFx(() -> table.getColumns().stream().map(TableColumnBase::getPrefWidth).toList()));
        assertEquals(List.of(true, true, true), onFx(() -> table.getColumns().stream().map(TableColumnBase::isVisible).toList()),
                "a table without a column could not be used");
    }

    @Test
    void aTableThatIsLeftMustBeRemembered() {
        var table = table();
        var places = restored(table);
        onFx(() -> {
            table.getColumns().getFirst().setPrefWidth(55);
            places.leave(table);
        });
        assertEquals(55.0, read().get().numbers().get("columns.t.a.width"));
        assertEquals(Map.of(), onFx(places::numbers));
    }
}
