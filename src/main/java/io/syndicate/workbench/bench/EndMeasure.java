package io.syndicate.workbench.bench;

import io.syndicate.workbench.bench.BenchChild.End;
import io.syndicate.workbench.chassis.Companion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** From the moment at which a workbench is gone until nothing that it or its driver has started runs, however it went. */
final class EndMeasure implements Measure {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<End> ENDS = List.of(End.EXIT, End.EXCEPTION, End.TERM, End.KILL);
    private static final long LOOK_MILLIS = 5;

    @Override
    public List<BenchItem> items() {
        return List.of(BenchItem.END);
    }

    @Override
    public Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException {
        double longest = 0;
        var told = new ArrayList<String>();
        for (End end : ENDS) {
            work.round(BenchItem.END, told.size() + 1, ENDS.size());
            double millis = millis(work, end);
            longest = Math.max(longest, millis);
            told.add(end.name().toLowerCase(java.util.Locale.ROOT) + " " + Figures.of(millis, Unit.MILLIS));
        }
        return Map.of(BenchItem.END, new Outcome.Measured(longest, OptionalDouble.empty(), String.join(", ", told)));
    }

    private static double millis(Work work, End end) throws IOException, InterruptedException, NotMeasuredException {
        Path folder = work.folder("end");
        Path strays = Files.createDirectory(folder.resolve("strays"));
        Path driver = driver(folder, strays);
        try (var child = BenchChild.start(work, driver, folder, end)) {
            List<Long> pids = pids(work, child, folder, strays);
            switch (end) {
                case TERM -> child.terminate();
                case KILL -> child.killAlone();
                default -> Files.createFile(folder.resolve(BenchChild.GO));
            }
            if (!child.awaitEnd(PATIENCE)) {
                throw new NotMeasuredException("a workbench that was to end by " + end + " ran on");
            }
            return awaitGone(work, pids);
        }
    }

    private static Path driver(Path folder, Path strays) throws IOException {
        Path driver = Files.createDirectory(folder.resolve("stray"));
        try (InputStream source = EndMeasure.class.getResourceAsStream("/bench/stray.py")) {
            Files.copy(source, driver.resolve("driver.py"));
        }
        Files.writeString(driver.resolve("config"), "{\"PIDS\": \"" + strays + "\"}\n");
        return driver;
    }

    /** @return workers and strays of a workbench, all of which run */
    private static List<Long> pids(Work work, Companion child, Path folder, Path strays)
            throws IOException, InterruptedException, NotMeasuredException {
        Path told = folder.resolve(BenchChild.PIDS);
        while (!Files.exists(told)) {
            work.goOn();
            if (child.awaitEnd(Duration.ofMillis(LOOK_MILLIS))) {
                throw new NotMeasuredException("a workbench of its own did not start its workers");
            }
        }
        var pids = new ArrayList<>(Files.readAllLines(told).stream().map(Long::parseLong).toList());
        try (var files = Files.list(strays)) {
            files.forEach(file -> pids.add(Long.parseLong(file.getFileName().toString())));
        }
        if (!pids.stream().allMatch(Companion::runs)) {
            throw new NotMeasuredException("a worker or what it had started ended by itself");
        }
        return pids;
    }

    private static double awaitGone(Work work, List<Long> pids) throws InterruptedException, NotMeasuredException {
        long begun = System.nanoTime();
        while (pids.stream().anyMatch(Companion::runs)) {
            work.goOn();
            Thread.sleep(1);
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
