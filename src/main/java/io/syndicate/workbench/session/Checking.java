package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckRunner;
import io.syndicate.workbench.check.CheckSubject;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Checks the open driver as it is on disk, in workers of its own, and keeps what came of it last. Thread-safe; never blocks. */
public final class Checking {

    /** Finds the Python that runs a driver. */
    interface Python {
        Interpreter of(OpenDriver driver) throws NoInterpreterException;
    }

    private final PublishGround.Open open;
    private final Python python;
    private final CheckSubjects subjects;
    private final CheckRunner runner;
    private volatile Optional<CheckReport> last = Optional.empty();
    private volatile boolean cancelled;
    private CompletableFuture<CheckReport> running = CompletableFuture.completedFuture(null);

    Checking(PublishGround.Open open, Python python, CheckSubjects subjects, WorkerProgram program) {
        this.open = open;
        this.python = python;
        this.subjects = subjects;
        this.runner = new CheckRunner(program);
    }

    /**
     * Runs all checks; one run at a time, another one joins it.
     *
     * @param progress is told, on the run's own thread
     * @return what came of it; fails with {@link ProjectException} and its like, whose message is for the author, or with
     *     {@link InterruptedException} once {@link #cancel} was called
     */
    public synchronized CompletableFuture<CheckReport> check(CheckProgress progress) {
        if (running.isDone()) {
            cancelled = false;
            running = new CompletableFuture<>();
            var result = running;
            Thread.ofVirtual().name("checks").start(() -> run(progress, result));
        }
        return running;
    }

    private void run(CheckProgress progress, CompletableFuture<CheckReport> result) {
        try {
            CheckReport report = runner.run(subject(), Set.of(), progress, () -> cancelled);
            last = Optional.of(report);
            result.complete(report);
        } catch (Exception | Error e) {
            result.completeExceptionally(e);
        }
    }

    private CheckSubject subject() throws ProjectException, NoInterpreterException {
        OpenDriver driver = open.driver();
        return subjects.of(driver.folder(), ProjectFile.load(driver.folder().path()), Optional.empty(), List.of(python.of(driver)),
                CheckSubjects.USUAL_SEED, CheckSubject.USUAL_URLS);
    }

    /** @return what the last whole run found, of whichever bytes it ran on; empty before */
    public Optional<CheckReport> last() {
        return last;
    }

    /** Gives up the run, if there is one, before its next request. */
    public void cancel() {
        cancelled = true;
    }

    /** Forgets what was found: another driver is open. */
    void forget() {
        cancel();
        last = Optional.empty();
    }
}
