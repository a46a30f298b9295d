package io.syndicate.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** From the workbench's own {@code main()} until its first workers serve, beside one bare Python. */
final class StartMeasure implements Measure {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public List<BenchItem> items() {
        return List.of(BenchItem.START);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        var rounds = Rounds.of(work, BenchItem.START, work.effort().rounds(), () -> started(work), () -> BarePython.nanos(work));
        return Map.of(BenchItem.START, rounds.millis(""));
    }

    private static long started(Work work) throws IOException, InterruptedException, NotMeasuredException {
        Path folder = work.folder("start");
        try (var child = BenchChild.start(work, work.driver().path(), folder, BenchChild.End.AT_ONCE)) {
            if (!child.awaitEnd(PATIENCE) || !Files.exists(folder.resolve(BenchChild.NANOS))) {
                throw new NotMeasuredException("a workbench of its own did not start within " + PATIENCE.toSeconds() + " s");
            }
            return Long.parseLong(Files.readString(folder.resolve(BenchChild.NANOS)));
        }
    }
}
