package io.syndicate.workbench.ui.roundtrips;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    private static final int ROWS_ABOVE = 2;
    /** Rows that can be scrolled through at a time: a list adds up the heights of all its rows whenever it is laid out. */
    static final int SLICE = 50_000;

    private final ListView<Integer> rows = new ListView<>();
    private final Label probe = new Label("0".repeat(100));
    private final ReadOnlyDoubleWrapper offsetWidth = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper columnWidth = new ReadOnlyDoubleWrapper();
    private final BytesHead head = new BytesHead(offsetWidth, columnWidth);
    private final SliceBar slices = new SliceBar(this::stepSlice, this::goToOffset);
    private int first;
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
        rows.setFixedCellSize(ROW_HEIGHT);
        rows.setAccessibleText("Bytes in, on the wire and out");
        rows.setCellFactory(_ -> new BytesCell(this, offsetWidth, columnWidth));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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
            rows.refresh();
        }
    }

    /** Scrolls to the current difference; to the start where there is none. */
    void goToCurrent() {
        int row = current < 0 ? 0 : map.rowOfLeft(change().leftFrom());
        goTo(row);
    }

    /** Shows the slice that holds a row, and scrolls to it. */
    private void goTo(int row) {
        int last = first + rows.getItems().size();
        if (row < first || row >= last) {
            slice(row - SLICE / 2);
        }
        rows.scrollTo(Math.max(0, row - ROWS_ABOVE - first));
    }

    /** Start and end of all bytes, not of the slice. */
    private void key(KeyEvent key) {
        if (map != null && key.isShortcutDown() && (key.getCode() == KeyCode.HOME || key.getCode() == KeyCode.END)) {
            goTo(key.getCode() == KeyCode.HOME ? 0 : Math.max(0, map.rows() - 1));
            key.consume();
        }
    }

    private void goToOffset(int offset) {
        goTo(map.rowOfLeft(offset));
    }

    private void stepSlice(int by) {
        slice(first + by * SLICE);
        rows.scrollTo(0);
    }

    private void slice(int from) {
        int all = map == null ? 0 : map.rows();
        first = Math.clamp(from, 0, Math.max(0, all - SLICE));
        int size = Math.min(SLICE, all - first);
        rows.setItems(FXCollections.observableList(new LazyRows(first, size)));
        if (size == all) {
            slices.hide();
        } else {
            int side = sides.leftBytes() == null ? 1 - sides.left() : sides.left();
            slices.show(map.range(first, side).from(), map.range(first + size - 1, side).to(), sides.sides().get(side).size());
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
            int top = map == null || sides == null || map.rows() == 0 ? 0 : map.range(firstShown(), sides.left()).from();
            layout = fitting;
            fill();
            goTo(map == null ? 0 : map.rowOfLeft(top));
        }
    }

    private void fill() {
        map = sides == null ? null : new RowMap(sides, facts.changes(), layout.bytes());
        slice(0);
    }

    private int firstShown() {
        var flow = rows.lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
        return flow == null || flow.getFirstVisibleCell() == null ? first : first + flow.getFirstVisibleCell().getIndex();
    }

    private double characterWidth() {
        var measured = new Text(probe.getText());
        measured.setFont(probe.getFont());
        return measured.getLayoutBounds().getWidth() / probe.getText().length();
    }
}
