package io.syndicate.workbench.ui.roundtrips;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * A place at which two arrays run on together for at least eight bytes.
 *
 * @param left  offset in the left array
 * @param right offset in the right array
 */
record Meeting(int left, int right) {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SMALLEST = 64;
    private static final int GROWTH = 16;

    /**
     * Looks in windows that grow, so that near meetings are found fast.
     *
     * @param i     offset in the left array
     * @param j     offset in the right array
     * @param reach largest window in bytes
     * @return the nearest meeting at or behind them; empty where there is none in reach
     */
    static Optional<Meeting> find(byte[] left, int i, byte[] right, int j, int reach) {
        for (long window = SMALLEST;; window *= GROWTH) {
            int size = (int) Math.min(window, reach);
            Optional<Meeting> found = within(left, i, right, j, size);
            boolean all = i + (long) size >= left.length && j + (long) size >= right.length;
            if (found.isPresent() || size == reach || all) {
                return found;
            }
        }
    }

    private static Optional<Meeting> within(byte[] left, int i, byte[] right, int j, int size) {
        int lefts = places(left, i, size);
        int rights = places(right, j, size);
        if (lefts <= 0 || rights <= 0) {
            return Optional.empty();
        }
        var index = new Index(right, j, rights);
        int best = Integer.MAX_VALUE;
        Meeting nearest = null;
        for (int l = 0; l < lefts && l < best; l++) {
            int r = index.first((long) EIGHT.get(left, i + l));
            if (r >= 0 && l + r < best) {
                best = l + r;
                nearest = new Meeting(i + l, j + r);
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int places(byte[] bytes, int from, int size) {
        return Math.min(size, bytes.length - from - Long.BYTES + 1);
    }

    /** The first place of each eight bytes in a window; open addressing, since a map of objects would cost ten times the memory. */
    private static final class Index {

        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final byte[] bytes;
        private final int from;
        private final int[] slots;
        private final int shift;

        Index(byte[] bytes, int from, int places) {
            this.bytes = bytes;
            this.from = from;
            int bits = 33 - Integer.numberOfLeadingZeros(places);
            this.slots = new int[1 << bits];
            this.shift = Long.SIZE - bits;
            Arrays.fill(slots, -1);
            for (int place = 0; place < places; place++) {
                put(place);
            }
        }

        private void put(int place) {
            int slot = slot(at(place));
            if (slots[slot] < 0) {
                slots[slot] = place;
            }
        }

        private long at(int place) {
            return (long) EIGHT.get(bytes, from + place);
        }

        private int slot(long eight) {
            int slot = (int) (eight * SPREAD >>> shift);
            while (slots[slot] >= 0 && at(slots[slot]) != eight) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        int first(long eight) {
            return slots[slot(eight)];
        }
    }
}
