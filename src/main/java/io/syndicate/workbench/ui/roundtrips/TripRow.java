package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Selection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the table. Immutable. */
record TripRow(RoundTrip trip, boolean stale, TripVerdict verdict, TripAgainst against) {

    private static final String NOTHING = "–";

    /**
     * @param results what is shown
     * @param pins    expected stored bytes, secrets masked
     * @param newest  the newest results, the same object unless the author looks back
     */
    static List<TripRow> of(Results results, Pins pins, Results newest) {
        return results.roundTrips().stream().map(trip -> of(trip, results.stale(trip), TripAgainst.of(trip, pins, results, newest)))
                .toList();
    }

    static TripRow of(RoundTrip trip, boolean stale) {
        return of(trip, stale, TripAgainst.NOTHING);
    }

    static TripRow of(RoundTrip trip, boolean stale, TripAgainst against) {
        return new TripRow(trip, stale, TripVerdict.of(trip, stale, against), against);
    }

    String name() {
        return trip.name();
    }

    String in() {
        return size(trip.in());
    }

    String wire() {
        return size(trip.wire());
    }

    /** @return bytes on the wire for each byte of the chunk, with two decimals */
    String ratio() {
        if (trip.in() == null || trip.wire() == null || trip.in().length == 0) {
            return NOTHING;
        }
        return String.format(Locale.ROOT, "%,.2f", (double) trip.wire().length / trip.in().length);
    }

    /** @return whether it is a current result that did not come back equal */
    boolean failed() {
        return !stale && verdict.tone().equals("failed");
    }

    Selection.Result result() {
        var requests = Stream.of(trip.serialize(), trip.deserialize()).filter(Objects::nonNull).map(Answer::request)
                .filter(request -> request > 0).collect(Collectors.toUnmodifiableSet());
        return new Selection.Result("chunk " + trip.name(), requests);
    }

    private static String size(byte[] bytes) {
        return bytes == null ? NOTHING : Amounts.number(bytes.length);
    }
}
