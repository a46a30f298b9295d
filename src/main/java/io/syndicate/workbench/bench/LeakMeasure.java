package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Footprint;
import io.syndicate.workbench.chassis.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the program holds of the machine, before and after many requests with reloads among them. */
final class LeakMeasure implements Measure {

    private static final int WORKERS = 3;
    private static final double MIB = 1 << 20;
    private static final int WARM_UP = 10;

    @Override
    public List<BenchItem> items() {
        return List.of(BenchItem.HEAP, BenchItem.RESIDENT, BenchItem.DESCRIPTORS, BenchItem.THREADS, BenchItem.CHILDREN);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().daemon().name("bench-", 0).factory());
        try (var stand = new Stand(work, WORKERS)) {
            int each = Math.max(1, work.effort().requests() / work.effort().reloads() / WORKERS);
            load(work, stand, threads, each, Math.max(1, work.effort().reloads() / WARM_UP));
            work.awaitQuiet();
            Footprint before = Footprint.now();
            load(work, stand, threads, each, work.effort().reloads());
            work.awaitQuiet();
            return outcomes(before, Footprint.now());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void load(Work work, Stand stand, ExecutorService threads, int each, int reloads)
            throws NotMeasuredException, IOException, InterruptedException {
        Together.Job job = () -> stand.calls(Mode.CDN_URL, List.of(work.url()), each);
        for (int i = 1; i <= reloads; i++) {
            work.round(BenchItem.HEAP, i, reloads);
            Together.run(threads, Collections.nCopies(WORKERS, job));
            stand.reload();
        }
    }

    private static Map<BenchItem, Outcome> outcomes(Footprint before, Footprint after) {
        var outcomes = new EnumMap<BenchItem, Outcome>(BenchItem.class);
        outcomes.put(BenchItem.HEAP, new Outcome.Measured(after.heapBytes() / MIB, before.heapBytes() / MIB));
        outcomes.put(BenchItem.RESIDENT, told(after.residentBytes() / MIB, before.residentBytes() / MIB));
        outcomes.put(BenchItem.DESCRIPTORS, told(after.descriptors(), before.descriptors()));
        outcomes.put(BenchItem.THREADS,
                new Outcome.Measured(after.threads().size(), OptionalDouble.of(before.threads().size()), newThreads(before, after)));
        outcomes.put(BenchItem.CHILDREN, new Outcome.Measured(after.children(), before.children()));
        return outcomes;
    }

    private static Outcome told(double after, double before) {
        return before == 0 ? new Outcome.NotMeasured("this system does not tell") : new Outcome.Measured(after, before);
    }

    private static String newThreads(Footprint before, Footprint after) {
        var fresh = new ArrayList<>(after.threads());
        before.threads().forEach(fresh::remove);
        return after.threads().size() > before.threads().size() ? "new: " + String.join(", ", fresh) : "";
    }
}
