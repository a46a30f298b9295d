package io.syndicate.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void fineRunMustReadLikeThis() {
        assertEquals("""
                coral · Python 3.11.7 · g1 4f1c2d3e5a6b

                Rewrites
                  rewritten   manifest  http://gw1.example.org:31111/DATA/8/a.1F.4/manifest.1490000000.5  312 µs
                                      → http://gw1.example.org.nyud.net:8080/DATA/8/a.1F.4/manifest.1490000000.5

                Round trips
                  equal       hello  5 B → 2 B → 5 B    ×0.40  624 µs

                Worker logs
                     4711 cdn_url     ERROR     bad \\x1b[31mthing é

                All fine: 1 URL, 1 round trip.
                """, TextReport.of(Reports.fine(), false));
    }

    @Test
    void failedRunMustReadLikeThis() {
        assertEquals("""
                coral · Python 3.11.7 · g1 4f1c2d3e5a6b

                Rewrites
                  unchanged   manifest  http://gw1.example.org:31111/DATA/8/a.1F.4/manifest.1490000000.5  312 µs
                                      → http://gw1.example.org:31111/DATA/8/a.1F.4/manifest.1490000000.5
                  FAILED      other     foo  312 µs
                                        driver.py:12: The driver raised KeyError: 'token'
                                          Traceback (most recent call last):
                                            line 12\\x1b[2J

                Round trips
                  equal       hello    5 B →     2 B → 5 B    ×0.40  624 µs
                  DIFFERENT   bytes    6 B → 3,000 B → 6 B  ×500.00  624 µs
                              differs from byte 2 on
                  FAILED      broken   3 B →       – →   –           312 µs
                              driver.py:12: The driver raised KeyError: 'token'
                                Traceback (most recent call last):
                                  line 12\\x1b[2J
                  FAILED      missing    – →       – →   –
                              there is no file cat.jpg

                Worker logs
                     4711 cdn_url     ERROR     bad \\x1b[31mthing é

                Failed: 1 of 2 URLs, 3 of 4 round trips.
                """, TextReport.of(Reports.failed(), false));
    }

    @Test
    void colourMustOnlyBeThereWhenAsked() {
        assertFalse(TextReport.of(Reports.failed(), false).contains("\u001b"));
        String coloured = TextReport.of(Reports.failed(), true);
        assertTrue(coloured.contains("\u001b[1;31mFAILED"));
        assertFalse(coloured.contains("\u001b[2J"));
        assertEquals(TextReport.of(Reports.failed(), false), coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""));
    }

    @Test
    void identityMustBeSaid() {
        var identity = new Rewrite(0, "u", Rewrite.Kind.OTHER, Optional.of("u"), Reports.answer(0, null));
        assertTrue(TextReport.of(Reports.report(List.of(identity), List.of()),
                false).contains("no cdn_url: the gateway leaves URLs as they are"));
    }

    @Test
    void twoChunksBehindOneCdnUrlMustFailTheRun() {
        String other = Reports.URL.replace(".5", ".6");
        var report = Reports.report(List.of(Reports.rewritten(0, Reports.URL, "http://cdn/a"), Reports.rewritten(1, other, "http://cdn/a")),
                List.of());
        String text = TextReport.of(report, false);
        assertTrue(text.contains("  COLLIDES    manifest  " + other + "  312 µs\n                      → http://cdn/a\n"
                + "                      the CDN URL of " + Reports.URL + " too: a cache hands out one for the other\n"), text);
        assertTrue(text.contains("Failed: 2 of 2 URLs, 0 of 0 round trips.\n"), text);
        assertFalse(report.ok());
        assertTrue(JsonReport.of(report).contains("\"shared_with\": \"" + other + "\""));
    }

    @Test
    void aRunWithoutSamplesMustNotPassForFine() {
        String text = TextReport.of(Reports.report(List.of(), List.of()), false);
        assertTrue(text.endsWith("\nNothing was sent: workbench.json holds no samples.\n"), text);
    }

    @Test
    void chunksThatAreStoredAsTheyAreMustBeSaidSo() {
        var identity = Reports.answer(0, null);
        var trip = new RoundTrip(0, "hello", new byte[] {1}, new byte[] {1}, new byte[] {1}, identity, identity, -1, null);
        String text = TextReport.of(Reports.report(List.of(), List.of(trip)), false);
        assertTrue(text.contains("×1.00  neither serialize nor deserialize: the gateway stores chunks as they are\n"), text);
    }

    @Test
    void aWideRatioMustNotTouchTheColumnBeforeIt() {
        var trips = List.of(Reports.trip("a", "x", "y".repeat(1_000_000), "x", -1), Reports.trip("b", "x", "y", "x", -1));
        String text = TextReport.of(Reports.report(List.of(), trips), false);
        assertTrue(text.contains("1 B  ×1000000.00  624 µs"), text);
        assertTrue(text.contains("1 B        ×1.00  624 µs"), text);
    }

    @Test
    void longNameMustLoseItsMiddle() {
        String name = "é".repeat(30) + "😀" + "z".repeat(30);
        String text = TextReport.of(Reports.report(List.of(), List.of(Reports.trip(name, "a", "a", "a", -1))), false);
        assertTrue(text.contains("  " + "é".repeat(20) + "…" + "z".repeat(19) + "  1 B"), text);
    }

    @Test
    void logFloodMustBeCutAtItsStart() {
        var log = Reports.fine().logs().getFirst();
        String text = TextReport.of(new RunReport("x", null, Results.NONE, Collections.nCopies(1_234, log)), false);
        assertTrue(text.contains("… 1,034 earlier lines"));
        assertEquals(200, text.lines().filter(line -> line.contains("ERROR")).count());
    }

    @Test
    void durationsMustBeReadable() {
        assertEquals("0 µs, 9,999 µs, 10 ms, 9,999 ms, 10 s",
                String.join(", ", List.of(0L, 9_999L, 10_000L, 9_999_999L, 10_000_000L).stream().map(OneLine::duration).toList()));
    }
}
