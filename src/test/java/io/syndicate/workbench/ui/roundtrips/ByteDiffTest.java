package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteDiffTest {

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static ByteChanges diff(byte[] left, byte[] right) {
        return ByteDiff.of(left, right, () -> false);
    }

    /** Puts the right side's bytes in the place of each change and must get the right side. */
    private static byte[] patched(byte[] left, byte[] right, ByteChanges changes) {
        var out = new ByteArrayOutputStream();
        int done = 0;
        for (ByteChange change : changes.changes()) {
            assertTrue(change.leftFrom() >= done, "changes are in order");
            out.write(left, done, change.leftFrom() - done);
            assertEquals(change.rightFrom(), out.size());
            out.write(right, change.rightFrom(), change.rightSize());
            done = change.leftTo();
        }
        out.write(left, done, left.length - done);
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    @Test
    void insertionsMustBeSurvivedWhateverTheirSize() {
        byte[] left = random(1 << 20, 1);
        for (int size : new int[] {1, 100, 5_000, 200_000}) {
            byte[] right = inserted(left, 300_000, random(size, 2));
            assertEquals(List.of(new ByteChange(300_000, 300_000, 300_000, 300_000 + size)), diff(left, right).changes(), "inserted "
                    + size);
            assertEquals(List.of(new ByteChange(300_000, 300_000 + size, 300_000, 300_000)), diff(right, left).changes(), "missing "
                    + size);
        }
    }

    @Test
    void whateverDiffersTheChangesMustLeadFromOneToTheOther() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] left = letters(random);
            byte[] right = i % 2 == 0 ? letters(random) : inserted(left, random.nextInt(left.length + 1), letters(random));
            var changes = diff(left, right);
            assertTrue(changes.whole());
            assertArrayEquals(right, patched(left, right, changes));
        }
    }

    private static byte[] letters(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        int kinds = 1 + random.nextInt(6);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(kinds);
        }
        return bytes;
    }

    @Test
    void equalAndEmptyBytesMustNotDiffer() {
        byte[] bytes = random(1_000, 4);
        assertEquals(List.of(), diff(bytes, bytes.clone()).changes());
        assertEquals(List.of(), diff(new byte[0], new byte[0]).changes());
        assertEquals(List.of(new ByteChange(0, 0, 0, 1_000)), diff(new byte[0], bytes).changes());
        assertEquals(List.of(new ByteChange(3, 1_000, 3, 3)), diff(bytes, Arrays.copyOf(bytes, 3)).changes());
    }

    @Test
    void bytesWithNothingInCommonMustEndTheComparisonAndSaySo() {
        var changes = diff(random(12 << 20, 5), random(12 << 20, 6));
        assertFalse(changes.whole());
        assertTrue(changes.endsAt() >= 4 << 20 && changes.endsAt() < 6 << 20, "ends at " + changes.endsAt());
    }

    @Test
    void tooManyDifferencesMustEndTheComparisonAndSaySo() {
        byte[] left = random(400_000, 7);
        byte[] right = left.clone();
        for (int i = 0; i < right.length; i += 20) {
            right[i]++;
        }
        var changes = diff(left, right);
        assertEquals(ByteDiff.MAX_CHANGES, changes.changes().size());
        assertFalse(changes.whole());
    }

    @Test
    void cancelMustEndTheComparison() {
        var changes = ByteDiff.of(random(1_000, 8), random(1_000, 9), () -> true);
        assertEquals(List.of(), changes.changes());
        assertFalse(changes.whole());
    }

    @Test
    void zerosMustNotTakeForever() {
        byte[] left = new byte[4 << 20];
        byte[] right = new byte[5 << 20];
        left[1] = 1;
        right[3 << 20] = 2;
        assertArrayEquals(right, patched(left, right, diff(left, right)));
    }

    @Test
    void changesMustBeSaidInWords() {
        assertEquals("3 bytes inserted", new ByteChange(1, 1, 1, 4).words());
        assertEquals("1 byte missing", new ByteChange(1, 2, 1, 1).words());
        assertEquals("2 bytes changed", new ByteChange(1, 3, 1, 3).words());
        assertEquals("2 bytes became 1,000", new ByteChange(1, 3, 1, 1_001).words());
    }

    @Test
    void entropyMustBeBitsAByte() {
        assertEquals(0, Entropy.of(new byte[1_000]));
        assertEquals(1, Entropy.of(new byte[] {0, 1, 0, 1}), 1e-9);
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        assertEquals(8, Entropy.of(all), 1e-9);
    }
}
