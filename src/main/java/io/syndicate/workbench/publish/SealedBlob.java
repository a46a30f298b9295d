package io.syndicate.workbench.publish;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Sealed secrets in their parts (spec section 7): {@code signature_len iv_len ek_len ciphertext_len iv ek ciphertext signature}, integers
 * 32-bit big-endian. Whether the signature is good and what is inside is the business of {@link Sealing}.
 *
 * @param iv         of AES-CBC, 16 bytes
 * @param ek         the AES key under the receiver's RSA key
 * @param ciphertext whole AES blocks
 * @param signature  by the sender, over all but itself and its length
 */
record SealedBlob(byte[] iv, byte[] ek, byte[] ciphertext, byte[] signature) {

    static final int BLOCK = 16;
    private static final int HEADER = 4 * Integer.BYTES;
    private static final int MAX_TOTAL = 1 << 30;
    private static final String[] NAMES = {"signature", "iv", "ek", "ciphertext"};

    /**
     * @param bytes all of it
     * @return its parts
     * @throws SealException names the length that is wrong, for whatever is not exactly such a blob
     */
    static SealedBlob parse(byte[] bytes) throws SealException {
        if (bytes.length < HEADER) {
            throw new SealException("The sealed secrets end within their header: %,d of %d bytes".formatted(bytes.length, HEADER));
        }
        var buffer = ByteBuffer.wrap(bytes);
        int[] lengths = {buffer.getInt(), buffer.getInt(), buffer.getInt(), buffer.getInt()};
        checkEach(lengths);
        checkTotal(Arrays.stream(lengths).asLongStream().sum() + HEADER, bytes.length);
        return new SealedBlob(take(buffer, lengths[1]), take(buffer, lengths[2]), take(buffer, lengths[3]), take(buffer, lengths[0]));
    }

    private static void checkEach(int[] lengths) throws SealException {
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] <= 0) {
                throw new SealException("The sealed secrets are damaged: the length of their %s is %d".formatted(NAMES[i], lengths[i]));
            }
        }
        if (lengths[1] != BLOCK) {
            throw new SealException("The sealed secrets are damaged: their iv must have 16 bytes, not " + lengths[1]);
        }
        if (lengths[3] % BLOCK != 0) {
            throw new SealException("The sealed secrets are damaged: a ciphertext of %,d bytes is not made of whole 16-byte blocks"
                    .formatted(lengths[3]));
        }
    }

    private static void checkTotal(long total, int there) throws SealException {
        if (total >= MAX_TOTAL) {
            throw new SealException("The sealed secrets are damaged: their lengths add up to %,d bytes, the limit is below 2^30"
                    .formatted(total));
        }
        if (total != there) {
            throw new SealException(total > there ? "The sealed secrets are cut off: %,d of %,d bytes".formatted(there, total)
                    : "The sealed secrets have %,d bytes too many after their end".formatted(there - total));
        }
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] part = new byte[length];
        from.get(part);
        return part;
    }

    /** @return what the signature is made over: three lengths and three parts */
    static byte[] signed(byte[] iv, byte[] ek, byte[] ciphertext) {
        return ByteBuffer.allocate(3 * Integer.BYTES + iv.length + ek.length + ciphertext.length)
                .putInt(iv.length).putInt(ek.length).putInt(ciphertext.length).put(iv).put(ek).put(ciphertext).array();
    }

    byte[] toBytes() {
        byte[] signed = signed(iv, ek, ciphertext);
        return ByteBuffer.allocate(Integer.BYTES + signed.length + signature.length).putInt(signature.length).put(signed)
                .put(signature).array();
    }
}
