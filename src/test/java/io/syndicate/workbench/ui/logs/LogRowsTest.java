package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import io.syndicate.workbench.chassis.LogLine;
import org.junit.jupiter.api.Test;

class LogRowsTest {

    private static final Sieve SIEVE = new Sieve(Runnable::run, Runnable::run);

    private final LogStore store = new LogStore(50_000);
    private final LogRows rows = new LogRows(store, SIEVE, () -> { });
    private long sequence;

    @Test
    void pullMustTakeOnlyWhatIsNew() {
        write(3, LogLevel.DEBUG);
        rows.pull(_ -> { });
        write(2, LogLevel.ERROR);
        rows.pull(_ -> { });
        rows.pull(_ -> { });
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), rows.shown().stream().map(LogLine::sequence).toList());
        assertEquals(2, rows.errors());
        assertEquals(0, rows.dropped());
    }

    @Test
    void floodMustStayBoundedCountWhatWentAndChangeTheListTwiceAtMostForEachPull() {
        var changes = new java.util.concurrent.atomic.AtomicInteger();
        rows.shown().addListener((ListChangeListener<LogLine>) _ -> changes.incrementAndGet());
        for (int pull = 1; pull <= 60; pull++) {
            write(4_000, LogLevel.ERROR);
            rows.pull(_ -> { });
            assertTrue(rows.count() <= LogRows.MAX);
            assertEquals(rows.count(), rows.shown().size());
            assertTrue(changes.get() <= 2 * pull);
        }
        assertEquals(sequence, rows.shown().getLast().sequence());
        assertEquals(sequence - rows.count(), rows.dropped());
        assertEquals(rows.count(), rows.errors());
    }

    @Test
    void longLinesMustBeBoundedInCharactersToo() {
        String longest = "x".repeat(LogLine.MAX_CHARS);
        for (int i = 0; i < 5_000; i++) {
            store.add(new LogLine(++sequence, java.time.Instant.EPOCH, 1, 99, io.syndicate.workbench.chassis.Mode.CDN_URL, LogLevel.STDERR,
                    0, longest));
            if (i % 500 == 0) {
                rows.pull(_ -> { });
            }
        }
        rows.pull(_ -> { });
        assertTrue((long) rows.count() * LogLine.MAX_CHARS <= 2 * LogRows.MAX_CHARS, () -> rows.count() + " lines");
        assertEquals(sequence - rows.count(), rows.dropped());
    }

    @Test
    void linesThatTheStoreLostBeforeAPullMustBeCounted() {
        var small = new LogStore(10);
        var behind = new LogRows(small, SIEVE, () -> { });
        for (int i = 1; i <= 25; i++) {
            small.add(line(i, LogLevel.DEBUG));
        }
        behind.pull(_ -> { });
        assertEquals(10, behind.count());
        assertEquals(15, behind.dropped());
    }

    @Test
    void moreThanTheWindowKeepsInOnePullMustGiveTheNewest() {
        write(45_000, LogLevel.DEBUG);
        rows.pull(_ -> { });
        assertEquals(LogRows.MAX, rows.count());
        assertEquals(25_000, rows.dropped());
        assertEquals(45_000, rows.shown().getLast().sequence());
    }

    @Test
    void filteredRowsMustLoseTheirOldestWithTheOthersAndSayHowMany() {
        rows.show(LogFilter.ALL.only(Facet.LEVEL, Set.of(LogLevel.ERROR)));
        write(5, LogLevel.ERROR);
        write(LogRows.MAX - 5, LogLevel.DEBUG);
        assertEquals(0, rows.pull(_ -> { }));
        assertEquals(5, rows.shown().size());
        write(1, LogLevel.ERROR);
        assertEquals(5, rows.pull(_ -> { }));
        assertEquals(List.of(LogRows.MAX + 1L), rows.shown().stream().map(LogLine::sequence).toList());
    }

    @Test
    void anotherFilterMustApplyToWhatIsKept() {
        write(3, LogLevel.DEBUG);
        write(1, LogLevel.ERROR);
        rows.pull(_ -> { });
        rows.show(LogFilter.ALL.only(Facet.LEVEL, Set.of(LogLevel.ERROR)));
        assertEquals(1, rows.shown().size());
        rows.show(LogFilter.ALL);
        assertEquals(4, rows.shown().size());
    }

    @Test
    void clearMustForgetWithoutBringingLinesBack() {
        write(3, LogLevel.ERROR);
        rows.pull(_ -> { });
        rows.clear();
        rows.pull(_ -> { });
        assertEquals(0, rows.count());
        assertEquals(0, rows.errors());
        write(1, LogLevel.DEBUG);
        rows.pull(_ -> { });
        assertEquals(1, rows.shown().size());
        assertEquals(0, rows.dropped());
    }

    @Test
    void linesOfAProjectThatWasClosedMustGoWithIt() {
        write(3, LogLevel.ERROR);
        rows.pull(_ -> { });
        store.clear();
        write(2, LogLevel.DEBUG);
        rows.forgetGone();
        rows.pull(_ -> { });
        assertEquals(List.of(4L, 5L), rows.shown().stream().map(LogLine::sequence).toList());
        assertEquals(0, rows.errors());
        assertEquals(0, rows.dropped());
    }

    private void write(int count, LogLevel level) {
        for (int i = 0; i < count; i++) {
            store.add(line(++sequence, level));
        }
    }

    private static LogLine line(long sequence, LogLevel level) {
        return DemoResults.line(sequence, level, Mode.CDN_URL, 4127, 0, "line " + sequence);
    }
}
