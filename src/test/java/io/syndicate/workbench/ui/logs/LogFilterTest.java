package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogFilterTest {

    private static final LogLine LINE = DemoResults.line(6, LogLevel.ERROR, Mode.CDN_URL, 4131, 105, "cdn_url returned None");

    @Test
    void emptyFilterMustShowEverything() {
        assertEquals(DemoResults.lines(), shown(LogFilter.ALL));
    }

    @Test
    void everyPartMustNarrow() {
        assertEquals(1, shown(LogFilter.ALL.only(Facet.LEVEL, Set.of(LogLevel.ERROR))).size());
        assertEquals(5, shown(LogFilter.ALL.only(Facet.MODE, Set.of(Mode.DESERIALIZE))).size());
        assertEquals(2, shown(LogFilter.ALL.only(Facet.WORKER, Set.of(4127L))).size());
        assertEquals(2, shown(LogFilter.ALL.withRequests(Optional.of(Set.of(102L)))).size());
        assertEquals(0, shown(LogFilter.ALL.withRequests(Optional.of(Set.of()))).size());
    }

    @Test
    void generationRequestAndStreamMustNarrowToo() {
        assertEquals(11, shown(LogFilter.ALL.only(Facet.GENERATION, Set.of(7))).size());
        assertEquals(0, shown(LogFilter.ALL.only(Facet.GENERATION, Set.of(6))).size());
        assertEquals(1, shown(LogFilter.ALL.only(Facet.REQUEST, Set.of(105L))).size());
        assertEquals(1, shown(LogFilter.ALL.only(Facet.STREAM, Set.of("stdout"))).size());
        assertEquals(8, shown(LogFilter.ALL.only(Facet.STREAM, Set.of("stderr"))).size());
        assertEquals(2, shown(LogFilter.ALL.only(Facet.STREAM, Set.of("workbench"))).size());
    }

    @Test
    void hiddenValuesMustGoAndComeBack() {
        var hidden = LogFilter.ALL.hide(Facet.LEVEL, LogLevel.DEBUG).hide(Facet.LEVEL, LogLevel.STDERR);
        assertEquals(4, shown(hidden).size());
        assertEquals(7, shown(hidden.unhide(Facet.LEVEL, LogLevel.DEBUG)).size());
        assertEquals(LogFilter.ALL, hidden.unhide(Facet.LEVEL, LogLevel.DEBUG).unhide(Facet.LEVEL, LogLevel.STDERR));
        assertEquals(3, shown(hidden.only(Facet.LEVEL, Set.of(LogLevel.DEBUG))).size(), "what is asked for last holds");
        assertEquals(Set.of(), hidden.only(Facet.LEVEL, Set.of(LogLevel.DEBUG)).hide(Facet.LEVEL, LogLevel.DEBUG).only(Facet.LEVEL));
    }

    @Test
    void togglingTwiceMustChangeNothing() {
        assertEquals(LogFilter.ALL, LogFilter.ALL.toggle(Facet.MODE, Mode.CDN_URL).toggle(Facet.MODE, Mode.CDN_URL));
    }

    @Test
    void textMustMatchInAnyCase() {
        assertTrue(LogFilter.ALL.withText(LogSearch.of("NONE", false)).shows(LINE));
        assertFalse(LogFilter.ALL.withText(LogSearch.of("nowhere", false)).shows(LINE));
    }

    @Test
    void partsMustHoldTogether() {
        assertTrue(LogFilter.ALL.withText(LogSearch.of("none", false)).only(Facet.LEVEL, Set.of(LogLevel.ERROR)).shows(LINE));
        assertFalse(LogFilter.ALL.withText(LogSearch.of("none", false)).only(Facet.LEVEL, Set.of(LogLevel.DEBUG)).shows(LINE));
    }

    private static List<LogLine> shown(LogFilter filter) {
        return DemoResults.lines().stream().filter(filter::shows).toList();
    }
}
