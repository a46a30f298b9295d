package io.syndicate.workbench.ui.common;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/** Table columns that never cut what they hold: some as wide as their contents, one that takes what is left. */
public final class Columns {

    private static final double CELL_PADDING = 18;
    private static final double SORT_ARROW = 16;
    /** The scroll bar and the table's edges. */
    private static final double SCROLL_BAR = 14;
    private static final double TEXT_SIZE = 13;
    private static final double SMALL_SIZE = 12;

    private Columns() {
    }

    /**
     * Keeps a column as wide as its longest text and its title.
     *
     * @param table  whose rows are read
     * @param column one of its columns
     * @param text   what a row shows in that column
     * @param mono   whether the column is shown in the font for code and bytes
     */
    public static <S> void fitContents(TableView<S> table, TableColumn<S, ?> column, Function<S, String> text, boolean mono) {
        fitContents(table, column, text, mono, () -> Double.MAX_VALUE);
    }

    /** As above. @param most greatest width in pixels, asked at each width of the table; longer texts are to shorten */
    public static <S> void fitContents(TableView<S> table, TableColumn<S, ?> column, Function<S, String> text, boolean mono,
            DoubleSupplier most) {
        Fonts.load();
        Font title = Font.font("Inter", SMALL_SIZE);
        Font font = mono ? Font.font("JetBrains Mono", SMALL_SIZE) : Font.font("Inter", TEXT_SIZE);
        var widest = new SimpleDoubleProperty();
        Runnable measure = () -> widest.set(Math.ceil(Stream.concat(Stream.of(TextWidth.of(column.getText(), title)
                        + (table.getSortOrder().contains(column) ? SORT_ARROW : 0)),
                table.getItems().stream().map(row -> TextWidth.of(text.apply(row), font))).mapToDouble(Double::doubleValue).max().orElse(0))
                + CELL_PADDING);
        table.getItems().addListener((ListChangeListener<S>) _ -> measure.run());
        table.getSortOrder().addListener((ListChangeListener<Object>) _ -> measure.run());
        measure.run();
        Runnable fit = () -> fix(column, Math.min(most.getAsDouble(), widest.get()));
        widest.subscribe(fit);
        table.widthProperty().subscribe(fit);
        fit.run();
    }

    /**
     * Lets one column take the width that the others leave.
     *
     * @param table  which
     * @param column the one whose text may shorten
     * @param least  its least width in pixels
     * @param spare  columns that go, the first one first, where it would be less
     */
    @SafeVarargs
    public static <S> void fillRest(TableView<S> table, TableColumn<S, ?> column, double least, TableColumn<S, ?>... spare) {
        column.setMinWidth(least);
        column.getProperties().put(Columns.class, least);
        var spares = List.of(spare);
        Runnable fill = () -> {
            double rest = table.getWidth() - SCROLL_BAR - table.getColumns().stream().filter(other -> other != column)
                    .filter(other -> other.isVisible() || spares.contains(other)).mapToDouble(Columns::width).sum();
            for (var one : spares) {
                one.setVisible(rest >= least);
                rest += one.isVisible() ? 0 : width(one);
            }
            column.setPrefWidth(Math.max(least, rest));
        };
        table.widthProperty().addListener((_, _, _) -> fill.run());
        table.getColumns().stream().filter(other -> other != column).forEach(other -> {
            other.prefWidthProperty().addListener((_, _, _) -> fill.run());
            if (!spares.contains(other)) {
                other.visibleProperty().addListener((_, _, _) -> fill.run());
            }
        });
    }

    /** @return what the column takes when it is visible */
    private static double width(TableColumn<?, ?> column) {
        return Math.min(column.getMaxWidth(), Math.max(column.getMinWidth(), column.getPrefWidth()));
    }

    /** @return whether the width of a column is made by one of the above, and no choice of the author's is kept */
    public static boolean isAutomatic(TableColumn<?, ?> column) {
        return column.hasProperties() && column.getProperties().containsKey(Columns.class);
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width); // at the last: that is listened to
    }
}
