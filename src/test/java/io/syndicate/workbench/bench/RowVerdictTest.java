package io.syndicate.workbench.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.bench.BenchRow.Verdict;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a row holds, and when it is not known to. */
class RowVerdictTest {

    private static Target target(String kind, double bound) {
        return new Target(Target.Kind.valueOf(kind), bound, "ms");
    }

    @ParameterizedTest
    @CsvSource({
        "RATIO_AT_LEAST, 0.5, 50, 100, true", "RATIO_AT_LEAST, 0.5, 49, 100, false",
        "RATIO_AT_MOST, 2, 80, 40, true", "RATIO_AT_MOST, 2, 81, 40, false",
        "VALUE_AT_MOST, 30, 30, 1, true", "VALUE_AT_MOST, 30, 31, 1000, false",
        "GROWTH_AT_MOST, 2, 12, 10, true", "GROWTH_AT_MOST, 2, 12.5, 10, false", "GROWTH_AT_MOST, 0, 9, 10, true",
        "GROWTH_AT_MOST, 0, 11, 10, false",
    })
    void aTargetMustHoldUpToItsBound(String kind, double bound, double value, double limit, boolean holds) {
        assertEquals(holds, target(kind, bound).holds(value, OptionalDouble.of(limit)));
    }

    @ParameterizedTest
    @CsvSource({"RATIO_AT_LEAST, false", "RATIO_AT_MOST, false", "GROWTH_AT_MOST, false", "VALUE_AT_MOST, true"})
    void withoutALimitOnlyAnAbsoluteTargetMayHold(String kind, boolean holds) {
        assertEquals(holds, target(kind, 30).holds(1, OptionalDouble.empty()));
    }

    @Test
    void targetsMustReadAsThePersonWouldSayThem() {
        assertEquals(List.of("≥ 0.50 of the limit", "≤ 2 × the limit", "≤ 30 ms", "≤ 2 MiB more", "none more"),
                List.of(Target.ratioAtLeast(0.5).words(), Target.ratioAtMost(2).words(), Target.valueAtMost(30, Unit.MILLIS).words(),
                        Target.growthAtMost(2, Unit.MIB).words(), Target.growthAtMost(0, Unit.COUNT).words()));
    }

    @Test
    void whatWasNotMeasuredMustNeverCountAsHeld() {
        for (BenchItem item : BenchItem.values()) {
            assertEquals(Verdict.NOT_MEASURED, new BenchRow(item, new Outcome.NotMeasured("no taskset")).verdict());
            assertEquals(Verdict.NOTHING, new BenchRow(item, new Outcome.Nothing("identity")).verdict());
            assertTrue(new BenchRow(item, new Outcome.NotMeasured("no taskset")).value().isEmpty());
        }
        var report = Reports.of(new Outcome.Measured(1, 2), new Outcome.NotMeasured("no taskset"), new Outcome.Nothing("identity"));
        assertEquals(1, report.notMeasured());
        assertEquals(0, report.missed());
        assertEquals(1, report.count(Verdict.HOLDS));
        assertEquals("3 rows: 1 holds, 1 not measured, 1 nothing to measure", report.summary());
    }

    @Test
    void aRatioMustNeedALimit() {
        assertEquals(0.5, new BenchRow(BenchItem.START, new Outcome.Measured(1, 2)).ratio().orElseThrow());
        assertTrue(new BenchRow(BenchItem.START, new Outcome.Measured(1, 0)).ratio().isEmpty());
        assertTrue(new BenchRow(BenchItem.END, new Outcome.Measured(1, OptionalDouble.empty(), "")).ratio().isEmpty());
    }

    @Test
    void everyItemMustHaveANameOfItsOwnAndSayHowItIsMeasured() {
        var ids = new HashSet<String>();
        for (BenchItem item : BenchItem.values()) {
            assertTrue(ids.add(item.id()) && item.id().matches("[a-z0-9-]+"), item.id());
            assertFalse(item.title().isBlank() || item.how().isBlank() || !item.how().endsWith("."), item.id());
            assertEquals(item.target().kind() != Target.Kind.VALUE_AT_MOST || item == BenchItem.RELOAD, !item.limit().isEmpty(), item.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 5, 10, 2", "50, 3, 5, 10, 2", "100000, 100, 7, 2000, 50", "1000000, 1000, 7, 20000, 200",
            "100000000, 100000, 7, 20000, 200"})
    void effortMustGrowWithTheRequestsWithinBounds(int requests, int reloads, int rounds, int small, int large) {
        var effort = new Effort(requests);
        assertEquals(List.of(reloads, rounds, small, large), List.of(effort.reloads(), effort.rounds(), effort.small(), effort.large()));
        assertTrue(effort.rounds() >= 5 && effort.tailRounds() >= 5, "a median of fewer says little");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "0,1|0 1", "0-3|0 1 2 3", "2-3,8|2 3 8", "0-1, 4-5|0 1 4 5"})
    void listsOfCoresMustBeReadAsTheSystemWritesThem(String list, String cores) {
        assertEquals(Arrays.stream(cores.split(" ")).map(Integer::valueOf).toList(), Cores.parse(list));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234.5|PER_SECOND|1,235 /s", "47.04|MILLIS|47.0 ms", "0.284|MILLIS|0.28 ms", "9.26|MIB|9.26 MiB",
            "73|COUNT|73"})
    void figuresMustShowThreeDigitsThatMatter(double value, Unit unit, String shown) {
        assertEquals(shown, Figures.of(value, unit));
    }

}
