package io.syndicate.workbench.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The table as text and as JSON. */
class BenchOutputTest {

    private static final BenchReport REPORT = Reports.of(new Outcome.Measured(409, OptionalDouble.of(40.5), "cold"),
            new Outcome.NotMeasured("this program may use one core only (0)"), new Outcome.Measured(118_000, 236_000));

    @Test
    void theTextMustSayEachRowInWords() {
        List<String> lines = BenchText.of(REPORT, false).lines().toList();
        assertEquals("mine: 1,000,000 requests, 1,000 reloads; Python 3.11 (3.11.7), 2 cores, echo: cat", lines.getFirst());
        assertEquals("main() → first worker ready                          409 ms        40.5 ms   10.10  ≤ 2 × the limit        missed",
                lines.get(3));
        assertEquals("    cold", lines.get(4));
        assertEquals("serialize, chunks of 1 MiB, across cores                  –              –       –  ≥ 0.70 of the limit "
                + "   not measured", lines.get(5));
        assertEquals("    this program may use one core only (0)", lines.get(6));
        assertEquals("cdn_url, one worker, all on one core             118,000 /s     236,000 /s    0.50  ≥ 0.50 of the limit    holds",
                lines.get(7));
        assertEquals("3 rows: 1 holds, 1 missed, 1 not measured, in 61 s", lines.getLast());
        assertTrue(lines.stream().allMatch(line -> line.length() <= 120));
    }

    @Test
    void coloursMustOnlyBeAdded() {
        String coloured = BenchText.of(REPORT, true);
        assertTrue(coloured.contains("\u001b[31mmissed\u001b[0m"), coloured);
        assertEquals(BenchText.of(REPORT, false), coloured.replaceAll("\u001b\\[\\d*m", ""));
    }

    @Test
    void theJsonMustNameUnitsAndLeaveUnknownFiguresNull() throws Exception {
        var root = new ObjectMapper().readTree(BenchJson.of(REPORT));
        assertEquals(List.of("name", "interpreter", "machine", "requests_count", "reloads_count", "took_ms", "summary", "holds_count",
                "missed_count",
                "not_measured_count", "nothing_count", "rows"), List.copyOf(root.properties().stream().map(java.util.Map.Entry::getKey)
                .toList()));
        assertEquals(61_000, root.get("took_ms").asInt());
        assertEquals(1, root.get("missed_count").asInt());
        var start = root.get("rows").get(0);
        assertEquals(List.of("id", "title", "verdict", "measured_ms", "limit_ms", "ratio", "target", "limit_is", "note", "how"),
                start.properties().stream().map(java.util.Map.Entry::getKey).toList());
        assertEquals(409, start.get("measured_ms").asDouble());
        assertEquals("missed", start.get("verdict").asText());
        var unknown = root.get("rows").get(1);
        assertTrue(unknown.get("measured_mib_per_second").isNull() && unknown.get("ratio").isNull(), unknown::toString);
        assertEquals("not measured", unknown.get("verdict").asText());
        assertFalse(root.get("rows").get(2).get("measured_per_second").isNull());
    }
}
