package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TripRowTest {

    private static final List<RoundTrip> TRIPS = DemoResults.trips();

    @Test
    void sizesMustBeWholeAndTheRatioToTwoPlaces() {
        TripRow row = TripRow.of(TRIPS.getFirst(), false);
        assertEquals("65,536", row.in());
        assertEquals("1,087", row.wire());
        assertEquals("0.02", row.ratio());
        assertEquals("–", TripRow.of(TRIPS.get(2), false).ratio());
        assertEquals("–", TripRow.of(TRIPS.get(4), false).wire());
    }

    @Test
    void everyOutcomeMustHaveItsWords() {
        assertEquals("✓ equal", words(TRIPS.get(0)));
        assertEquals("✗ differs at 1,024", words(TRIPS.get(3)));
        assertEquals("✗ serialize failed", words(TRIPS.get(4)));
        var failure = new Failure(Failure.Kind.UNSENT, "no file", Optional.empty(), "");
        assertEquals("✗ not sent", words(new RoundTrip(0, "x", null, null, null, null, null, -1, failure)));
        assertEquals("✗ deserialize failed", words(new RoundTrip(0, "x", new byte[1], new byte[1], null, DemoResults.answer(1, 7, 5, 5),
                DemoResults.failed(2, 7, 6, failure), -1, null)));
        var identity = new Answer(0, 7, 0, 0, true, new byte[1], null);
        assertEquals("identity", words(new RoundTrip(0, "x", new byte[1], new byte[1], new byte[1], identity, identity, -1, null)));
        assertEquals("stale · g7", TripRow.of(TRIPS.get(3), true).verdict().text());
    }

    @Test
    void resultMustHoldTheRequestsOfBothSteps() {
        assertEquals(Set.of(200L, 201L), TripRow.of(TRIPS.get(0), false).result().requests());
        assertEquals(Set.of(208L), TripRow.of(TRIPS.get(4), false).result().requests());
    }

    private static String words(RoundTrip trip) {
        return TripRow.of(trip, false).verdict().text();
    }
}
