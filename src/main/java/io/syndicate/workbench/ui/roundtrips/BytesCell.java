package io.syndicate.workbench.ui.roundtrips;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** A row of bytes in all three views: the offset on the compared left, then the views side by side. */
final class BytesCell extends ListCell<Integer> {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final BytesView view;
    private final Label offset = new Label();
    private final List<BytesColumn> columns = Stream.generate(BytesColumn::new).limit(TripSides.RIGHT + 1L).toList();
    private final HBox row;

    BytesCell(BytesView view, ObservableDoubleValue offsetWidth, ObservableDoubleValue columnWidth) {
        this.view = view;
        getStyleClass().add("bytes-cell");
        setPrefWidth(0);
        offset.getStyleClass().addAll("mono", "offset");
        offset.prefWidthProperty().bind(offsetWidth);
        offset.setMinWidth(USE_PREF_SIZE);
        row = new HBox(offset);
        row.setAlignment(Pos.CENTER_LEFT);
        for (BytesColumn column : columns) {
            column.prefWidthProperty().bind(columnWidth);
            column.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(column);
        }
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        super.updateItem(index, empty);
        boolean nothing = empty || index == null || view.sides() == null || index >= view.rowMap().rows();
        setGraphic(nothing ? null : row);
        pseudoClassStateChanged(DIFFERENT, false);
        if (!nothing) {
            show(view.sides(), index);
        }
    }

    private void show(TripSides sides, int index) {
        RowMap map = view.rowMap();
        offset.setText(String.format(Locale.ROOT, "%0" + view.offsetDigits() + "X", map.range(index, sides.left()).from()));
        for (int side = 0; side < columns.size(); side++) {
            columns.get(side).show(sides.sides().get(side).bytes(), map.range(index, side), view.rowLayout(),
                    view.marks(map.range(index, side), side));
        }
        pseudoClassStateChanged(DIFFERENT, view.holdsCurrent(index));
    }
}
