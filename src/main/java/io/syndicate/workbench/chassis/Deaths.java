package io.syndicate.workbench.chassis;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last deaths of workers, and how many there were. Thread-safe. */
final class Deaths {

    private static final int KEPT = 50;

    private final Deque<WorkerDeath> last = new ArrayDeque<>();
    private long count;

    void add(WorkerProcess dead, Generation generation) {
        var death = new WorkerDeath(Instant.now(), generation.number(), dead.mode(), dead.pid(), dead.how(), dead.log().lastTen());
        dead.log().note("%s worker %d %s".formatted(dead.mode(), dead.pid(), dead.how()));
        synchronized (this) {
            count++;
            if (last.size() == KEPT) {
                last.removeFirst();
            }
            last.addLast(death);
        }
    }

    synchronized List<WorkerDeath> last() {
        return List.copyOf(last);
    }

    synchronized long count() {
        return count;
    }
}
