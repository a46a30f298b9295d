package io.syndicate.workbench.ui.roundtrips;

import java.util.ArrayList;
import java.util.List;

/** Which bytes of a row differ. */
final class ByteMarks {

    private ByteMarks() {
    }

    /** @param changes in order @param left whether the row is of the left side @return the stretches of it that differ */
    static List<RowMap.Range> in(RowMap.Range row, List<ByteChange> changes, boolean left) {
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
}
