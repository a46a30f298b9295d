package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.SecretMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerLogTest {

    private static final String SECRET = "hunter2-canary";

    private final List<LogLine> lines = new ArrayList<>();
    private final WorkerLog log = new WorkerLog(new LogBook(lines::add), Mode.DESERIALIZE);

    @BeforeEach
    void belong() {
        log.belongTo(7, SecretMask.of("{\"KEY\": \"" + SECRET + "\"}"));
        log.ofProcess(4711);
    }

    @Test
    void aLineMustCarryItsWorkerAndItsLevel() {
        log.line("[Driver 99 ERROR] no luck");
        var line = lines.getFirst();
        assertEquals(new LogLine(1, line.time(), 7, 4711, Mode.DESERIALIZE, LogLevel.ERROR, 0, "no luck"), line);
        log.line("Traceback (most recent call last):");
        assertEquals(LogLevel.STDERR, lines.getLast().level());
        log.note("stopped");
        assertEquals(LogLevel.WORKBENCH, lines.getLast().level());
    }

    @Test
    void secretsMustBeMaskedInLinesNotesAndWhatIsKept() {
        log.line("[Driver 1 DEBUG] key=" + SECRET);
        log.line("raw " + SECRET + " raw");
        log.note("died of " + SECRET);
        assertEquals(List.of("key=•••", "raw ••• raw", "died of •••"), lines.stream().map(LogLine::text).toList());
        assertEquals(List.of("key=•••", "raw ••• raw", "died of •••"), log.lastTen());
        assertFalse(log.recent(0).toString().contains(SECRET));
        assertEquals("•••", log.masked(SECRET));
    }

    @Test
    void aSecretThatLooksLikeAHeadMustStillBeMasked() {
        log.belongTo(7, SecretMask.of("{\"KEY\": \"ERROR] pass\"}"));
        log.line("[Driver 1 ERROR] pass");
        assertFalse(lines.getFirst().text().contains("ERROR] pass"));
    }

    @Test
    void linesMustBelongToTheRequestThatHasBegun() {
        log.line("start");
        log.begin(5);
        log.line("five");
        log.line("five too");
        log.begin(6);
        log.line("six");
        log.end();
        log.line("idle");
        assertEquals(List.of(0L, 5L, 5L, 6L, 0L), lines.stream().map(LogLine::request).toList());
        assertEquals(List.of("five", "five too"), log.recent(5).stream().map(WorkerLog.Line::text).toList());
        assertEquals(List.of("start", "idle"), log.recent(0).stream().map(WorkerLog.Line::text).toList());
        assertEquals(List.of(), log.recent(99));
        assertEquals(0, log.currentRequest());
    }

    @Test
    void emptyLinesMustBeLeftOut() {
        log.line("");
        assertEquals(List.of(), lines);
        assertEquals(List.of(), log.lastTen());
    }

    @Test
    void theLongestTextMustStayWholeAndALongerOneBeCutWithANote() {
        log.line("a".repeat(LogLine.MAX_CHARS));
        assertEquals("a".repeat(LogLine.MAX_CHARS), lines.getLast().text());
        log.line("a".repeat(LogLine.MAX_CHARS + 1));
        assertEquals("a".repeat(LogLine.MAX_CHARS) + " … (cut)", lines.getLast().text());
    }

    @Test
    void aSecretThatStraddlesTheCutMustBeMasked() {
        for (int inside = 0; inside <= SECRET.length(); inside++) {
            log.line("[Driver 1 DEBUG] " + "a".repeat(LogLine.MAX_CHARS - inside) + SECRET + "b");
            var text = lines.getLast().text();
            assertFalse(text.contains("h"), text.substring(LogLine.MAX_CHARS - 20));
            assertTrue(text.length() <= LogLine.MAX_CHARS + 10);
        }
    }

    @Test
    void aCutMustNotHalveACharacter() {
        log.line("a".repeat(LogLine.MAX_CHARS - 1) + "😀😀");
        assertEquals("a".repeat(LogLine.MAX_CHARS - 1) + " … (cut)", lines.getLast().text());
    }

    @Test
    void aLineThatWasCutOnTheWayMustSaySo() {
        log.cutLine("[Driver 1 ERROR] " + "a".repeat(20_000));
        assertEquals(LogLevel.ERROR, lines.getFirst().level());
        assertTrue(lines.getFirst().text().contains("(cut)") || lines.getFirst().text().contains("left out"), lines.getFirst().text());
    }

    @Test
    void onlyTheNewestMustBeKept() {
        log.begin(3);
        IntStream.range(0, 250).forEach(i -> log.line("line " + i));
        var kept = log.recent(3);
        assertEquals(200, kept.size());
        assertEquals("line 50", kept.getFirst().text());
        assertEquals("line 249", kept.getLast().text());
        assertEquals(250, lines.size(), "every line was handed on");
    }

    @Test
    void theLastTenMustBeTheNewestOldestFirst() {
        IntStream.range(0, 4).forEach(i -> log.line("line " + i));
        assertEquals(List.of("line 0", "line 1", "line 2", "line 3"), log.lastTen());
        IntStream.range(4, 25).forEach(i -> log.line("line " + i));
        assertEquals(IntStream.range(15, 25).mapToObj(i -> "line " + i).toList(), log.lastTen());
    }
}
