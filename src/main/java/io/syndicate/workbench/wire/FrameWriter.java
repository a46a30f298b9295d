package io.syndicate.workbench.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes requests to a worker (spec section 2). One thread at a time; a request leaves in as few system calls as it can. */
public final class FrameWriter {

    private static final int SMALL = 1 << 13;

    private final OutputStream out;
    private final byte[] small = new byte[SMALL];
    private int used;

    /** @param out the worker's stdin, unbuffered or not */
    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Appends a chunk; it is sent at {@link #flush()} at the latest.
     *
     * @param data the chunk's bytes
     * @throws IOException where the worker no longer reads
     */
    public void chunk(byte[] data) throws IOException {
        put(Integer.toString(data.length).getBytes(StandardCharsets.US_ASCII));
        put(new byte[] {'\n'});
        put(data);
        put(new byte[] {'\n'});
    }

    /** @throws IOException where the worker no longer reads */
    public void flush() throws IOException {
        out.write(small, 0, used);
        used = 0;
        out.flush();
    }

    private void put(byte[] bytes) throws IOException {
        if (bytes.length > SMALL - used) {
            out.write(small, 0, used);
            used = 0;
        }
        if (bytes.length > SMALL) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, small, used, bytes.length);
            used += bytes.length;
        }
    }
}
