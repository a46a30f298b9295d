package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Text and expressions in lines, and the lines found while others come and go. */
class LogSearchTest {

    private final BulkList<io.syndicate.workbench.chassis.LogLine> shown = new BulkList<>();
    private final LogFind find = new LogFind(shown, new Sieve(Runnable::run, Runnable::run), () -> { });

    @Test
    void textMustBeFoundAsItIsInAnyCase() {
        assertEquals(List.of(new LogSearch.Span(0, 3), new LogSearch.Span(4, 7)), LogSearch.of("a.b", false).spans("A.B a.b axb", 9));
        assertEquals(3, LogSearch.of("a.b", true).spans("A.B a.b axb", 9).size());
        assertTrue(LogSearch.of("ÉTÉ", false).in("/notes/été.txt"));
    }

    @Test
    void nothingLookedForMustLetEverythingThrough() {
        assertSame(LogSearch.NONE, LogSearch.of("", true));
        assertTrue(LogSearch.NONE.in(""));
        assertEquals(List.of(), LogSearch.NONE.spans("x", 9));
    }

    @Test
    void brokenExpressionMustBeRefused() {
        assertThrows(PatternSyntaxException.class, () -> LogSearch.of("(", true));
    }

    @Test
    void expressionThatRunsWildMustBeGivenUp() {
        LogSearch wild = LogSearch.of("(x+x+)+y", true);
        assertFalse(wild.in("x".repeat(5_000)));
        assertTrue(wild.tired());
        assertFalse(wild.in("xxy"), "and is not tried again");
    }

    @Test
    void placesMustBeMarkedInsideLinksToo() {
        var parts = LogText.parts("  File \"driver.py\", line 42, in f", LogSearch.of("line 42, in", false));
        assertEquals(List.of("  ", "File \"driver.py\", ", "line 42", ", in", " f"), parts.stream().map(LogText.Part::text).toList());
        assertEquals(List.of(false, false, true, true, false), parts.stream().map(LogText.Part::found).toList());
        assertEquals(List.of(false, true, true, false, false), parts.stream().map(part -> part.place().isPresent()).toList());
    }

    @Test
    void foundLinesMustFollowTheList() {
        add(1, 10);
        find.look(LogSearch.of("line [259]$", true));
        assertEquals(3, find.count());
        assertEquals(OptionalInt.of(1), find.next());
        assertEquals(OptionalInt.of(8), find.previous());
        assertEquals(3, find.place());
        shown.remove(0, 4);
        assertEquals(2, find.count());
        assertEquals(OptionalInt.of(0), find.next(), "line 5 is now the first shown");
        add(11, 15);
        assertEquals(2, find.count());
        find.look(LogSearch.of("line 1", false));
        assertEquals(6, find.count());
        shown.setAll(shown.subList(0, 2).stream().toList());
        assertEquals(0, find.count());
        assertEquals(OptionalInt.empty(), find.next());
    }

    private void add(long from, long to) {
        shown.addAll(LongStream.rangeClosed(from, to).mapToObj(i -> DemoResults.line(i, LogLevel.DEBUG, Mode.CDN_URL, 1, 0, "line " + i))
                .toList());
    }
}
