package io.syndicate.workbench.ui.roundtrips;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Where two arrays of bytes differ, surviving insertions and deletions: both sides are walked together, and where they part, the nearest
 * place at which they run on together is looked for in a window. Bounded in time and memory whatever the sizes.
 */
final class ByteDiff {

    /** How many differences are told apart. */
    static final int MAX_CHANGES = 10_000;
    /** Largest insertion or deletion, in bytes, that is seen as one. */
    static final int REACH = 256 << 10;
    /** Bytes that may find no counterpart before the rest is not compared. */
    private static final long MAX_LOST = 4L << 20;
    /** Largest window in which single bytes are matched. */
    private static final int FINE = 512;
    /** Equal bytes between two differences that are too few to tell them apart. */
    private static final int NOISE = 4;

    private final byte[] left;
    private final byte[] right;
    private final BooleanSupplier cancelled;
    private final List<ByteChange> changes = new ArrayList<>();
    private int i;
    private int j;
    private long lost;

    private ByteDiff(byte[] left, byte[] right, BooleanSupplier cancelled) {
        this.left = left;
        this.right = right;
        this.cancelled = cancelled;
    }

    /**
     * @param left      bytes on the left
     * @param right     bytes on the right
     * @param cancelled asked now and then; once it says yes the rest is not compared
     * @return what differs, in order
     */
    static ByteChanges of(byte[] left, byte[] right, BooleanSupplier cancelled) {
        return new ByteDiff(left, right, cancelled).walk();
    }

    private ByteChanges walk() {
        while (true) {
            int same = Arrays.mismatch(left, i, left.length, right, j, right.length);
            i += same < 0 ? left.length - i : same;
            j += same < 0 ? right.length - j : same;
            if (i == left.length && j == right.length) {
                return new ByteChanges(List.copyOf(changes), -1);
            }
            if (changes.size() >= MAX_CHANGES || lost > MAX_LOST || cancelled.getAsBoolean()) {
                return new ByteChanges(List.copyOf(changes), i);
            }
            bridge();
        }
    }

    /** Goes over bytes that differ to where both sides run on together; over a whole window where they do not. */
    private void bridge() {
        var meeting = Meeting.find(left, i, right, j, REACH);
        int nextLeft = meeting.map(Meeting::left).orElse((int) Math.min(left.length, (long) i + REACH));
        int nextRight = meeting.map(Meeting::right).orElse((int) Math.min(right.length, (long) j + REACH));
        if (meeting.isEmpty()) {
            lost += Math.max(nextLeft - i, nextRight - j);
        }
        if (nextLeft - i <= FINE && nextRight - j <= FINE) {
            fine(nextLeft, nextRight);
        } else {
            add(new ByteChange(i, nextLeft, j, nextRight));
        }
        i = nextLeft;
        j = nextRight;
    }

    private void fine(int toLeft, int toRight) {
        for (AbstractDelta<Byte> delta : DiffUtils.diff(list(left, i, toLeft), list(right, j, toRight)).getDeltas()) {
            int l = i + delta.getSource().getPosition();
            int r = j + delta.getTarget().getPosition();
            add(new ByteChange(l, l + delta.getSource().size(), r, r + delta.getTarget().size()));
        }
    }

    private static List<Byte> list(byte[] bytes, int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> bytes[at]).toList();
    }

    private void add(ByteChange change) {
        ByteChange last = changes.isEmpty() ? null : changes.getLast();
        if (last != null && change.leftFrom() - last.leftTo() < NOISE) {
            changes.set(changes.size() - 1, new ByteChange(last.leftFrom(), change.leftTo(), last.rightFrom(), change.rightTo()));
        } else {
            changes.add(change);
        }
    }
}
