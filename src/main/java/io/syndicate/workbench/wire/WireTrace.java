package io.syndicate.workbench.wire;

import io.syndicate.workbench.wire.WireEntry.Direction;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What went over a worker's pipes while somebody looked. Holds so many bytes and no more: the oldest entries go, and what went is counted.
 * Thread-safe; readers pull what is new to them.
 */
public final class WireTrace {

    /** Bytes that a trace usually holds. */
    public static final int USUAL_BYTES = 4 << 20;
    /** Most bytes kept of one frame. */
    public static final int FRAME_BYTES = 64 << 10;
    /** What an entry takes besides its bytes, so that many small ones are bounded too. */
    private static final int ENTRY_BYTES = 128;

    /**
     * How much a trace holds.
     *
     * @param entries        kept
     * @param bytes          of the wire that are kept
     * @param droppedEntries that made room for newer ones
     * @param droppedBytes   of the wire that are not kept, of dropped entries and of long frames
     */
    public record Figures(int entries, long bytes, long droppedEntries, long droppedBytes) {
    }

    private final int most;
    private final ArrayDeque<WireEntry> entries = new ArrayDeque<>();
    private long lastSequence;
    private long held;
    private long bytes;
    private long droppedEntries;
    private long droppedBytes;
    private volatile boolean running = true;
    private volatile boolean closed;

    /** @param most bytes held in all */
    public WireTrace(int most) {
        this.most = most;
    }

    synchronized void add(Instant time, long pid, Direction direction, long request, String what, long size, byte[] kept) {
        if (!running || closed) {
            return;
        }
        entries.addLast(new WireEntry(++lastSequence, time, pid, direction, request, what, size, kept));
        held += ENTRY_BYTES + kept.length;
        bytes += kept.length;
        droppedBytes += size - kept.length;
        while (held > most && entries.size() > 1) {
            drop(entries.removeFirst());
        }
    }

    private void drop(WireEntry oldest) {
        held -= ENTRY_BYTES + oldest.bytes().length;
        bytes -= oldest.bytes().length;
        droppedEntries++;
        droppedBytes += oldest.bytes().length;
    }

    /**
     * @param sequence of an entry that the reader knows already, 0 for none
     * @return the kept entries after it, oldest first
     */
    public synchronized List<WireEntry> after(long sequence) {
        var newer = new ArrayList<WireEntry>();
        var newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext()) {
            WireEntry entry = newestFirst.next();
            if (entry.sequence() <= sequence) {
                break;
            }
            newer.add(entry);
        }
        return newer.reversed();
    }

    /** @return sequence of the oldest kept entry; one more than the newest where none is kept */
    public synchronized long firstSequence() {
        return entries.isEmpty() ? lastSequence + 1 : entries.getFirst().sequence();
    }

    /** @return how much is held, and how much no longer */
    public synchronized Figures figures() {
        return new Figures(entries.size(), bytes, droppedEntries, droppedBytes);
    }

    /** Forgets all entries and counts from 0 again; sequences go on. */
    public synchronized void clear() {
        entries.clear();
        held = 0;
        bytes = 0;
        droppedEntries = 0;
        droppedBytes = 0;
    }

    /** @param on whether entries are taken from now on */
    public void run(boolean on) {
        running = on;
    }

    /** @return whether entries are taken */
    public boolean running() {
        return running && !closed;
    }

    /** Nobody looks any more: takes nothing from now on and forgets everything. */
    public void close() {
        closed = true;
        clear();
    }

    /** @return whether nobody looks any more */
    public boolean closed() {
        return closed;
    }
}
