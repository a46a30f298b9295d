package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Measures a driver's chassis, row after row. Each run is the calling thread's. */
public final class BenchRunner {

    private static final List<Measure> ALL = List.of(new ReloadMeasure(), new FirstResultMeasure(),
            new SequentialMeasure(BenchItem.CDN_URL_ONE_CORE, Mode.CDN_URL, Placement.ONE_CORE),
            new SequentialMeasure(BenchItem.CDN_URL_TWO_CORES, Mode.CDN_URL, Placement.TWO_CORES),
            new InFlightMeasure(BenchItem.IN_FLIGHT_2, 2), new InFlightMeasure(BenchItem.IN_FLIGHT_3, 3),
            new SequentialMeasure(BenchItem.SERIALIZE_ONE_CORE, Mode.SERIALIZE, Placement.ONE_CORE),
            new SequentialMeasure(BenchItem.SERIALIZE_TWO_CORES, Mode.SERIALIZE, Placement.TWO_CORES),
            new StartMeasure(), new LeakMeasure(), new EndMeasure());
    /** Beyond what any machine needs for a row, so that one that hangs ends all the same. */
    private static final Duration ROW = Duration.ofMinutes(3);
    private static final Duration A_REQUEST = Duration.ofMillis(1);

    private final SessionPlaces places;
    private final List<Measure> measures;

    /** @param places where the workbench keeps what is its own; only the cache is written */
    public BenchRunner(SessionPlaces places) {
        this(places, ALL);
    }

    /** Measures some rows only. */
    BenchRunner(SessionPlaces places, List<Measure> measures) {
        this.places = places;
        this.measures = measures;
    }

    /**
     * Measures all rows; no process is left on return, however it ends.
     *
     * @param subject   what is measured
     * @param progress  is told, on this thread
     * @param cancelled is asked between requests, by this thread and by those that send requests for it
     * @return the table, or why the driver does not start
     * @throws ProjectException     where the driver cannot be read
     * @throws IOException          where no folder can be made or no process started
     * @throws InterruptedException where it was cancelled or interrupted
     */
    public BenchEnd run(BenchSubject subject, BenchProgress progress, BooleanSupplier cancelled)
            throws ProjectException, IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var work = Work.begin(subject, places, progress, cancelled)) {
            try (var stand = new Stand(work, 1)) {
                if (!stand.failures().isEmpty()) {
                    return new BenchEnd.NotStarted(stand.failures());
                }
                work.url(Preflight.url(stand, subject.urls()));
            }
            var outcomes = new EnumMap<BenchItem, Outcome>(BenchItem.class);
            for (Measure measure : measures) {
                outcomes.putAll(outcomes(measure, work));
            }
            return new BenchEnd.Done(report(work, outcomes, Duration.ofNanos(System.nanoTime() - begun)));
        }
    }

    private static Map<BenchItem, Outcome> outcomes(Measure measure, Work work) throws InterruptedException {
        work.allow(ROW.plus(A_REQUEST.multipliedBy(work.effort().requests())));
        try {
            return measure.measure(work);
        } catch (NotMeasuredException | IOException e) {
            var unknown = new Outcome.NotMeasured(String.valueOf(e.getMessage()));
            return measure.items().stream().collect(Collectors.toMap(item -> item, _ -> unknown));
        }
    }

    private static BenchReport report(Work work, Map<BenchItem, Outcome> outcomes, Duration took) {
        BenchSubject subject = work.subject();
        var rows = outcomes.entrySet().stream().map(entry -> new BenchRow(entry.getKey(), entry.getValue())).toList();
        String machine = "%d cores, Java %s, echo: %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version().feature(),
                work.echo().words());
        String python = subject.interpreter().label() + " (" + subject.interpreter().version() + ")";
        return new BenchReport(subject.folder().name(), python, subject.effort(), machine, rows, took);
    }
}
