package io.syndicate.workbench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final long LIMIT = 1 << 20;

    private static FrameReader reader(String bytes) {
        return new FrameReader(new ByteArrayInputStream(bytes.getBytes(UTF_8)), LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-5,-5", "66,66", "0007,7", "9223372036854775807,9223372036854775807"})
    void anIntMustBeReadAsWritten(String line, long value) throws IOException {
        assertEquals(new Frame.Int(value), reader(line + "\n").readInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "cdn_url failed", "12x", "+5", " 5", "5 ", "1.0", "9223372036854775808", "0x10"})
    void aLineThatIsNoIntMustComeBackWhole(String line) throws IOException {
        assertEquals(new Frame.NotAnInt(line), reader(line + "\n").readInt());
    }

    @Test
    void aRefusalMustLeaveTheStreamInStep() throws IOException {
        var reader = reader("cdn_url failed\n3\nabc\n");
        assertEquals(new Frame.NotAnInt("cdn_url failed"), reader.readChunk());
        assertArrayEquals("abc".getBytes(UTF_8), assertInstanceOf(Frame.Chunk.class, reader.readChunk()).data());
    }

    @Test
    void aLineOf99CharactersMustBeTakenAndOneMoreRefused() throws IOException {
        assertInstanceOf(Frame.NotAnInt.class, reader("x".repeat(99) + "\n").readInt());
        var garbled = assertInstanceOf(Frame.Garbled.class, reader("x".repeat(100) + "\n").readInt());
        assertTrue(garbled.what().contains("99"), garbled.what());
    }

    @Test
    void theEndMustTellWhetherAFrameWasBegun() throws IOException {
        assertEquals(new Frame.End(false), reader("").readInt());
        assertEquals(new Frame.End(true), reader("12").readInt());
        assertEquals(new Frame.End(true), reader("5\nab").readChunk());
        assertEquals(new Frame.End(true), reader("2\nab").readChunk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1048577", "99999999999", "9223372036854775807"})
    void aHostileLengthMustBeRefusedBeforeMemoryIsTaken(String length) throws IOException {
        assertInstanceOf(Frame.Garbled.class, reader(length + "\nabc").readChunk());
    }

    @Test
    void aWrongTerminatorMustBeNamed() throws IOException {
        var garbled = assertInstanceOf(Frame.Garbled.class, reader("3\nabcX").readChunk());
        assertTrue(garbled.what().contains("0x58"), garbled.what());
    }

    @Test
    void chunksMustSurviveAnyCutOfTheStream() throws IOException {
        var random = new Random(7);
        var stream = new ByteArrayOutputStream();
        var writer = new FrameWriter(stream);
        var sizes = new int[] {0, 1, 8190, 8191, 8192, 8193, 65535, 65536, 65537, 300_000};
        var chunks = Arrays.stream(sizes).mapToObj(size -> {
            var bytes = new byte[size];
            random.nextBytes(bytes);
            return bytes;
        }).toList();
        for (byte[] chunk : chunks) {
            writer.chunk(chunk);
        }
        writer.flush();
        for (int most : new int[] {1, 7, 4096, 1 << 20}) {
            var reader = new FrameReader(new Dripping(stream.toByteArray(), most), LIMIT);
            for (byte[] chunk : chunks) {
                assertArrayEquals(chunk, assertInstanceOf(Frame.Chunk.class, reader.readChunk()).data());
            }
            assertEquals(new Frame.End(false), reader.readChunk());
        }
    }

    @Test
    void aWriterMustSendARequestInOneWrite() throws IOException {
        var writes = new int[1];
        var writer = new FrameWriter(new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                writes[0]++;
                super.write(bytes, from, length);
            }
        });
        writer.chunk("request".getBytes(UTF_8));
        writer.chunk("data".getBytes(UTF_8));
        assertEquals(0, writes[0]);
        writer.flush();
        assertEquals(1, writes[0]);
    }

    /** Gives at most so many bytes a read. */
    private static final class Dripping extends InputStream {

        private final ByteArrayInputStream bytes;
        private final int most;

        Dripping(byte[] bytes, int most) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, Math.min(most, length));
        }
    }
}
