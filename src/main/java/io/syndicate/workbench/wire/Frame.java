package io.syndicate.workbench.wire;

/** What one read from a worker's stdout gave: what was wanted, or what came instead. */
public sealed interface Frame {

    /** A decimal int. @param value as read */
    record Int(long value) implements Frame {
    }

    /** A chunk. @param data its bytes without the framing */
    record Chunk(byte[] data) implements Frame {
    }

    /** A whole line where a decimal int was due; the stream stays in step. @param line without its end */
    record NotAnInt(String line) implements Frame {
    }

    /** The stream ended. @param inside whether it ended part-way through a frame */
    record End(boolean inside) implements Frame {
    }

    /** Bytes that are no frame; nothing after them can be trusted. @param what the reason, for people */
    record Garbled(String what) implements Frame {
    }
}
