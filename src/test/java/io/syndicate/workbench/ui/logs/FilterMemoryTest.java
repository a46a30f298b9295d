package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a log's filter outlives a start. */
class FilterMemoryTest {

    @Test
    void levelsStreamsAndModesMustComeBack() {
        LogFilter filter = LogFilter.ALL.only(Facet.LEVEL, Set.of(LogLevel.ERROR, LogLevel.STDERR)).hide(Facet.MODE, Mode.SERIALIZE)
                .hide(Facet.STREAM, "stdout");
        assertEquals(filter, FilterMemory.restore(LogFilter.ALL, FilterMemory.numbers(filter)));
        assertEquals(LogFilter.ALL, FilterMemory.restore(LogFilter.ALL, FilterMemory.numbers(LogFilter.ALL)));
    }

    @Test
    void whatIsAnotherAfterAStartMustNotBeRemembered() {
        LogFilter filter = LogFilter.ALL.only(Facet.WORKER, Set.of(4129L)).hide(Facet.GENERATION, 3).only(Facet.REQUEST, Set.of(7L));
        assertEquals(LogFilter.ALL, FilterMemory.restore(LogFilter.ALL, FilterMemory.numbers(filter)));
    }

    @Test
    void wrongNumbersAndOldNamesMustFilterNothing() {
        var numbers = new HashMap<>(Map.of("log.level.LOUD", 1.0, "log.mode", 1.0, "log.shape.round", -1.0));
        FilterMemory.numbers(LogFilter.ALL).keySet().forEach(key -> numbers.put(key, Double.NaN));
        assertEquals(LogFilter.ALL, FilterMemory.restore(LogFilter.ALL, numbers));
    }
}
