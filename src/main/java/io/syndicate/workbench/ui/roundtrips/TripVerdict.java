package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.common.Amounts;

/**
 * What came of a chunk, in words.
 *
 * @param text what is shown
 * @param tone style class: {@code ok}, {@code calm}, {@code failed}, {@code stale}, {@code changed}
 */
record TripVerdict(String text, String tone) {

    static TripVerdict of(RoundTrip trip, boolean stale, TripAgainst against) {
        if (stale) {
            return new TripVerdict("stale · g" + trip.generation(), "stale");
        }
        if (trip.failure().isPresent()) {
            return new TripVerdict("✗ " + step(trip), "failed");
        }
        if (!trip.equal()) {
            return new TripVerdict("✗ differs at " + Amounts.number(trip.difference()), "failed");
        }
        if (against.differsFromPin(trip)) {
            return new TripVerdict("✗ not as pinned", "failed");
        }
        if (against.asPinned(trip)) {
            return new TripVerdict("✓ as pinned", "ok");
        }
        if (against.differsFromNow(trip)) {
            return new TripVerdict("✓ ≠ now", "changed");
        }
        if (against.differsFromLastGood(trip)) {
            return new TripVerdict("✓ ≠ g" + against.lastGood().orElseThrow().generation(), "changed");
        }
        boolean identity = trip.serialize().identity() && trip.deserialize().identity();
        return identity ? new TripVerdict("identity", "calm") : new TripVerdict("✓ equal", "ok");
    }

    /** @return what the short words mean, empty where they say it all */
    String why() {
        return switch (text.replaceAll("g\\d+$", "g")) {
            case "✓ as pinned" -> "Came back equal, and is stored as pinned";
            case "✗ not as pinned" -> "Came back equal, but is stored as other bytes than the pinned ones";
            case "✓ ≠ now" -> "Came back equal; is stored otherwise now";
            case "✓ ≠ g" -> "Comes back equal, but is stored as other bytes than in the last good generation";
            default -> "";
        };
    }

    private static String step(RoundTrip trip) {
        if (trip.unsent() != null) {
            return "not sent";
        }
        return trip.serialize().failure() != null ? "serialize failed" : "deserialize failed";
    }
}
