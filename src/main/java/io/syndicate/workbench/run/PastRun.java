package io.syndicate.workbench.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one generation made of the samples when they were last run with it. Immutable.
 *
 * @param generation its number
 * @param ended      when that run ended
 * @param rewrites   in the samples' order
 * @param roundTrips in the samples' order; empty where their bytes were too many to keep
 * @param bytesKept  whether the round trips are kept
 * @param good       the first good answer for each URL that has one: each row of a window asks for its own
 */
public record PastRun(int generation, Instant ended, List<Rewrite> rewrites, List<RoundTrip> roundTrips, boolean bytesKept,
        Map<String, Rewrite> good) {

    public PastRun {
        rewrites = List.copyOf(rewrites);
        roundTrips = List.copyOf(roundTrips);
        good = Map.copyOf(good);
    }

    /** As above, with the good ones of {@code rewrites}. */
    public PastRun(int generation, Instant ended, List<Rewrite> rewrites, List<RoundTrip> roundTrips, boolean bytesKept) {
        this(generation, ended, rewrites, roundTrips, bytesKept, good(rewrites));
    }

    private static Map<String, Rewrite> good(List<Rewrite> rewrites) {
        var good = new HashMap<String, Rewrite>();
        rewrites.stream().filter(Rewrite::good).forEach(rewrite -> good.putIfAbsent(rewrite.url(), rewrite));
        return good;
    }

    /** @return bytes of all round trips */
    long size() {
        return roundTrips.stream().flatMap(trip -> Stream.of(trip.in(), trip.wire(), trip.out()))
                .mapToLong(bytes -> bytes == null ? 0 : bytes.length).sum();
    }

    PastRun withoutBytes() {
        return new PastRun(generation, ended, rewrites, List.of(), false, good);
    }

    /** @return these results as if they were the newest ones */
    public Results results(Results now) {
        return new Results(now.version(), generation, rewrites, roundTrips, false, now.history());
    }

    /** @return failures among the rewrites and round trips */
    public long failed() {
        return rewrites.stream().filter(rewrite -> !rewrite.good()).count()
                + roundTrips.stream().filter(trip -> !trip.equal()).count();
    }

    /** @return microseconds of the middle one of the rewrites that were answered by a worker, empty where none was */
    public Optional<Long> medianMicros() {
        var times = rewrites.stream().map(Rewrite::answer).filter(answer -> answer.ok() && answer.pid() != 0)
                .map(answer -> answer.micros()).sorted().toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
    }
}
