package io.syndicate.workbench.chassis;

import java.util.Arrays;

/** How long a worker's last requests took, and how many there were in all. Not thread-safe: its worker guards it. */
final class RecentTimes {

    /** So many times make the median: enough to be calm, few enough to follow a change within a second. */
    static final int KEPT = 64;

    private final long[] micros = new long[KEPT];
    private long count;

    void add(long time) {
        micros[(int) (count++ % KEPT)] = time;
    }

    /** @return all requests so far */
    long count() {
        return count;
    }

    /** @return microseconds of the last request, 0 before the first */
    long last() {
        return count == 0 ? 0 : micros[(int) ((count - 1) % KEPT)];
    }

    /** @return microseconds, half of the kept requests took no longer; 0 before the first */
    long median() {
        int kept = (int) Math.min(count, KEPT);
        if (kept == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(micros, kept);
        Arrays.sort(sorted);
        return sorted[(kept - 1) / 2];
    }
}
