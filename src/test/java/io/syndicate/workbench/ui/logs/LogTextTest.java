package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void tracebackLinesMustLeadToTheirPlace() {
        assertEquals(List.of(new Place("driver.py", 42, 0)), places("  File \"driver.py\", line 42, in deserialize"));
        assertEquals(List.of(new Place("driver.py", 7, 0)), places("  File \"/srv/coral/driver\", line 7, in cdn_url"));
        assertEquals(List.of(new Place("config", 3, 14)), places("bad JSON in config:3:14"));
        assertEquals(List.of(new Place("driver.py", 8, 0), new Place("secrets", 1, 0)), places("driver.py:8 and secrets:1"));
    }

    @Test
    void otherFilesMustNotBeLinks() {
        assertEquals(List.of(), places("  File \"/usr/lib/python3.11/zlib.py\", line 42, in x"));
        assertEquals(List.of(), places("mydriver.py:8 lib/driver.py:9 reconfig:3 config: 3"));
    }

    @Test
    void partsMustJoinToTheWholeText() {
        String text = "see driver.py:8, then config:3:4.";
        assertEquals(text, LogText.parts(text).stream().map(LogText.Part::text).collect(Collectors.joining()));
        assertTrue(LogText.parts("x".repeat(16_000)).getFirst().text().length() <= LogText.MAX_SHOWN + 1);
    }

    @Test
    void copiedLineMustHoldEverything() {
        var line = DemoResults.line(1, LogLevel.WORKBENCH, Mode.DESERIALIZE, 4127, 0, "ready");
        assertEquals("10:42:07.121 g7 4127 deserialize #0 NOTE ready", LogText.line(line, ZoneOffset.UTC));
    }

    @Test
    void columnsMustGrowWithWhatTheyHoldAndLeaveOutTheWorkerWhereNarrow() {
        var columns = new LogColumns();
        var first = DemoResults.line(1, LogLevel.DEBUG, Mode.CDN_URL, 17, 0, "");
        assertTrue(columns.widen(first));
        assertFalse(columns.widen(first));
        assertEquals("10:42:07.121 g7 17 cdn_url ", columns.head(first, ZoneOffset.UTC));
        assertTrue(columns.widen(DemoResults.line(2, LogLevel.DEBUG, Mode.DESERIALIZE, 4127, 0, "")));
        assertEquals("10:42:07.121 g7   17 cdn_url     ", columns.head(first, ZoneOffset.UTC));
        assertTrue(columns.fit(300));
        assertEquals("10:42:07.121 cdn_url     ", columns.head(first, ZoneOffset.UTC));
    }

    private static List<Place> places(String text) {
        return LogText.parts(text).stream().flatMap(part -> part.place().stream()).toList();
    }
}
