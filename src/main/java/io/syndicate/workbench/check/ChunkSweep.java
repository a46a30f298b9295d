package io.syndicate.workbench.check;

import io.syndicate.workbench.request.SampleManifest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Chunks of the sizes and contents that encodings get wrong, the same for a seed. */
final class ChunkSweep {

    private static final int ALL_BYTES = 256;

    private ChunkSweep() {
    }

    static List<ChunkInput> of(long seed) {
        int block = Inputs.BLOCK_SIZE;
        return List.of(new ChunkInput("empty", new byte[0]), new ChunkInput("one byte", new byte[] {(byte) seed}),
                new ChunkInput("every byte value", everyByte()), new ChunkInput("line ends",
                "a\r\nb\rc\n\n".getBytes(StandardCharsets.UTF_8)),
                new ChunkInput("block size - 1, random", random(block - 1, seed)),
                new ChunkInput("block size, random", random(block, seed + 1)),
                new ChunkInput("block size + 1, random", random(block + 1, seed + 2)),
                new ChunkInput("block size, compressible", repeated(block)),
                new ChunkInput("serialized manifest", SampleManifest.of(3, seed)));
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[ALL_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] repeated(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }
}
