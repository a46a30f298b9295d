package io.syndicate.workbench.ui.common;

import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Table columns that never cut what they hold: some as wide as their contents, one that takes what is left. */
public final class Columns {

    private static final double CELL_PADDING = 18;
    private static final double SCROLL_BAR = 12;
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
        Fonts.load();
        Font title = Font.font("Inter", SMALL_SIZE);
        Font font = mono ? Font.font("JetBrains Mono", SMALL_SIZE) : Font.font("Inter", TEXT_SIZE);
        Runnable fit = () -> {
            double widest = width(column.getText(), title);
            for (S row : table.getItems()) {
                widest = Math.max(widest, width(text.apply(row), font));
            }
            fix(column, Math.ceil(widest) + CELL_PADDING);
        };
        table.getItems().addListener((ListChangeListener<S>) _ -> fit.run());
        fit.run();
    }

    /**
     * Lets one column take the width that the others leave.
     *
     * @param table  which
     * @param column the one whose text may shorten
     * @param least  its least width in pixels
     */
    public static <S> void fillRest(TableView<S> table, TableColumn<S, ?> column, double least) {
        column.setMinWidth(least);
        Runnable fill = () -> {
            double others = table.getColumns().stream().filter(other -> other != column && other.isVisible()).mapToDouble(TableColumn::getWidth).sum();
            column.setPrefWidth(Math.max(least, table.getWidth() - others - SCROLL_BAR));
        };
        table.widthProperty().addListener((_, _, _) -> fill.run());
        table.getColumns().stream().filter(other -> other != column).forEach(other -> {
            other.widthProperty().addListener((_, _, _) -> fill.run());
            other.visibleProperty().addListener((_, _, _) -> fill.run());
        });
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private static double width(String text, Font font) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
