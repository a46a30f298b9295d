package io.syndicate.workbench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTraceTest {

    private static final Dialogue DATA = new Dialogue(List.of("request", "data"), true, "data");

    private final WireTap tap = new WireTap(DATA, 7, bytes -> bytes);

    /** What a worker's answer, in pieces of a size, is called. */
    private List<String> words(String answer, int piece) throws Exception {
        var trace = tap.trace();
        tap.begin(1);
        var in = tap.received(new ByteArrayInputStream(answer.replace("~", "\n").getBytes(US_ASCII)));
        var buffer = new byte[piece];
        for (int got = 0; got >= 0;) {
            got = in.read(buffer, 0, piece);
        }
        return trace.after(0).stream().map(WireEntry::what).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0~3~abc~       | rc 0; data chunk, 3 bytes",
        "0~0~~          | rc 0; data chunk, 0 bytes",
        "-5~            | rc -5",
        "0~3~abcX       | rc 0; data chunk, 3 bytes, not ended by a newline",
        "0~30~abc       | rc 0; part of the data chunk: 3 of 30 bytes",
        "0~-3~          | rc 0; a data chunk declared as -3 bytes",
        "None~          | a line where the rc was due",
        "0~x~           | rc 0; a line where the length of the data chunk was due",
        "0              | part of the rc",
    })
    void everyAnswerMustBeNamedInWhateverPiecesItComes(String answer, String expected) throws Exception {
        for (int piece : new int[] {1, 2, 1000}) {
            tap.trace().close();
            assertEquals(expected + "; end of the worker's stdout", String.join("; ", words(answer, piece)), "pieces of " + piece);
        }
    }

    @Test
    void whatBelongsToNoFrameMustBeShown() throws Exception {
        assertTrue(words("0~1~a~oops~", 1000).contains("5 bytes more, which belong to no frame"));
        tap.trace().close();
        assertTrue(words("9".repeat(200), 64).getFirst().contains("a line longer than any number"));
    }

    @Test
    void memoryMustBeBoundedAndWhatIsDroppedCounted() {
        var trace = new WireTrace(10_000);
        for (int i = 0; i < 100; i++) {
            trace.add(java.time.Instant.EPOCH, 1, WireEntry.Direction.SENT, 0, "x", 1_000, new byte[1_000]);
        }
        var figures = trace.figures();
        assertEquals(100, figures.entries() + figures.droppedEntries());
        assertEquals(100_000, figures.bytes() + figures.droppedBytes());
        assertTrue(figures.bytes() <= 10_000 && figures.entries() > 5, figures::toString);
        assertEquals(trace.firstSequence(), trace.after(0).getFirst().sequence());
        trace.run(false);
        trace.add(java.time.Instant.EPOCH, 1, WireEntry.Direction.SENT, 0, "x", 1, new byte[1]);
        assertEquals(figures, trace.figures());
    }

    @Test
    void aLongFrameMustLoseItsEndBeforeAHalfSecretCouldStandThere() throws Exception {
        var trace = tap.trace();
        tap.begin(1);
        var sink = new ByteArrayOutputStream();
        var out = new FrameWriter(tap.sent(sink));
        out.chunk(new byte[1 << 20]);
        out.chunk(new byte[1]);
        out.flush();
        WireEntry first = trace.after(0).getFirst();
        assertEquals("request chunk, 1,048,576 bytes", first.what());
        assertEquals(WireTrace.FRAME_BYTES, first.bytes().length);
        assertEquals(first.size() - first.bytes().length, trace.figures().droppedBytes());
        assertTrue(first.cut());
    }

    @Test
    void withoutATraceBytesMustPassUntouched() throws Exception {
        tap.begin(1);
        var sink = new ByteArrayOutputStream();
        tap.sent(sink).write(new byte[] {1, 2, 3});
        assertTrue(Arrays.equals(new byte[] {1, 2, 3}, sink.toByteArray()));
        assertFalse(tap.traced());
    }
}
