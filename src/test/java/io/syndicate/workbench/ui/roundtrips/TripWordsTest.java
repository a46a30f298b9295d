package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table says of a round trip. */
class TripWordsTest {

    private static final Answer IDENTITY = new Answer(0, 7, 0, 0, true, new byte[1], null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|1|1.00", "3|1|0.33", "1|8|8.00", "1|2000|2,000.00", "2000|1|0.00", "8|0|0.00", "0|8|–"})
    void ratioMustBeBytesOnTheWireForEachByte(int in, int wire, String ratio) {
        assertEquals(ratio, row(DemoResults.trip(0, "x", new byte[in], new byte[wire], new byte[in], -1)).ratio());
    }

    @Test
    void whatIsNotThereMustBeADash() {
        var row = row(new RoundTrip(0, "x", null, null, null, null, null, -1, DemoResults.NONE));
        assertEquals(List.of("–", "–", "–"), List.of(row.in(), row.wire(), row.ratio()));
        assertEquals(Set.of(), row.result().requests());
        assertEquals(0, TripBytes.longest(row.trip()));
    }

    @ParameterizedTest
    @EnumSource(Failure.Kind.class)
    void failureMustNameItsStepWhateverItsKind(Failure.Kind kind) {
        var failure = new Failure(kind, "m", Optional.empty(), "");
        var first = new RoundTrip(0, "x", new byte[1], null, null, DemoResults.failed(1, 7, 5, failure), null, -1, null);
        assertEquals(new TripVerdict("✗ serialize failed", "failed"), row(first).verdict());
        var second = new RoundTrip(0, "x", new byte[1], new byte[1], null, DemoResults.answer(1, 7, 5, 5),
                DemoResults.failed(2, 7, 6, failure), -1, null);
        assertEquals(new TripVerdict("✗ deserialize failed", "failed"), row(second).verdict());
        assertTrue(row(second).failed());
    }

    @Test
    void staleFailureMustNotCountAsFailed() {
        var trip = DemoResults.trips().get(4);
        assertTrue(TripRow.of(trip, false).failed());
        assertFalse(TripRow.of(trip, true).failed());
        assertEquals("stale", TripRow.of(trip, true).verdict().tone());
    }

    @Test
    void differenceMustWinOverIdentityAndHalfAnIdentityIsEqual() {
        byte[] bytes = new byte[4];
        assertEquals("✗ differs at 0", row(new RoundTrip(0, "x", bytes, bytes, new byte[0], IDENTITY, IDENTITY, 0, null)).verdict().text());
        var half = new RoundTrip(0, "x", bytes, bytes, bytes, IDENTITY, DemoResults.answer(9, 7, 4, 4), -1, null);
        assertEquals(new TripVerdict("✓ equal", "ok"), row(half).verdict());
        assertEquals(Set.of(9L), row(half).result().requests());
    }

    @Test
    void unsentTripMustNeverBeStale() {
        var unsent = new RoundTrip(0, "x", null, null, null, null, null, -1, DemoResults.NONE);
        var results = new Results(1, 9, List.of(), List.of(unsent, DemoResults.trips().getFirst()), false);
        var rows = TripRow.of(results, Pins.NONE, results);
        assertEquals(List.of("✗ not sent", "stale · g7"), rows.stream().map(row -> row.verdict().text()).toList());
    }

    @Test
    void longestViewMustGiveTheNumberOfRows() {
        assertEquals(9, TripBytes.longest(DemoResults.trip(0, "x", new byte[1], new byte[9], new byte[3], -1)));
        assertEquals(List.of("in", "wire", "out"), List.of(TripBytes.values()).stream().map(TripBytes::label).toList());
    }

    private static TripRow row(RoundTrip trip) {
        return TripRow.of(trip, false);
    }
}
