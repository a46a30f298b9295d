package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Mode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

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
            var rounds = Rounds.of(work, BenchItem.RELOAD, work.effort().rounds(), () -> {
                work.awaitQuiet();
                return stand.reload();
            }, () -> Together.run(threads, Collections.nCopies(ALL_WORKERS, bare)));
            return Map.of(BenchItem.RELOAD, rounds.millis(missing(stand)));
        }
    }

    private static String missing(Stand stand) {
        String modes = Arrays.stream(Mode.values()).filter(mode -> !stand.has(mode)).map(Mode::argument).collect(Collectors.joining(", "));
        return modes.isEmpty() ? "" : "the driver has no " + modes + ": workers of such a mode end once they have said so";
    }
}
