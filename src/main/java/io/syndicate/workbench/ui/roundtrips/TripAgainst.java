package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.RoundTrip;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a round trip is held against. Immutable; arrays are shared.
 *
 * @param pinned   the stored bytes that are expected, secrets masked; null for none
 * @param lastGood the newest older generation's trip that came back equal
 * @param now      the newest trip of the same chunk, while an older one is looked at
 */
record TripAgainst(byte[] pinned, Optional<RoundTrip> lastGood, Optional<RoundTrip> now) {

    static final TripAgainst NOTHING = new TripAgainst(null, Optional.empty(), Optional.empty());

    static TripAgainst of(RoundTrip trip, Pins pins, Results shown, Results newest) {
        var now = shown == newest ? Optional.<RoundTrip>empty()
                : newest.roundTrips().stream().filter(other -> other.name().equals(trip.name())).findFirst();
        return new TripAgainst(pins.chunks().get(trip.name()), newest.history().lastGood(trip, trip.generation()), now);
    }

    boolean asPinned(RoundTrip trip) {
        return pinned != null && Arrays.equals(pinned, trip.wire());
    }

    boolean differsFromPin(RoundTrip trip) {
        return pinned != null && !asPinned(trip);
    }

    boolean differsFromLastGood(RoundTrip trip) {
        return lastGood.filter(old -> old.wire() != trip.wire() && !Arrays.equals(old.wire(), trip.wire())).isPresent();
    }

    boolean differsFromNow(RoundTrip trip) {
        return now.filter(newer -> newer.wire() != trip.wire() && !Arrays.equals(newer.wire(), trip.wire())).isPresent();
    }

    /** @return other stored bytes of the chunk, by what they are called; only those that are not the trip's own */
    Map<String, byte[]> others(RoundTrip trip) {
        var others = new LinkedHashMap<String, byte[]>();
        if (differsFromPin(trip)) {
            others.put("pinned", pinned);
        }
        if (differsFromNow(trip)) {
            others.put("now", now.orElseThrow().wire());
        }
        if (differsFromLastGood(trip)) {
            others.put("wire of g" + lastGood.orElseThrow().generation(), lastGood.get().wire());
        }
        others.values().removeIf(bytes -> bytes == null);
        return others;
    }
}
