package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.LogLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The session's last log lines in a ring, bounded in lines and characters; thread-safe. Readers pull what is new to them, so that a flood
 * costs a reader nothing.
 */
public final class LogStore {

    /** Most characters kept in all, so that a flood of long lines cannot fill the memory. */
    private static final long MAX_CHARS = 32L << 20;

    private final int capacity;
    private final ArrayDeque<LogLine> lines = new ArrayDeque<>();
    private long lastSequence;
    private long chars;
    private long notOnDisk;

    /** @param capacity how many lines are kept, at least 1 */
    public LogStore(int capacity) {
        this.capacity = capacity;
    }

    /** @param line the newest line; its sequence is greater than all before */
    public synchronized void add(LogLine line) {
        lines.addLast(line);
        chars += line.text().length();
        while (lines.size() > capacity || chars > MAX_CHARS && lines.size() > 1) {
            chars -= lines.removeFirst().text().length();
        }
        lastSequence = line.sequence();
    }

    /** Counts lines that the file on disk did not take. @param lines how many; usually 0 */
    public synchronized void missedOnDisk(long lines) {
        notOnDisk += lines;
    }

    /** @return how many lines are not in the file on disk: it is full, or cannot be written */
    public synchronized long notOnDisk() {
        return notOnDisk;
    }

    /** @return sequence of the newest line, 0 before the first */
    public synchronized long lastSequence() {
        return lastSequence;
    }

    /** @return sequence of the oldest line still kept; {@code lastSequence() + 1} where none is */
    public synchronized long firstSequence() {
        return lines.isEmpty() ? lastSequence + 1 : lines.getFirst().sequence();
    }

    /**
     * @param sequence a sequence that the reader knows already, 0 for none
     * @return the kept lines after it, oldest first
     */
    public synchronized List<LogLine> after(long sequence) {
        int wanted = (int) Math.min(lines.size(), Math.max(0, lastSequence - sequence));
        var newer = new ArrayList<LogLine>(wanted);
        var newestFirst = lines.descendingIterator();
        while (newer.size() < wanted) {
            newer.add(newestFirst.next());
        }
        return newer.reversed();
    }

    /** Forgets all kept lines; sequences go on. */
    public synchronized void clear() {
        lines.clear();
        chars = 0;
    }
}
