package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.request.scenario.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the driver answered while it was checked, on the first interpreter, secrets masked. Immutable.
 *
 * @param rewrites  in the order in which they were sent; empty where there is no {@code cdn_url}
 * @param trips     in the order in which they were sent
 * @param timelines one for each scenario: what a CDN's cache makes of it
 */
public record CheckEvidence(List<RewriteRow> rewrites, List<TripRow> trips, List<Timeline> timelines) {

    /**
     * @param url    what was sent
     * @param answer what came back, or why nothing did
     * @param ok     whether it is an answer
     * @param micros microseconds that the call took
     */
    public record RewriteRow(String url, String answer, boolean ok, long micros) {
    }

    /**
     * @param name   the chunk's
     * @param in     bytes sent
     * @param wire   bytes stored, -1 where there are none
     * @param micros microseconds of both calls
     */
    public record TripRow(String name, int in, int wire, long micros) {
    }

    public CheckEvidence {
        rewrites = List.copyOf(rewrites);
        trips = List.copyOf(trips);
        timelines = List.copyOf(timelines);
    }

    /** Takes what was answered already, and asks for what was not. */
    static CheckEvidence of(Bench bench) throws InterruptedException {
        var mask = SecretMask.of(bench.subject().code().secrets());
        boolean rewrites = bench.has(Mode.CDN_URL);
        boolean chunks = bench.has(Mode.SERIALIZE) || bench.has(Mode.DESERIALIZE);
        List<RewriteRow> rows = rewrites ? bench.urls().stream().map(url -> row(url, mask)).toList() : List.of();
        List<TripRow> trips = chunks ? bench.trips().stream().map(CheckEvidence::row).toList() : List.of();
        Map<String, String> answers = new HashMap<>();
        rows.stream().filter(RewriteRow::ok).forEach(row -> answers.put(row.url(), row.answer()));
        return new CheckEvidence(rows, trips, bench.subject().plan().scenarios().stream()
                .map(scenario -> Timeline.of(scenario.play().steps(),
                url -> rewrites ? Optional.ofNullable(answers.get(url)) : Optional.of(url))).toList());
    }

    private static RewriteRow row(UrlAnswer url, SecretMask mask) {
        return new RewriteRow(url.url(), mask.mask(url.ok() ? url.text() : url.answer().failure().message()), url.ok(),
                url.answer().micros());
    }

    private static TripRow row(Trip trip) {
        return new TripRow(trip.input().name(), trip.input().bytes().length, trip.serialize().ok() ? trip.wire().length : -1,
                trip.serialize().micros() + (trip.deserialize() == null ? 0 : trip.deserialize().micros()));
    }
}
