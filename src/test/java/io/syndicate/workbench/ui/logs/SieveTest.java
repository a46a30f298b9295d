package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Many lines are sifted on another thread; until that is done the lines stay as they are, and nothing that comes or goes meanwhile is lost.
 */
class SieveTest {

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final Sieve sieve = new Sieve(waiting::add, Runnable::run);
    private final LogStore store = new LogStore(50_000);
    private final List<String> told = new ArrayList<>();
    private final LogRows rows = new LogRows(store, sieve, () -> told.add("shown"));
    private long sequence;

    @Test
    void fewLinesMustBeSiftedAtOnce() {
        write(Sieve.AT_ONCE, LogLevel.DEBUG);
        write(1, LogLevel.ERROR);
        var picked = new ArrayList<LogLine>();
        sieve.sift(store.after(1), line -> line.level() == LogLevel.ERROR, picked::addAll);
        assertEquals(1, picked.size());
        assertEquals(0, waiting.size());
    }

    @Test
    void onlyTheLastQuestionMustBeAnswered() {
        write(Sieve.AT_ONCE + 1, LogLevel.DEBUG);
        sieve.sift(store.after(0), _ -> true, picked -> told.add("first " + picked.size()));
        sieve.sift(store.after(0), line -> line.sequence() < 3, picked -> told.add("second " + picked.size()));
        work();
        assertEquals(List.of("second 2"), told);
    }

    @Test
    void linesThatComeAndGoWhileAFilterIsAppliedMustBeShownOrGoneBehindIt() {
        write(LogRows.MAX - 1, LogLevel.DEBUG);
        write(1, LogLevel.ERROR);
        rows.pull(_ -> { });
        rows.show(LogFilter.ALL.only(Facet.LEVEL, Set.of(LogLevel.ERROR)));
        assertEquals(LogRows.MAX, rows.shown().size(), "as before, until the others are known");
        write(1, LogLevel.ERROR);
        write(1, LogLevel.DEBUG);
        rows.pull(_ -> { });
        work();
        assertEquals(List.of((long) LogRows.MAX, LogRows.MAX + 1L), rows.shown().stream().map(LogLine::sequence).toList());
        assertEquals(List.of("shown"), told);
        write(1, LogLevel.DEBUG);
        rows.pull(_ -> { });
        assertEquals(2, rows.shown().size());
    }

    @Test
    void aTextThatIsLookedForMustBeFoundInLinesThatComeMeanwhile() {
        write(Sieve.AT_ONCE + 1, LogLevel.DEBUG);
        rows.pull(_ -> { });
        var find = new LogFind(rows.shown(), sieve, () -> told.add("found"));
        find.look(LogSearch.of("line", false));
        write(2, LogLevel.DEBUG);
        rows.pull(_ -> { });
        assertEquals(0, find.count());
        work();
        assertEquals(Sieve.AT_ONCE + 3, find.count());
        assertEquals(List.of("found"), told);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private void write(int count, LogLevel level) {
        LongStream.range(0, count).forEach(_ -> store.add(DemoResults.line(++sequence, level, Mode.CDN_URL, 4127, 0, "line")));
    }
}
