package io.syndicate.workbench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the worker's answers (spec section 2). One thread at a time. Never trusts a declared length beyond its limit, and takes memory
 * only as the bytes arrive.
 */
public final class FrameReader {

    /** Most characters of an int's line (spec section 2). */
    public static final int MAX_INT_CHARS = 99;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final long maxChunk;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    /**
     * @param in       the worker's stdout
     * @param maxChunk longest chunk taken, in bytes
     */
    public FrameReader(InputStream in, long maxChunk) {
        this.in = in;
        this.maxChunk = maxChunk;
    }

    /**
     * @return {@link Frame.Int}, or {@link Frame.NotAnInt}, {@link Frame.End}, {@link Frame.Garbled}
     * @throws IOException where the stream cannot be read
     */
    public Frame readInt() throws IOException {
        var line = new byte[MAX_INT_CHARS];
        int length = 0;
        while (true) {
            if (position == limit && !fill()) {
                return new Frame.End(length > 0);
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return parse(line, length);
            }
            if (length == MAX_INT_CHARS) {
                return new Frame.Garbled("a line of more than %d characters where a number was due: \"%s…\""
                        .formatted(MAX_INT_CHARS, text(line, 24)));
            }
            line[length++] = next;
        }
    }

    /**
     * @return {@link Frame.Chunk}, or {@link Frame.NotAnInt}, {@link Frame.End}, {@link Frame.Garbled}
     * @throws IOException where the stream cannot be read
     */
    public Frame readChunk() throws IOException {
        var length = readInt();
        return length instanceof Frame.Int(long bytes) ? readBody(bytes) : length;
    }

    /** @return bytes that have been read and belong to no frame yet; after an answer there should be none */
    public int leftOver() {
        return limit - position;
    }

    private Frame readBody(long length) throws IOException {
        if (length < 0 || length > maxChunk) {
            return new Frame.Garbled("a chunk declared as %,d bytes; the workbench takes up to %,d".formatted(length, maxChunk));
        }
        var data = new byte[(int) Math.min(length, BUFFER_BYTES)];
        int have = 0;
        while (have < length) {
            if (have == data.length) {
                data = Arrays.copyOf(data, (int) Math.min(length, 4L * data.length));
            }
            int got = take(data, have);
            if (got < 0) {
                return new Frame.End(true);
            }
            have += got;
        }
        return readTerminator(data);
    }

    private Frame readTerminator(byte[] data) throws IOException {
        if (position == limit && !fill()) {
            return new Frame.End(true);
        }
        byte terminator = buffer[position++];
        return terminator == '\n' ? new Frame.Chunk(data)
                : new Frame.Garbled("byte 0x%02X where a chunk of %,d bytes should have ended".formatted(terminator, data.length));
    }

    /** Takes what is buffered first; long chunks are then read straight into place. */
    private int take(byte[] data, int from) throws IOException {
        int wanted = data.length - from;
        if (position < limit) {
            int taken = Math.min(wanted, limit - position);
            System.arraycopy(buffer, position, data, from, taken);
            position += taken;
            return taken;
        }
        if (wanted >= BUFFER_BYTES) {
            return in.read(data, from, wanted);
        }
        return fill() ? take(data, from) : -1;
    }

    static Frame parse(byte[] line, int length) {
        int start = length > 1 && line[0] == '-' ? 1 : 0;
        long value = 0;
        for (int i = start; i < length; i++) {
            int digit = line[i] - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return new Frame.NotAnInt(text(line, length));
            }
            value = value * 10 + digit;
        }
        return length == 0 ? new Frame.NotAnInt("") : new Frame.Int(start == 1 ? -value : value);
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        position = 0;
        return limit > 0;
    }

    private static String text(byte[] line, int length) {
        return new String(Arrays.copyOf(line, length), StandardCharsets.UTF_8);
    }
}
