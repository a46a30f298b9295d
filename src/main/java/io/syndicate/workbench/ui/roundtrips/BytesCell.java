package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** A row of bytes in all three views: the offset, then in, wire and out side by side. */
final class BytesCell extends ListCell<Integer> {

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final BytesView view;
    private final Label offset = new Label();
    private final BytesColumn[] columns = Stream.of(TripBytes.values()).map(_ -> new BytesColumn()).toArray(BytesColumn[]::new);
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
        RoundTrip trip = view.trip();
        boolean nothing = empty || index == null || trip == null;
        setGraphic(nothing ? null : row);
        pseudoClassStateChanged(DIFFERENT, false);
        if (!nothing) {
            show(trip, index);
        }
    }

    private void show(RoundTrip trip, int index) {
        RowLayout layout = view.rowLayout();
        int from = index * layout.bytes();
        offset.setText(String.format(Locale.ROOT, "%0" + view.offsetDigits() + "X", from));
        for (TripBytes side : TripBytes.values()) {
            long mark = side == TripBytes.WIRE ? -1 : trip.difference();
            columns[side.ordinal()].show(side.of(trip), from, layout, mark);
        }
        pseudoClassStateChanged(DIFFERENT, trip.difference() >= from && trip.difference() < (long) from + layout.bytes());
    }
}
