package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Requests in flight together, by whichever workers are free, beside one echo with as many on their way.
 *
 * @param item     its row
 * @param together how many
 */
record InFlightMeasure(BenchItem item, int together) implements Measure {

    private static final int WORKERS = 3;

    @Override
    public List<BenchItem> items() {
        return List.of(item);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        return Map.of(item, Pinned.measure(work, Mode.CDN_URL, WORKERS, (cores, stand, echo) -> {
            cores.bindApart(stand.pids(Mode.CDN_URL));
            cores.bindApart(List.of(echo.pid()));
            return measure(work, stand, echo);
        }));
    }

    private Outcome measure(Work work, Stand stand, Echo echo) throws NotMeasuredException, IOException, InterruptedException {
        int each = Math.max(1, work.effort().small() / together);
        int all = each * together;
        work.awaitQuiet();
        var threads = Executors.newFixedThreadPool(together, Thread.ofPlatform().daemon().name("bench-", 0).factory());
        try {
            return Rounds.of(work, item, work.effort().rounds(), () -> together(threads, work, stand, each),
                    () -> echo.pipeline(work.url(), all, together)).perSecond(all);
        } finally {
            threads.shutdownNow();
        }
    }

    private long together(ExecutorService threads, Work work, Stand stand, int each)
            throws NotMeasuredException, IOException, InterruptedException {
        var jobs = new ArrayList<Together.Job>();
        for (int i = 0; i < together; i++) {
            jobs.add(() -> stand.calls(Mode.CDN_URL, List.of(work.url()), each));
        }
        return Together.run(threads, jobs);
    }
}
