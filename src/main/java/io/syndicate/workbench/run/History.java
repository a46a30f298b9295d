package io.syndicate.workbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last generations' results, newest first, one run each. Immutable.
 *
 * @param runs at most {@value #MAX_RUNS}; all but the newest together keep at most {@value #MAX_BYTES} bytes of round trips
 */
public record History(List<PastRun> runs) {

    /** How many generations are kept. */
    public static final int MAX_RUNS = 20;
    /** How many bytes of round trips the older ones may keep, the oldest losing theirs first; rewrites are always kept. */
    public static final long MAX_BYTES = 64L << 20;

    /** Nothing has run. */
    public static final History NONE = new History(List.of());

    public History {
        runs = List.copyOf(runs);
    }

    /** @param run the newest; replaces an older one of its generation @return with it, within the bounds */
    History with(PastRun run) {
        var kept = new ArrayList<PastRun>();
        kept.add(run);
        long size = 0;
        for (PastRun older : runs) {
            if (older.generation() != run.generation() && kept.size() < MAX_RUNS) {
                size += older.size();
                kept.add(size <= MAX_BYTES ? older : older.withoutBytes());
            }
        }
        return new History(kept);
    }

    /** @param generation a number @return its run, where it is still kept */
    public Optional<PastRun> of(int generation) {
        return runs.stream().filter(run -> run.generation() == generation).findFirst();
    }

    /** @param than a generation's number @return the runs of older generations, newest first */
    public List<PastRun> older(int than) {
        return runs.stream().filter(run -> run.generation() < than).toList();
    }

    /** @param rewrite a result @return the newest older generation's good answer for the same URL */
    public Optional<Rewrite> lastGood(Rewrite rewrite) {
        return older(rewrite.answer().generation()).stream().map(run -> run.good().get(rewrite.url())).filter(Objects::nonNull).findFirst();
    }

    /**
     * @param trip       a result
     * @param generation whose it is
     * @return the newest older generation's trip of the same chunk that came back equal
     */
    public Optional<RoundTrip> lastGood(RoundTrip trip, int generation) {
        return older(generation).stream().flatMap(run -> run.roundTrips().stream())
                .filter(old -> old.name().equals(trip.name()) && old.equal()).findFirst();
    }
}
