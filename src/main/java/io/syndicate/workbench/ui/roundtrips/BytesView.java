package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.TextWidth;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * In, wire and out of one round trip side by side, as hex or as text. One list holds all three, so that they scroll
 * together; only the rows in view are ever written out.
 */
public final class BytesView extends VBox {

    private static final double ROW_HEIGHT = 17;
    private static final double SCROLL_BAR = 11;
    private static final double EDGE = 12;
    private static final double COLUMN_GAP = 8;
    /** Pixels of the head, two rows and the bar beneath; in less the bar would take the place of the bytes. */
    private static final double LEAST_WITH_SLICES = 90;
    private static final int LEAST_DIGITS = 4;
    private static final int ROWS_ABOVE = 2;

    private final ListView<Integer> list = new ListView<>();
    private final SlidingRows rows = new SlidingRows(list, this::moved);
    private final Label probe = new Label("0".repeat(100));
    private final ReadOnlyDoubleWrapper offsetWidth = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper columnWidth = new ReadOnlyDoubleWrapper();
    private final BytesHead head = new BytesHead(offsetWidth, columnWidth);
    private final SliceBar slices = new SliceBar(heightProperty().greaterThanOrEqualTo(LEAST_WITH_SLICES), rows::step, this::goToOffset);
    private RowLayout layout = RowLayout.hex(0);
    private boolean text;
    private int offsetDigits = LEAST_DIGITS;
    private TripSides sides;
    private TripFacts facts = TripFacts.NONE;
    private RowMap map;
    private int current = -1;

    /** Shows nothing yet. */
    public BytesView() {
        getStyleClass().add("bytes-view");
        probe.getStyleClass().add("mono");
        probe.setManaged(false);
        probe.setVisible(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText("Bytes in, on the wire and out");
        list.setCellFactory(_ -> new BytesCell(this, offsetWidth, columnWidth));
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(probe, head, rows, slices);
        widthProperty().addListener((_, _, _) -> measure());
        probe.fontProperty().addListener((_, _, _) -> measure());
    }

    TripSides sides() {
        return sides;
    }

    RowMap rowMap() {
        return map;
    }

    RowLayout rowLayout() {
        return layout;
    }

    /** @return how many hex digits an offset is written with */
    int offsetDigits() {
        return offsetDigits;
    }

    /**
     * Shows bytes from their first difference on, or their start; the same bytes again keep the place.
     *
     * @param newSides what, null for nothing
     * @param newFacts how they differ, as far as that is known
     */
    void show(TripSides newSides, TripFacts newFacts) {
        boolean same = newSides != null && newSides.sameBytes(sides) && newFacts.changes().equals(facts.changes());
        sides = newSides;
        facts = newFacts;
        offsetDigits = sides == null ? LEAST_DIGITS : Math.max(LEAST_DIGITS,
                Integer.toHexString(Math.max(0, sides.longest() - 1)).length());
        measure();
        if (!same) {
            current = newFacts.changes().changes().isEmpty() ? -1 : 0;
            fill();
            goToCurrent();
        }
    }

    /** @param text whether to show characters instead of hex digits */
    void showText(boolean text) {
        this.text = text;
        measure();
    }

    /** @return which of the differences is the current one, from 0; -1 where there is none */
    int current() {
        return current;
    }

    /** Makes the next difference, or the one before, the current one; behind the last comes the first. @param by 1 or -1 */
    void step(int by) {
        int count = facts.changes().changes().size();
        if (count > 0) {
            current = Math.floorMod(current + by, count);
            goToCurrent();
            list.refresh();
        }
    }

    /** Scrolls to the current difference; to the start where there is none. */
    void goToCurrent() {
        int row = current < 0 ? 0 : map.rowOfLeft(change().leftFrom());
        goTo(row);
    }

    private void goTo(int row) {
        rows.goTo(row - ROWS_ABOVE);
    }

    private void goToOffset(int offset) {
        goTo(map.rowOfLeft(offset));
    }

    private void moved() {
        if (map == null || !rows.isLong()) {
            slices.hide();
        } else {
            int side = sides.leftBytes() == null ? 1 - sides.left() : sides.left();
            slices.show(map.range(rows.top(), side).from(), map.range(rows.bottom(), side).to(), sides.sides().get(side).size());
        }
    }

    private ByteChange change() {
        return facts.changes().changes().get(current);
    }

    /** @return whether a row holds bytes of the current difference, or the place where they are missing */
    boolean holdsCurrent(int row) {
        if (current < 0) {
            return false;
        }
        RowMap.Range left = map.range(row, sides.left());
        RowMap.Range right = map.range(row, TripSides.RIGHT);
        return left.from() < change().leftTo() && change().leftFrom() < left.to() || right.from() < change().rightTo()
                && change().rightFrom() < right.to();
    }

    /** @return the stretches of a row of a view that differ */
    List<RowMap.Range> marks(RowMap.Range row, int side) {
        boolean compared = (side == sides.left() || side == TripSides.RIGHT) && row.from() < row.to();
        return compared ? ByteMarks.in(row, facts.changes().changes(), side == sides.left()) : List.of();
    }

    private void measure() {
        double character = characterWidth();
        offsetWidth.set(offsetDigits * character + COLUMN_GAP);
        columnWidth.set(Math.max(0, (getWidth() - EDGE - offsetWidth.get() - SCROLL_BAR) / TripBytes.values().length));
        head.show(sides, facts);
        int columns = (int) ((columnWidth.get() - COLUMN_GAP) / character);
        RowLayout fitting = text ? RowLayout.text(columns) : RowLayout.hex(columns);
        if (!fitting.equals(layout)) {
            int top = map == null || sides == null || map.rows() == 0 ? 0 : map.range(rows.top(), sides.left()).from();
            layout = fitting;
            fill();
            rows.goTo(map == null ? 0 : map.rowOfLeft(top));
        }
    }

    private void fill() {
        map = sides == null ? null : new RowMap(sides, facts.changes(), layout.bytes());
        rows.show(map == null ? 0 : map.rows());
    }

    private double characterWidth() {
        return TextWidth.of(probe.getText(), probe.getFont()) / probe.getText().length();
    }
}
