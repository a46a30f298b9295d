package io.syndicate.workbench.run;

import java.util.List;

/**
 * The newest result of each sample, in the samples' order. Immutable. A result whose generation is not
 * {@code generation} is stale: it is shown as such, never as current.
 *
 * @param version    grows with each change, so that a reader sees at once whether there is anything new
 * @param generation number of the serving generation, 0 before the first
 * @param rewrites   one for each sample URL that has been sent
 * @param roundTrips one for each sample chunk that has been sent
 * @param running    whether requests of a run are still out
 * @param history    what this and older generations answered; a run is there once it has ended
 */
public record Results(long version, int generation, List<Rewrite> rewrites, List<RoundTrip> roundTrips, boolean running, History history) {

    /** Nothing older is kept. */
    public Results(long version, int generation, List<Rewrite> rewrites, List<RoundTrip> roundTrips, boolean running) {
        this(version, generation, rewrites, roundTrips, running, History.NONE);
    }

    /** Nothing has run yet. */
    public static final Results NONE = new Results(0, 0, List.of(), List.of(), false);

    /**
     * @param rewrite one of these results
     * @return whether it is of another generation than the serving one
     */
    public boolean stale(Rewrite rewrite) {
        return rewrite.answer().generation() != generation;
    }

    /**
     * @param trip one of these results
     * @return whether it is of another generation than the serving one
     */
    public boolean stale(RoundTrip trip) {
        return trip.unsent() == null && trip.generation() != generation;
    }
}
