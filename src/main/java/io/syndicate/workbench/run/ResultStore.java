package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest result of each sample. Thread-safe; results of a run that is no longer the newest are dropped. */
public final class ResultStore {

    private final Map<Integer, Rewrite> rewrites = new TreeMap<>();
    private final Map<Integer, RoundTrip> roundTrips = new TreeMap<>();
    private Samples samples = Samples.NONE;
    private long version;
    private long run;
    private int generation;
    private boolean running;
    private History history = History.NONE;
    private Results current = Results.NONE;
    private final Timing timing = new Timing();

    /** @return how long the calls behind the results took */
    public Timing timing() {
        return timing;
    }

    /** Forgets all results: another project was opened. */
    public synchronized void clear() {
        run++;
        running = false;
        rewrites.clear();
        roundTrips.clear();
        history = History.NONE;
        timing.clear();
        changed();
    }

    /** @param number the generation that serves from now on, 0 while none does; results of others are stale */
    public synchronized void serving(int number) {
        if (number > 0) {
            timing.serving(number, Instant.now());
        }
        if (generation != number) {
            generation = number;
            changed();
        }
    }

    /** Forgets the results of samples that are no longer there or are another now, and takes those of a new run from here on. */
    synchronized long begin(RunPlan plan) {
        keepSame(rewrites, samples.urls(), plan.samples().urls());
        keepSame(roundTrips, samples.chunks(), plan.samples().chunks());
        samples = plan.samples();
        running = true;
        changed();
        return ++run;
    }

    private static <S> void keepSame(Map<Integer, ?> results, List<S> before, List<S> now) {
        results.keySet().removeIf(index -> index >= now.size() || !now.get(index).equals(before.get(index)));
    }

    synchronized void put(long ofRun, Rewrite result) {
        timing.add(Mode.CDN_URL, result.answer());
        if (ofRun == run) {
            rewrites.put(result.index(), result);
            changed();
        }
    }

    synchronized void put(long ofRun, RoundTrip result) {
        timing.add(Mode.SERIALIZE, result.serialize());
        timing.add(Mode.DESERIALIZE, result.deserialize());
        if (ofRun == run) {
            roundTrips.put(result.index(), result);
            changed();
        }
    }

    synchronized void end(long ofRun) {
        if (ofRun == run) {
            running = false;
            keep();
            changed();
        }
    }

    /** Only what the serving generation answered, so that a run that was cancelled passes on nothing older as its own. */
    private void keep() {
        var answered = rewrites.values().stream().filter(rewrite -> rewrite.answer().generation() == generation).toList();
        var trips = roundTrips.values().stream().filter(trip -> trip.generation() == generation).toList();
        if (!answered.isEmpty() || !trips.isEmpty()) {
            history = history.with(new PastRun(generation, Instant.now(), answered, trips, true));
        }
    }

    private void changed() {
        version++;
    }

    /** @return the results as they stand; the same object until something changes */
    public synchronized Results results() {
        if (current.version() != version) {
            current = new Results(version, generation, List.copyOf(rewrites.values()), List.copyOf(roundTrips.values()), running, history);
        }
        return current;
    }
}
