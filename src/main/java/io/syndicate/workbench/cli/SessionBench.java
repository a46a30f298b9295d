package io.syndicate.workbench.cli;

import io.syndicate.workbench.bench.BenchEnd;
import io.syndicate.workbench.bench.BenchProgress;
import io.syndicate.workbench.bench.BenchRunner;
import io.syndicate.workbench.bench.BenchSubject;
import io.syndicate.workbench.bench.Effort;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures a driver's folder as it is on disk; ends in good order also when the terminal's user interrupts it. */
public final class SessionBench implements DriverBench {

    private static final long END_PATIENCE_SECONDS = 5;

    private final SessionPlaces places;

    /** @param places where the workbench keeps what is its own */
    public SessionBench(SessionPlaces places) {
        this.places = places;
    }

    @Override
    public BenchEnd bench(Path path, Optional<String> python, Effort effort, BenchProgress progress)
            throws ProjectException, NoInterpreterException, InterruptedException {
        DriverFolder folder = DriverFolder.open(path);
        ProjectFile project = ProjectFile.load(folder.path());
        ProjectSettings settings = project.settings();
        var interpreter = Interpreters.resolve(python.or(() -> settings.pythonFrom(folder.path())).orElse(null));
        var subject = new BenchSubject(folder, project.samples().urls(), settings, interpreter, effort);
        var ended = new CountDownLatch(1);
        var cancelled = new AtomicBoolean();
        Thread hook = endAtExit(Thread.currentThread(), cancelled, ended);
        try {
            return new BenchRunner(places).run(subject, progress, cancelled::get);
        } catch (IOException e) {
            throw new ProjectException("The bench cannot be set up: " + e.getMessage(), e);
        } finally {
            ended.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program ends at this very moment: the hook runs, or has run, and keeps nobody waiting any more.
        }
    }

    /** @return the hook that interrupts the bench when the program is told to end, and waits until no process of it is left */
    private static Thread endAtExit(Thread bench, AtomicBoolean cancelled, CountDownLatch ended) {
        var hook = new Thread(() -> {
            cancelled.set(true);
            bench.interrupt();
            try {
                ended.await(END_PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }, "bench-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }
}
