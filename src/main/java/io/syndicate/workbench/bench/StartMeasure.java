package io.syndicate.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** From the workbench's own {@code main()} until its first worker is ready, beside one bare Python. */
final class StartMeasure implements Measure {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public List<BenchItem> items() {
        return List.of(BenchItem.START);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        var served = new Histogram(Rounds.DIGITS);
        var rounds = Rounds.of(work, BenchItem.START, work.effort().rounds(), () -> started(work, served), () -> BarePython.nanos(work));
        return Map.of(BenchItem.START, rounds.millis("all of them: " + Figures.of(served.getValueAtPercentile(50) / 1e6, Unit.MILLIS)));
    }

    /** @param served gets the time until all workers served @return nanoseconds until the first was ready */
    private static long started(Work work, Histogram served) throws IOException, InterruptedException, NotMeasuredException {
        Path folder = work.folder("start");
        try (var child = BenchChild.start(work, work.driver().path(), folder, BenchChild.End.AT_ONCE)) {
            if (!child.awaitEnd(PATIENCE) || !Files.exists(folder.resolve(BenchChild.NANOS))) {
                throw new NotMeasuredException("a workbench of its own did not start within " + PATIENCE.toSeconds() + " s");
            }
            var nanos = Files.readAllLines(folder.resolve(BenchChild.NANOS)).stream().map(Long::valueOf).toList();
            served.recordValue(nanos.getLast());
            return nanos.getFirst();
        }
    }
}
