package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.WorkerProcess.Start;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** All workers of a generation, started side by side, and what each answered. */
final class Startup {

    private static final long HEAD_START_MILLIS = 50;

    private final List<Launcher.Started> workers = new ArrayList<>();

    private Startup() {
    }

    /**
     * @param doubtful modes that the driver probably has not: one worker is asked, and the others are started where it has
     * @return when every worker has answered or its deadline has passed
     */
    static Startup of(Recipe recipe, Launcher launcher, Set<Mode> doubtful) throws IOException {
        int all = recipe.settings().workersPerMode();
        var startup = new Startup();
        var counts = new EnumMap<Mode, Integer>(Mode.class);
        Stream.of(Mode.values()).forEach(mode -> counts.put(mode, doubtful.contains(mode) ? 1 : all));
        startup.start(recipe, launcher, counts);
        if (startup.failures().isEmpty()) {
            counts.replaceAll((mode, asked) -> startup.ready(mode).isEmpty() ? 0 : all - asked);
            startup.start(recipe, launcher, counts);
        }
        return startup;
    }

    private void start(Recipe recipe, Launcher launcher, Map<Mode, Integer> counts) throws IOException {
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("worker-start").factory())) {
            var starts = new ArrayList<Future<Launcher.Started>>();
            var left = new EnumMap<>(counts);
            launcher.firstWaits(recipe).filter(mode -> left.get(mode) > 0).ifPresent(mode -> {
                starts.add(threads.submit(() -> recipe.start(mode, launcher)));
                left.merge(mode, -1, Integer::sum);
                headStart(starts.getFirst());
            });
            left.forEach((mode, count) -> {
                for (int i = 0; i < count; i++) {
                    Callable<Launcher.Started> start = () -> recipe.start(mode, launcher);
                    starts.add(threads.submit(start));
                }
            });
            collect(starts);
        }
    }

    /** Lets the worker whose Python runs already be ready before others take the cores from it; one whose driver takes long holds up nobody for long. */
    private static void headStart(Future<Launcher.Started> first) {
        try {
            first.get(HEAD_START_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // What came of it is collected with the others.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void collect(List<Future<Launcher.Started>> starts) throws IOException {
        IOException notStarted = null;
        for (var start : starts) {
            try {
                workers.add(start.get());
            } catch (ExecutionException e) {
                notStarted = e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                notStarted = new IOException("interrupted while workers started", e);
            }
        }
        if (notStarted != null) {
            abandon();
            throw notStarted;
        }
    }

    /** @return one failure for each different message, in the order of modes */
    List<Failure> failures() {
        var byMessage = new LinkedHashMap<String, Failure>();
        for (var started : workers) {
            if (started.start() instanceof Start.Failed(Failure failure)) {
                byMessage.putIfAbsent(failure.message(), failure);
            }
        }
        return List.copyOf(byMessage.values());
    }

    List<WorkerProcess> ready(Mode mode) {
        return workers.stream().filter(started -> started.worker().mode() == mode && started.start() instanceof Start.Ready)
                .map(Launcher.Started::worker).toList();
    }

    void abandon() {
        workers.forEach(started -> started.worker().stop());
    }
}
