package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.SecretMask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Cutting a worker's stderr into lines and marks. */
class LogPumpTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> cut = new CopyOnWriteArrayList<>();

    @Test
    void linesMustComeWithoutTheirEndsAndInOrder() {
        assertEquals(List.of("one", "  two", "three"), pumped("one\n  two\nthree\n"));
    }

    @Test
    void crLfMustBeALineEnd() {
        assertEquals(List.of("one", "two"), pumped("one\r\ntwo\r\n"));
    }

    @Test
    void anEmptyLineMustBeHandedOnAndAMarksOwnLineEndMustNot() {
        assertEquals(List.of("one", "", "two"), pumped("one\n\n\u001e\ntwo\n\u001e\n"));
    }

    @Test
    void anEmptyLineAfterAMarkMustBeHandedOn() {
        assertEquals(List.of(""), pumped("\u001e\n\n"));
    }

    @Test
    void textRightBeforeAMarkMustBeALineOfItsOwn() {
        assertEquals(List.of("no end", "next"), pumped("no end\u001e\nnext\n"));
    }

    @Test
    void textRightAfterAMarkMustKeepItsLineEnd() {
        assertEquals(List.of("a", "b"), pumped("\u001ea\nb\n"));
    }

    @Test
    void theLastLineMayHaveNoEnd() {
        assertEquals(List.of("one", "two"), pumped("one\ntwo"));
    }

    @Test
    void anEmptyStreamMustGiveNothing() {
        assertEquals(List.of(), pumped(""));
    }

    @Test
    void brokenUtf8MustBeReplacedAndWholeCharactersKept() {
        byte[] bytes = "caf\u00c3\u00a9 \u00ff\u00fe end\nnext\n".getBytes(ISO_8859_1);
        assertEquals(List.of("café \uFFFD\uFFFD end", "next"), pumped(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aCharacterSplitBetweenReadsMustStayWhole() {
        byte[] bytes = "né\n".getBytes(UTF_8);
        assertEquals(List.of("né"), pumped(new OneByOne(bytes)));
    }

    @Test
    void aLongLineMustBeBoundedAndSayThatItWasCut() {
        var longOne = "x".repeat(10 << 20);
        var got = pumped(longOne + "\nshort\n");
        assertEquals(2, got.size());
        assertTrue(got.getFirst().length() < 2 * LogLine.MAX_CHARS, () -> got.getFirst().length() + " characters");
        assertTrue(got.getFirst().startsWith("x".repeat(LogLine.MAX_CHARS)));
        assertEquals(List.of(got.getFirst()), cut);
        assertEquals("short", got.getLast());
    }

    @Test
    void aLongLineWithoutAnEndMustBeBoundedTooAndReportedAtTheEnd() {
        var got = pumped("y".repeat(10 << 20));
        assertEquals(1, got.size());
        assertTrue(got.getFirst().length() < 2 * LogLine.MAX_CHARS);
        assertEquals(got, cut);
    }

    @Test
    void aLineJustWithinTheBoundMustNotBeNoted() {
        pumped("z".repeat(LogLine.MAX_CHARS) + "\n");
        assertEquals(List.of(), cut);
    }

    @Test
    void aSecretAtTheByteCutMustNotBeShownInPart() {
        for (int before : List.of(24_570, 1_048_530, 1_048_576, 1_070_000, 1_081_300, 1_081_341)) {
            var secret = "S3CRET-canary-" + "q".repeat(40);
            var shown = throughALog(secret, "€".repeat(before / 3) + secret + "tail".repeat(30_000));
            assertFalse(shown.contains("S3C"), "with " + before + " bytes before it");
        }
    }

    @Test
    void aLineFullOfSecretsMustNotShowTheOneAtTheCut() {
        var secret = "S3CRET-canary-" + "q".repeat(43);
        assertFalse(throughALog(secret, secret.repeat(5_000)).contains("S3C"));
    }

    @Test
    void awaitMarkMustReturnOnceTheLinesBeforeItWereHandedOn() throws Exception {
        try (var worker = new PipedOutputStream()) {
            var pump = started(new PipedInputStream(worker));
            for (int request = 1; request <= 100; request++) {
                worker.write(("line " + request + "\n\u001e\n").getBytes(UTF_8));
                worker.flush();
                pump.awaitMark(request, LONG);
                assertEquals(request, lines.size());
            }
        }
    }

    @Test
    void severalMarksInOneReadMustEachCount() {
        var pump = started(new ByteArrayInputStream("a\u001e\n\u001e\nb\u001e\n".getBytes(UTF_8)));
        pump.awaitMark(3, LONG);
        assertEquals(List.of("a", "b"), lines);
    }

    @Test
    void aMarkThatDoesNotComeMustNotHoldUpForLongerThanAsked() throws Exception {
        try (var worker = new PipedOutputStream(); var in = new PipedInputStream(worker)) {
            var pump = started(in);
            worker.write("partial".getBytes(UTF_8));
            worker.flush();
            pump.awaitMark(1, Duration.ofMillis(30));
            assertEquals(List.of(), lines, "a line without end is not handed on yet");
            pump.awaitEnd(Duration.ofMillis(30));
            pump.awaitMark(1, Duration.ZERO);
        }
    }

    @Test
    void theEndMustWakeThoseWhoWaitForAMark() throws Exception {
        try (var worker = new PipedOutputStream()) {
            var pump = started(new PipedInputStream(worker));
            var waiter = Thread.ofVirtual().start(() -> pump.awaitMark(7, Duration.ofHours(1)));
            worker.write("last words".getBytes(UTF_8));
            worker.close();
            assertTrue(waiter.join(LONG));
            assertEquals(List.of("last words"), lines);
        }
    }

    @Test
    void anInterruptMustEndTheWaitAndBeKept() throws Exception {
        try (var worker = new PipedOutputStream(); var in = new PipedInputStream(worker)) {
            var pump = started(in);
            var kept = new java.util.concurrent.CompletableFuture<Boolean>();
            var waiter = Thread.ofPlatform().start(() -> {
                pump.awaitEnd(Duration.ofHours(1));
                kept.complete(Thread.currentThread().isInterrupted());
            });
            waiter.interrupt();
            assertTrue(kept.get(20, java.util.concurrent.TimeUnit.SECONDS));
        }
    }

    @Test
    void aStreamThatBreaksMustBeSaidAsAnErrorLine() {
        var got = pumped(new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given == 3) {
                    throw new IOException("Stream closed");
                }
                return "abc".charAt(given++);
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        });
        assertEquals(LogLevel.ERROR, LogHead.parse(got.getFirst()).level());
        assertTrue(got.getFirst().contains("Stream closed"));
        assertEquals("abc", got.getLast());
    }

    private LogPump started(InputStream in) {
        var pump = new LogPump(in, lines::add, beginning -> {
            lines.add(beginning);
            cut.add(beginning);
        });
        pump.start(1);
        return pump;
    }

    private List<String> pumped(InputStream in) {
        started(in).awaitEnd(LONG);
        return lines;
    }

    private List<String> pumped(String text) {
        return pumped(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static String throughALog(String secret, String text) {
        var shown = new ArrayList<LogLine>();
        var log = new WorkerLog(new LogBook(shown::add), Mode.CDN_URL);
        log.belongTo(1, SecretMask.of("{\"KEY\": \"" + secret + "\"}"));
        var pump = new LogPump(new ByteArrayInputStream(text.getBytes(UTF_8)), log::line, log::cutLine);
        pump.start(1);
        pump.awaitEnd(LONG);
        assertEquals(1, shown.size());
        return shown.getFirst().text();
    }

    /** Gives one byte with each read, as a slow pipe may. */
    private static final class OneByOne extends ByteArrayInputStream {
        OneByOne(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(1, most));
        }
    }
}
