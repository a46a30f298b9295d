package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.ChunkSource.Generated.Kind;
import io.syndicate.workbench.request.sg.Manifest;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkBytesTest {

    @TempDir
    Path parent;

    private byte[] of(ChunkSource source) throws Exception {
        return ChunkBytes.of(source, folder());
    }

    private Path folder() throws Exception {
        return Files.createDirectories(parent.resolve("driver"));
    }

    private String refusal(ChunkSource source) {
        return assertThrows(ProjectException.class, () -> of(source)).getMessage();
    }

    @Test
    void textAndBase64MustBeTheirBytes() throws Exception {
        assertArrayEquals("é\n".getBytes(UTF_8), of(new ChunkSource.Text("é\n")));
        assertArrayEquals(new byte[] {0, 1, 2}, of(new ChunkSource.Base64("AA\n EC")));
        assertTrue(refusal(new ChunkSource.Base64("A-_=")).contains("not standard base64"));
    }

    @Test
    void generatedBytesMustBeAsDescribed() throws Exception {
        assertEquals(0, of(new Generated(Kind.EMPTY, 5, 0)).length);
        byte[] bytes = of(new Generated(Kind.BYTES, 300, 0));
        assertArrayEquals(new byte[] {0, 1, -1, 0, 43}, new byte[] {bytes[0], bytes[1], bytes[255], bytes[256], bytes[299]});
        assertArrayEquals("aaaa".getBytes(UTF_8), of(new Generated(Kind.REPEATED, 4, 0)));
    }

    @Test
    void seedMustDecideRandomBytes() throws Exception {
        assertArrayEquals(of(new Generated(Kind.RANDOM, 1_000, 7)), of(new Generated(Kind.RANDOM, 1_000, 7)));
        assertNotEquals(Arrays.hashCode(of(new Generated(Kind.RANDOM, 1_000, 7))),
                Arrays.hashCode(of(new Generated(Kind.RANDOM, 1_000, 8))));
    }

    @Test
    void manifestMustBeARealOne() throws Exception {
        byte[] bytes = of(new Generated(Kind.MANIFEST, 3, 7));
        var manifest = Manifest.parseFrom(bytes);
        assertEquals(3, manifest.getBlocksCount());
        assertEquals(3 * 65_536, manifest.getSize());
        assertEquals(2, manifest.getBlocks(2).getBlockId());
        assertArrayEquals(bytes, of(new Generated(Kind.MANIFEST, 3, 7)));
    }

    @Test
    void sizesOutOfRangeMustBeRefused() {
        assertTrue(refusal(new Generated(Kind.BYTES, -1, 0)).contains("from 0 to"));
        assertTrue(refusal(new Generated(Kind.BYTES, ChunkBytes.MAX_BYTES + 1, 0)).contains("from 0 to"));
        assertTrue(refusal(new Generated(Kind.MANIFEST, 100_001, 0)).contains("from 0 to"));
    }

    @Test
    void fileInTheFolderMustBeRead() throws Exception {
        Files.createDirectories(folder().resolve("samples"));
        Files.write(folder().resolve("samples/cat.jpg"), new byte[] {1, 2});
        assertArrayEquals(new byte[] {1, 2}, of(new ChunkSource.File("samples/cat.jpg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.jpg", "", ".", "\u0000"})
    void missingFileMustBeNamed(String file) {
        assertTrue(refusal(new ChunkSource.File(file)).contains(file));
    }

    @Test
    void fileOutsideTheFolderMustBeRefused() throws Exception {
        Path outside = Files.writeString(parent.resolve("outside"), "x");
        Files.createSymbolicLink(folder().resolve("link"), outside);
        for (String file : new String[] {"../outside", outside.toString(), "link"}) {
            assertTrue(refusal(new ChunkSource.File(file)).contains("outside the driver's folder"), file);
        }
    }

    @Test
    void tooLargeFileMustBeRefused() throws Exception {
        try (var sparse = new RandomAccessFile(folder().resolve("big").toFile(), "rw")) {
            sparse.setLength(ChunkBytes.MAX_BYTES + 1L);
        }
        assertTrue(refusal(new ChunkSource.File("big")).contains("over 64 MiB"));
    }
}
