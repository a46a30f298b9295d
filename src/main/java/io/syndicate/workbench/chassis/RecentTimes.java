package io.syndicate.workbench.chassis;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a worker's last requests took, and how many there were in all. One thread at a time adds, any reads: what it sees while one is
 * added may be one time newer.
 */
final class RecentTimes {

    /** So many times make the median: enough to be calm, few enough to follow a change within a second. */
    static final int KEPT = 64;

    private final long[] micros = new long[KEPT];
    private final AtomicLong count = new AtomicLong();

    void add(long time) {
        long before = count.getPlain();
        micros[(int) (before % KEPT)] = time;
        count.setRelease(before + 1);
    }

    /** @return all requests so far */
    long count() {
        return count.getAcquire();
    }

    /** @return microseconds of the last request, 0 before the first */
    long last() {
        long all = count();
        return all == 0 ? 0 : micros[(int) ((all - 1) % KEPT)];
    }

    /** @return microseconds, half of the kept requests took no longer; 0 before the first */
    long median() {
        int kept = (int) Math.min(count(), KEPT);
        if (kept == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(micros, kept);
        Arrays.sort(sorted);
        return sorted[(kept - 1) / 2];
    }
}
