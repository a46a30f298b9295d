package io.syndicate.workbench.request;

import com.google.protobuf.ByteString;
import io.syndicate.workbench.request.sg.Manifest;
import io.syndicate.workbench.request.sg.ManifestBlock;
import java.util.Base64;
import java.util.Random;

/** Makes manifests such as a gateway serializes them, to try drivers with. */
public final class SampleManifest {

    /** Most blocks in one. */
    public static final int MAX_BLOCKS = 100_000;

    private static final int BLOCK_BYTES = 65_536;
    private static final int HASH_BYTES = 32;
    private static final int SIGNATURE_BYTES = 256;

    private SampleManifest() {
    }

    /**
     * @param blocks how many blocks it points at, 0 to {@value #MAX_BLOCKS}
     * @param seed   the same one gives the same manifest
     * @return a serialized {@code SG_messages.Manifest}
     * @throws IllegalArgumentException for more blocks or fewer
     */
    public static byte[] of(int blocks, long seed) {
        if (blocks < 0 || blocks > MAX_BLOCKS) {
            throw new IllegalArgumentException("a sample manifest has 0 to " + MAX_BLOCKS + " blocks, not " + blocks);
        }
        var random = new Random(seed);
        var manifest = Manifest.newBuilder()
                .setVolumeId(8).setCoordinatorId(1).setOwnerId(1).setFileId(0x1F3A).setFileVersion(4)
                .setMtimeSec(1_490_000_000L).setMtimeNsec(250_000_000).setSize((long) blocks * BLOCK_BYTES)
                .setSignature(Base64.getEncoder().encodeToString(randomBytes(random, SIGNATURE_BYTES)));
        for (int id = 0; id < blocks; id++) {
            manifest.addBlocks(ManifestBlock.newBuilder().setBlockId(id).setBlockVersion(random.nextLong())
                    .setHash(ByteString.copyFrom(randomBytes(random, HASH_BYTES))).setOwnerId(1)
                    .setChunkType(ManifestBlock.ChunkType.BLOCK_VALUE));
        }
        return manifest.build().toByteArray();
    }

    private static byte[] randomBytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
