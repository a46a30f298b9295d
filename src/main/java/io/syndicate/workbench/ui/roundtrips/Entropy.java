package io.syndicate.workbench.ui.roundtrips;

/** Shannon's entropy of bytes by how often each value occurs. */
final class Entropy {

    private Entropy() {
    }

    /** @param bytes any @return bits a byte, 0 for constant or no bytes, 8 where all values are equally frequent */
    static double of(byte[] bytes) {
        long[] counts = new long[256];
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        double bits = 0;
        for (long count : counts) {
            double share = (double) count / bytes.length;
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return Math.max(0, bits);
    }
}
