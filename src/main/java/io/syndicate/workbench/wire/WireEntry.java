package io.syndicate.workbench.wire;

import java.time.Instant;

/**
 * One frame that went over a worker's pipes, or a note between them.
 *
 * @param sequence  grows by one with each entry of its trace, starts at 1
 * @param time      when its first byte was written or read
 * @param pid       process id of the worker
 * @param direction which way it went
 * @param request   the request it belongs to, 0 for none
 * @param what      in protocol words: {@code URL chunk, 72 bytes}
 * @param size      bytes on the wire, framing included; 0 for a note
 * @param bytes     their beginning, framing included, secrets masked; shared, not to be changed
 */
public record WireEntry(long sequence, Instant time, long pid, Direction direction, long request, String what, long size, byte[] bytes) {

    /** Which way an entry went. */
    public enum Direction {
        /** From the workbench to the worker's stdin. */
        SENT,
        /** From the worker's stdout to the workbench. */
        RECEIVED,
        /** Neither: the trace's own word. */
        NOTE
    }

    /** @return whether the trace keeps fewer bytes of it than went over the wire */
    public boolean cut() {
        return bytes.length < size;
    }
}
