package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.Remembered;
import io.syndicate.workbench.ui.common.Columns;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/**
 * Columns of tables as they were left: their order, widths, sort, and which are shown; each only where the author can change it. What is
 * remembered and fits no column, or no longer, is left out. FX thread only.
 */
final class TablePlaces {

    private static final String PREFIX = "columns.";
    private static final double WIDEST = 4_000;

    private final Memory memory;
    private final Map<String, TableView<?>> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> usual = new HashMap<>();

    TablePlaces(Memory memory) {
        this.memory = memory;
    }

    /** @param name of the table in what is remembered @param table all its columns are there */
    void restore(String name, TableView<?> table) {
        tables.put(name, table);
        usual.put(name, numbers(name, table));
        put(name, table, memory.get().numbers());
    }

    /** @param table will not be seen again; how it is now is remembered */
    void leave(TableView<?> table) {
        tables.entrySet().removeIf(entry -> {
            boolean gone = entry.getValue() == table;
            if (gone) {
                memory.update(remembered -> remembered.withNumbers(numbers(entry.getKey(), table)));
            }
            return gone;
        });
    }

    /** All columns as in a new window, also those of tables that are not open. */
    void reset() {
        tables.forEach((name, table) -> put(name, table, usual.get(name)));
        memory.update(remembered -> {
            var others = new TreeMap<>(remembered.numbers());
            others.keySet().removeIf(key -> key.startsWith(PREFIX));
            return new Remembered(remembered.recent(), remembered.theme(), others);
        });
    }

    /** @return how the tables that are open are, for {@link Memory} */
    Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        tables.forEach((name, table) -> numbers.putAll(numbers(name, table)));
        return numbers;
    }

    private static Map<String, Double> numbers(String name, TableView<?> table) {
        var numbers = new HashMap<String, Double>();
        for (TableColumn<?, ?> column : table.getColumns()) {
            int sorted = table.getSortOrder().indexOf(column) + 1;
            numbers.put(key(name, column, "place"), (double) table.getColumns().indexOf(column));
            numbers.put(key(name, column, "width"), isResizable(column) ? Math.rint(Math.max(column.getWidth(), column.getMinWidth())) : 0);
            numbers.put(key(name, column, "sort"), (double) (column.getSortType() == SortType.ASCENDING ? sorted : -sorted));
            numbers.put(key(name, column, "shown"), column.isVisible() || !table.isTableMenuButtonVisible() ? 1.0 : 0.0);
        }
        return numbers;
    }

    private static <S> void put(String name, TableView<S> table, Map<String, Double> numbers) {
        List<TableColumn<S, ?>> columns = List.copyOf(table.getColumns());
        var ordered = columns.stream().sorted(Comparator.comparingDouble(column -> column.isReorderable()
                ? number(numbers, key(name, column, "place"), columns.indexOf(column)) : columns.indexOf(column))).toList();
        if (!ordered.equals(columns)) {
            table.getColumns().setAll(ordered);
        }
        boolean some = columns.stream().anyMatch(column -> number(numbers, key(name, column, "shown"), 1) > 0);
        for (var column : columns) {
            double width = number(numbers, key(name, column, "width"), 0);
            if (isResizable(column) && width >= column.getMinWidth() && width <= Math.min(column.getMaxWidth(), WIDEST)) {
                column.setPrefWidth(width);
            }
            if (table.isTableMenuButtonVisible() && some) {
                column.setVisible(number(numbers, key(name, column, "shown"), 1) > 0);
            }
        }
        sort(name, table, numbers);
    }

    private static <S> void sort(String name, TableView<S> table, Map<String, Double> numbers) {
        var sorted = table.getColumns().stream().filter(column -> column.isSortable() && sort(name, column, numbers) != 0)
                .sorted(Comparator.comparingDouble(column -> Math.abs(sort(name, column, numbers)))).toList();
        sorted.forEach(column -> column.setSortType(sort(name, column, numbers) > 0 ? SortType.ASCENDING : SortType.DESCENDING));
        table.getSortOrder().setAll(sorted);
    }

    private static double sort(String name, TableColumn<?, ?> column, Map<String, Double> numbers) {
        return number(numbers, key(name, column, "sort"), 0);
    }

    private static double number(Map<String, Double> numbers, String key, double otherwise) {
        Double number = numbers.get(key);
        return number == null || !Double.isFinite(number) ? otherwise : number;
    }

    private static boolean isResizable(TableColumn<?, ?> column) {
        return column.isResizable() && column.getMinWidth() < column.getMaxWidth() && !Columns.isAutomatic(column);
    }

    private static String key(String table, TableColumn<?, ?> column, String what) {
        return PREFIX + table + "." + column.getText() + "." + what;
    }
}
