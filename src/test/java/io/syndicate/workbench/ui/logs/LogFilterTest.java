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
        assertEquals(1, shown(LogFilter.ALL.withLevels(Set.of(LogLevel.ERROR))).size());
        assertEquals(5, shown(LogFilter.ALL.withModes(Set.of(Mode.DESERIALIZE))).size());
        assertEquals(2, shown(LogFilter.ALL.withPids(Set.of(4127L))).size());
        assertEquals(2, shown(LogFilter.ALL.withRequests(Optional.of(Set.of(102L)))).size());
        assertEquals(0, shown(LogFilter.ALL.withRequests(Optional.of(Set.of()))).size());
    }

    @Test
    void textMustMatchInAnyCase() {
        assertTrue(LogFilter.ALL.withText("NONE").shows(LINE));
        assertFalse(LogFilter.ALL.withText("nowhere").shows(LINE));
    }

    @Test
    void partsMustHoldTogether() {
        assertTrue(LogFilter.ALL.withText("none").withLevels(Set.of(LogLevel.ERROR)).shows(LINE));
        assertFalse(LogFilter.ALL.withText("none").withLevels(Set.of(LogLevel.DEBUG)).shows(LINE));
    }

    private static List<LogLine> shown(LogFilter filter) {
        return DemoResults.lines().stream().filter(filter::shows).toList();
    }
}
