package io.syndicate.workbench.bench;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** From the save of another version until all its workers are ready, beside as many bare Pythons. */
final class ReloadMeasure implements Measure {

    private static final int WORKERS = 3;
    private static final int ALL_WORKERS = 9;

    @Override
    public List<BenchItem> items() {
        return List.of(BenchItem.RELOAD);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        var daemons = Thread.ofPlatform().daemon().factory();
        try (var stand = new Stand(work, WORKERS); var threads = Executors.newFixedThreadPool(ALL_WORKERS, daemons)) {
            Together.Job bare = () -> BarePython.nanos(work);
            return Map.of(BenchItem.RELOAD, Rounds.of(work, BenchItem.RELOAD, work.effort().rounds(), () -> {
                work.awaitQuiet();
                return stand.reload();
            }, () -> Together.run(threads, Collections.nCopies(ALL_WORKERS, bare))).millis());
        }
    }
}
