package io.syndicate.workbench.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow and leave no copy behind: what they outgrow is wiped, and closing wipes the rest. Not thread-safe. */
final class SecretBuffer implements AutoCloseable {

    private byte[] bytes = new byte[256];
    private int size;

    void add(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** @param ascii nothing secret */
    void add(String ascii) {
        add(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            byte[] outgrown = bytes;
            bytes = Arrays.copyOf(outgrown, Math.max(2 * outgrown.length, size + more));
            Arrays.fill(outgrown, (byte) 0);
        }
    }

    /** @return a copy, to be wiped by whoever takes it */
    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
