package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.common.Amounts;

/**
 * What came of a chunk, in words.
 *
 * @param text what is shown
 * @param tone style class: {@code ok}, {@code calm}, {@code failed}, {@code stale}
 */
record TripVerdict(String text, String tone) {

    static TripVerdict of(RoundTrip trip, boolean stale) {
        if (stale) {
            return new TripVerdict("stale · g" + trip.generation(), "stale");
        }
        if (trip.failure().isPresent()) {
            return new TripVerdict("✗ " + step(trip), "failed");
        }
        if (!trip.equal()) {
            return new TripVerdict("✗ differs at " + Amounts.number(trip.difference()), "failed");
        }
        boolean identity = trip.serialize().identity() && trip.deserialize().identity();
        return identity ? new TripVerdict("identity", "calm") : new TripVerdict("✓ equal", "ok");
    }

    private static String step(RoundTrip trip) {
        if (trip.unsent() != null) {
            return "not sent";
        }
        return trip.serialize().failure() != null ? "serialize failed" : "deserialize failed";
    }
}
