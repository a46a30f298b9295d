package io.syndicate.workbench.ui.roundtrips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which bytes stand in which row. The two compared views run in step; behind an insertion or a deletion a new row begins at which they are
 * in step again. The third view flows by itself. Immutable.
 */
final class RowMap {

    /** A stretch that begins in a row of its own. */
    private record Stretch(int leftFrom, int leftTo, int rightFrom, int rightTo) {

        long rows(int bytes) {
            long longest = Math.max((long) leftTo - leftFrom, (long) rightTo - rightFrom);
            return (longest + bytes - 1) / bytes;
        }
    }

    /** The bytes of one view in one row. */
    record Range(int from, int to) {
    }

    private final TripSides sides;
    private final int bytes;
    private final List<Stretch> stretches = new ArrayList<>();
    private final long[] firstRows;
    private final int rows;

    /** @param changes of the compared views @param bytes in a row */
    RowMap(TripSides sides, ByteChanges changes, int bytes) {
        this.sides = sides;
        this.bytes = bytes;
        int left = 0;
        int right = 0;
        for (ByteChange change : changes.changes()) {
            if (change.leftSize() != change.rightSize()) {
                add(left, change.leftFrom(), right, change.rightFrom());
                add(change.leftFrom(), change.leftTo(), change.rightFrom(), change.rightTo());
                left = change.leftTo();
                right = change.rightTo();
            }
        }
        add(left, sides.sides().get(sides.left()).size(), right, sides.sides().get(TripSides.RIGHT).size());
        firstRows = new long[stretches.size() + 1];
        for (int i = 0; i < stretches.size(); i++) {
            firstRows[i + 1] = firstRows[i] + stretches.get(i).rows(bytes);
        }
        int other = sides.sides().get(1 - sides.left()).size();
        rows = (int) Math.min(Integer.MAX_VALUE, Math.max(firstRows[stretches.size()], (other + bytes - 1L) / bytes));
    }

    private void add(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        if (leftTo > leftFrom || rightTo > rightFrom) {
            stretches.add(new Stretch(leftFrom, leftTo, rightFrom, rightTo));
        }
    }

    int rows() {
        return rows;
    }

    /** @return the bytes of a view in a row; none, at the view's end, where it has none there */
    Range range(int row, int side) {
        int size = sides.sides().get(side).size();
        if (side != sides.left() && side != TripSides.RIGHT) {
            long from = Math.min(size, (long) row * bytes);
            return new Range((int) from, (int) Math.min(size, from + bytes));
        }
        if (row >= firstRows[stretches.size()]) {
            return new Range(size, size);
        }
        int at = stretch(row);
        Stretch stretch = stretches.get(at);
        boolean left = side == sides.left();
        long from = (left ? stretch.leftFrom : stretch.rightFrom) + (row - firstRows[at]) * bytes;
        int end = left ? stretch.leftTo : stretch.rightTo;
        return new Range((int) Math.min(end, from), (int) Math.min(end, from + bytes));
    }

    private int stretch(long row) {
        int found = Arrays.binarySearch(firstRows, row);
        int at = found >= 0 ? found : -found - 2;
        while (firstRows[at + 1] == row) {
            at++;
        }
        return at;
    }

    /** @return the row in which a byte of the left view stands, or would stand */
    int rowOfLeft(int offset) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            if (stretches.get(i).leftFrom <= offset) {
                return (int) Math.min(rows - 1L, firstRows[i] + (offset - stretches.get(i).leftFrom) / bytes);
            }
        }
        return 0;
    }
}
