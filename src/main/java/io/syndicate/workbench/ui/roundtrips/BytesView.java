package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.common.Amounts;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * In, wire and out of one round trip side by side, as hex or as text. One list holds all three, so that they scroll
 * together; only the rows in view are ever written out.
 */
public final class BytesView extends VBox {

    private static final double ROW_HEIGHT = 17;
    private static final double SCROLL_BAR = 11;
    private static final double EDGE = 12;
    private static final double COLUMN_GAP = 8;
    private static final int LEAST_DIGITS = 4;
    /** Below this width in pixels a head gives its size without the unit. */
    private static final double ROOMY_HEAD = 140;
    private static final int ROWS_ABOVE = 2;

    private final Label[] heads = Stream.of(TripBytes.values()).map(_ -> new Label()).toArray(Label[]::new);
    private final ListView<Integer> rows = new ListView<>();
    private final Label probe = new Label("0".repeat(100));
    private final ReadOnlyDoubleWrapper offsetWidth = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper columnWidth = new ReadOnlyDoubleWrapper();
    private RowLayout layout = RowLayout.hex(0);
    private boolean text;
    private int offsetDigits = LEAST_DIGITS;
    private RoundTrip trip;

    /** Shows nothing yet. */
    public BytesView() {
        getStyleClass().add("bytes-view");
        probe.getStyleClass().add("mono");
        probe.setManaged(false);
        probe.setVisible(false);
        rows.setFixedCellSize(ROW_HEIGHT);
        rows.setAccessibleText("Bytes in, on the wire and out");
        rows.setCellFactory(_ -> new BytesCell(this, offsetWidth, columnWidth));
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(probe, head(), rows);
        widthProperty().addListener((_, _, _) -> measure());
        probe.fontProperty().addListener((_, _, _) -> measure());
    }

    RoundTrip trip() {
        return trip;
    }

    RowLayout rowLayout() {
        return layout;
    }

    /** @return how many hex digits an offset is written with */
    int offsetDigits() {
        return offsetDigits;
    }

    /**
     * Shows a trip from its first difference on, or its start; the same bytes again keep the place.
     *
     * @param trip which, null for none
     */
    void show(RoundTrip trip) {
        boolean same = this.trip != null && trip != null && this.trip.in() == trip.in() && this.trip.wire() == trip.wire() && this.trip.out() == trip.out();
        this.trip = trip;
        offsetDigits = trip == null ? LEAST_DIGITS : Math.max(LEAST_DIGITS, Integer.toHexString(Math.max(0, TripBytes.longest(trip) - 1)).length());
        measure();
        if (!same) {
            fill();
            goToDifference();
        }
    }

    /** @param text whether to show characters instead of hex digits */
    void showText(boolean text) {
        this.text = text;
        measure();
    }

    /** Scrolls to the first byte that came back different; to the start where none did. */
    void goToDifference() {
        int row = trip == null || trip.difference() < 0 ? 0 : (int) (trip.difference() / layout.bytes());
        rows.scrollTo(Math.max(0, row - ROWS_ABOVE));
    }

    private void measure() {
        double character = characterWidth();
        offsetWidth.set(offsetDigits * character + COLUMN_GAP);
        columnWidth.set(Math.max(0, (getWidth() - EDGE - offsetWidth.get() - SCROLL_BAR) / heads.length));
        writeHeads();
        int columns = (int) ((columnWidth.get() - COLUMN_GAP) / character);
        RowLayout fitting = text ? RowLayout.text(columns) : RowLayout.hex(columns);
        if (!fitting.equals(layout)) {
            int first = firstShown() * layout.bytes();
            layout = fitting;
            fill();
            rows.scrollTo(first / layout.bytes());
        }
    }

    private void writeHeads() {
        for (TripBytes side : TripBytes.values()) {
            byte[] bytes = trip == null ? null : side.of(trip);
            String whole = bytes == null ? "none" : Amounts.count(bytes.length, "byte");
            String shown = bytes == null || columnWidth.get() >= ROOMY_HEAD ? whole : Amounts.number(bytes.length);
            heads[side.ordinal()].setText(side.label() + " · " + shown);
            heads[side.ordinal()].setTooltip(new Tooltip(side.label() + ": " + whole));
        }
    }

    private void fill() {
        rows.setItems(FXCollections.observableList(new LazyRows(trip == null ? 0 : layout.rows(TripBytes.longest(trip)))));
    }

    private int firstShown() {
        var flow = rows.lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
        return flow == null || flow.getFirstVisibleCell() == null ? 0 : flow.getFirstVisibleCell().getIndex();
    }

    private HBox head() {
        var offset = new Label();
        offset.prefWidthProperty().bind(offsetWidth);
        offset.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(offset);
        for (Label label : heads) {
            label.prefWidthProperty().bind(columnWidth);
            label.setMinWidth(USE_PREF_SIZE);
            label.setTextOverrun(OverrunStyle.CLIP);
            head.getChildren().add(label);
        }
        head.getStyleClass().add("bytes-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(0);
        return head;
    }

    private double characterWidth() {
        var measured = new Text(probe.getText());
        measured.setFont(probe.getFont());
        return measured.getLayoutBounds().getWidth() / probe.getText().length();
    }
}
