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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Cutting a worker's stderr into lines, and whose they are. */
class LogPumpTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> cut = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    @Test
    void linesMustComeWithoutTheirEndsAndInOrder() {
        assertEquals(List.of("one", "  two", "three"), pumped("one\n  two\nthree\n"));
    }

    @Test
    void crLfMustBeALineEnd() {
        assertEquals(List.of("one", "two"), pumped("one\r\ntwo\r\n"));
    }

    @Test
    void anEmptyLineMustBeHandedOn() {
        assertEquals(List.of("one", "", "two"), pumped("one\n\ntwo\n"));
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
    void afterAnAnswerAllThatWasWrittenBeforeItMustHaveBeenHandedOn() throws Exception {
        try (var worker = new PipedOutputStream(); var in = new PipedInputStream(worker, 1 << 16)) {
            var pump = pump(in);
            for (int request = 1; request <= 100; request++) {
                worker.write(("line\n".repeat(request) + "half").getBytes(UTF_8));
                pump.endAnswer();
                assertEquals(request + 1, lines.size());
                assertEquals("half", lines.getLast());
                lines.clear();
            }
        }
    }

    @Test
    void anAnswerWithoutALogMustHandOnNothing() {
        pump(new ByteArrayInputStream(new byte[0])).endAnswer();
        assertEquals(List.of(), lines);
    }

    @Test
    void whatIsWrittenWhileAnAnswersLogIsReadMustNotHoldUpTheAnswer() {
        var given = new AtomicInteger();
        var pump = pump(new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'x';
            }

            @Override
            public int available() {
                return 1000;
            }
        });
        pump.endAnswer();
        assertEquals(1000, given.get());
    }

    @Test
    void linesWithoutAnAnswerMustBeReadOnceLookedFor() throws Exception {
        try (var worker = new PipedOutputStream(); var in = new PipedInputStream(worker, 1 << 16)) {
            var pump = pump(in);
            pump.look(1);
            for (int written = 1000; written <= 3000; written += 1000) {
                int wanted = written;
                write(worker, "idle line\n".repeat(1000));
                ChassisRig.await("all is read", () -> {
                    pump.look(1);
                    return lines.size() == wanted;
                });
            }
        }
    }

    @Test
    void aLookMustNotWaitForWhoReads() throws Exception {
        var reading = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var pump = new LogPump(new ByteArrayInputStream("line\n".getBytes(UTF_8)), line -> {
            reading.countDown();
            awaited(go);
        }, lines::add, () -> false);
        var reader = Thread.ofVirtual().start(pump::endAnswer);
        awaited(reading);
        var looker = Thread.ofVirtual().start(() -> pump.look(1));
        assertTrue(looker.join(LONG));
        go.countDown();
        assertTrue(reader.join(LONG));
    }

    @Test
    void theEndMustHandOnTheLastWordsOnceAndNothingAfterThem() throws Exception {
        try (var worker = new PipedOutputStream(); var in = new PipedInputStream(worker)) {
            var pump = pump(in);
            write(worker, "one\nlast words");
            pump.end(LONG);
            assertEquals(List.of("one", "last words"), lines);
            write(worker, "of a stray\n");
            pump.end(LONG);
            pump.endAnswer();
            assertEquals(2, lines.size());
        }
    }

    @Test
    void aFloodThatOutlivesTheWorkerMustNotHoldUpItsEnd() {
        var pump = pump(new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int available() {
                return 1;
            }
        });
        pump.end(Duration.ofMillis(20));
        assertEquals(1, lines.size());
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

            @Override
            public int available() {
                return 4;
            }
        });
        assertEquals(LogLevel.ERROR, LogHead.parse(got.getFirst()).level());
        assertTrue(got.getFirst().contains("Stream closed"));
        assertEquals("abc", got.getLast());
    }

    @Test
    void aStreamThatTheWorkbenchClosedItselfMustNotBeReportedAsBroken() {
        var shut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Stream closed");
            }

            @Override
            public int available() throws IOException {
                throw new IOException("Stream closed");
            }
        };
        closed = true;
        assertEquals(List.of(), pumped(shut));
        closed = false;
        assertEquals(1, pumped(shut).size());
    }

    private LogPump pump(InputStream in) {
        return new LogPump(in, lines::add, beginning -> {
            lines.add(beginning);
            cut.add(beginning);
        }, () -> closed);
    }

    private List<String> pumped(InputStream in) {
        pump(in).end(LONG);
        return lines;
    }

    private static void write(PipedOutputStream worker, String text) {
        try {
            worker.write(text.getBytes(UTF_8));
            worker.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> pumped(String text) {
        return pumped(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static String throughALog(String secret, String text) {
        var shown = new ArrayList<LogLine>();
        var log = new WorkerLog(new LogBook(shown::add), Mode.CDN_URL);
        log.belongTo(1, SecretMask.of("{\"KEY\": \"" + secret + "\"}"));
        var pump = new LogPump(new ByteArrayInputStream(text.getBytes(UTF_8)), log::line, log::cutLine, () -> false);
        pump.end(LONG);
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
