package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    /** Above this width there is room for the entropy. */
    private static final double ROOMIEST_HEAD = 235;
    private static final int ROWS_ABOVE = 2;

    private final Label[] heads = Stream.of(TripBytes.values()).map(_ -> new Label()).toArray(Label[]::new);
    private final ListView<Integer> rows = new ListView<>();
    private final Label probe = new Label("0".repeat(100));
    private final ReadOnlyDoubleWrapper offsetWidth = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper columnWidth = new ReadOnlyDoubleWrapper();
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
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().setAll(probe, head(), rows);
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
        offsetDigits = sides == null ? LEAST_DIGITS : Math.max(LEAST_DIGITS, Integer.toHexString(Math.max(0, sides.longest() - 1)).length());
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
        rows.scrollTo(Math.max(0, row - ROWS_ABOVE));
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
        return left.from() < change().leftTo() && change().leftFrom() < left.to() || right.from() < change().rightTo() && change().rightFrom() < right.to();
    }

    /** @return the stretches of a row of a view that differ */
    List<RowMap.Range> marks(RowMap.Range row, int side) {
        boolean left = side == sides.left();
        if (!left && side != TripSides.RIGHT || row.from() == row.to()) {
            return List.of();
        }
        List<ByteChange> changes = facts.changes().changes();
        var marks = new ArrayList<RowMap.Range>();
        for (int i = firstBehind(changes, row.from(), left); i < changes.size(); i++) {
            int from = left ? changes.get(i).leftFrom() : changes.get(i).rightFrom();
            int to = left ? changes.get(i).leftTo() : changes.get(i).rightTo();
            if (from >= row.to()) {
                break;
            }
            if (to > from) {
                marks.add(new RowMap.Range(Math.max(from, row.from()), Math.min(to, row.to())));
            }
        }
        return marks;
    }

    /** @return the first change that ends behind an offset, by bisection */
    private static int firstBehind(List<ByteChange> changes, int offset, boolean left) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((left ? changes.get(middle).leftTo() : changes.get(middle).rightTo()) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void measure() {
        double character = characterWidth();
        offsetWidth.set(offsetDigits * character + COLUMN_GAP);
        columnWidth.set(Math.max(0, (getWidth() - EDGE - offsetWidth.get() - SCROLL_BAR) / heads.length));
        writeHeads();
        int columns = (int) ((columnWidth.get() - COLUMN_GAP) / character);
        RowLayout fitting = text ? RowLayout.text(columns) : RowLayout.hex(columns);
        if (!fitting.equals(layout)) {
            int first = map == null || sides == null ? 0 : map.range(firstShown(), sides.left()).from();
            layout = fitting;
            fill();
            rows.scrollTo(map == null ? 0 : Math.max(0, map.rowOfLeft(first)));
        }
    }

    private void writeHeads() {
        for (int side = 0; side < heads.length; side++) {
            String label = sides == null ? TripBytes.values()[side].label() : sides.sides().get(side).label();
            byte[] bytes = sides == null ? null : sides.sides().get(side).bytes();
            String size = bytes == null ? "none" : Amounts.count(bytes.length, "byte");
            String entropy = facts.entropy().get(side).isNaN() ? "" : String.format(Locale.ROOT, " · %.2f bits/byte", facts.entropy().get(side));
            double room = columnWidth.get();
            String shown = bytes == null ? size : room >= ROOMIEST_HEAD ? size + entropy : room >= ROOMY_HEAD ? size : Amounts.number(bytes.length);
            heads[side].setText(label + " · " + shown);
            heads[side].setTooltip(new Tooltip(label + ": " + size + entropy + (entropy.isEmpty() ? "" : " (8 is what random or encrypted bytes have)")));
        }
    }

    private void fill() {
        map = sides == null ? null : new RowMap(sides, facts.changes(), layout.bytes());
        rows.setItems(FXCollections.observableList(new LazyRows(map == null ? 0 : map.rows())));
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
