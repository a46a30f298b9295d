package io.syndicate.workbench.request.scenario;

/**
 * Numbers that depend on a seed and on what they are for, and on nothing else: an event put in between leaves the others' numbers alone.
 * The mixing is SplitMix64's (add 0x9E3779B97F4A7C15; shift-xor-multiply by 30, 0xBF58476D1CE4E5B9, 27, 0x94D049BB133111EB, 31), so that a
 * seed means the same on every Java.
 */
final class Draws {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private Draws() {
    }

    /** @return all 64 bits drawn; two draws that differ in their last key alone always differ */
    static long at(long seed, long... keys) {
        long drawn = mix(seed + GOLDEN);
        for (long key : keys) {
            drawn = mix((drawn ^ key) + GOLDEN);
        }
        return drawn;
    }

    /** @return 0 to bound - 1 */
    static int below(int bound, long seed, long... keys) {
        return (int) Long.remainderUnsigned(at(seed, keys), bound);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
