package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckRunner;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.CheckSubject;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;

/**
 * Checks the open driver as it is on disk, in workers of its own, and keeps what came of it. One run at a time, the newest wins: a run that
 * is under way is given up for it. Thread-safe; never blocks.
 */
public final class Checking {

    /** Finds the Python that runs a driver. */
    interface Python {
        Interpreter of(OpenDriver driver) throws NoInterpreterException;
    }


    private final PublishGround.Open open;
    private final Python python;
    private final CheckSubjects subjects;
    private final CheckRunner runner;
    private final ToIntFunction<String> serving;
    private final ExecutorService looks = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("verdicts").factory());
    private final CheckResults results = new CheckResults();
    private volatile Optional<CheckReport> last = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean onSave;
    private volatile CheckRun newest;

    /** @param serving number of the serving generation where it is of the code with that hash, else 0 */
    Checking(PublishGround.Open open, Python python, CheckSubjects subjects, WorkerProgram program, ToIntFunction<String> serving) {
        this.open = open;
        this.python = python;
        this.subjects = subjects;
        this.runner = new CheckRunner(program);
        this.serving = serving;
    }

    /** @return how the checks stand; never blocks */
    public CheckView view() {
        CheckRun now = newest;
        return results.view(now == null ? Optional.empty() : now.at(), trouble, onSave);
    }

    /**
     * Runs all checks, in place of a run that is under way.
     *
     * @param progress is told, on the run's own thread
     * @return what came of it; fails with {@link ProjectException} and its like, whose message is for the author, or with
     *     {@link InterruptedException} once {@link #cancel} was called, another run was asked for or the session is closed
     */
    public CompletableFuture<CheckReport> check(CheckProgress progress) {
        return check(Set.of(), progress);
    }

    /**
     * Runs some checks, in place of a run that is under way. What a publish asks for is a run of all: one of some says nothing to it.
     *
     * @param only     which; empty for all
     * @param progress as in {@link #check(CheckProgress)}
     * @return as there
     */
    public synchronized CompletableFuture<CheckReport> check(Set<CheckId> only, CheckProgress progress) {
        if (looks.isShutdown()) {
            return CompletableFuture.failedFuture(new InterruptedException("the session is closed"));
        }
        CheckRun before = newest;
        var subject = new CompletableFuture<CheckSubject>();
        var run = new CheckRun(only, progress, (of, result) -> keep(of, subject.join(), result), results::evidence);
        newest = run;
        if (before != null) {
            before.cancel();
        }
        Thread.ofVirtual().name("checks").start(() -> {
            awaitEnd(before);
            run(run, subject);
        });
        return run.end;
    }

    private static void awaitEnd(CheckRun before) {
        if (before != null) {
            before.end.handle((_, _) -> null).join();
        }
    }

    private void run(CheckRun run, CompletableFuture<CheckSubject> made) {
        try {
            if (run.cancelled()) {
                throw new InterruptedException("the checks were cancelled");
            }
            CheckSubject subject = subject();
            made.complete(subject);
            results.now(subject);
            CheckReport report = runner.run(subject, run.only, run, run::cancelled);
            ended(run, report);
            run.end.complete(report);
        } catch (Exception | Error e) {
            note(run, e);
            run.end.completeExceptionally(e);
        }
    }

    private synchronized void keep(CheckRun run, CheckSubject subject, CheckResult result) {
        if (newest == run && !run.cancelled()) {
            results.add(subject, result);
        }
    }

    private synchronized void ended(CheckRun run, CheckReport report) {
        if (newest == run && !run.cancelled()) {
            results.ended(report, serving.applyAsInt(report.codeHash()));
            trouble = Optional.empty();
            last = run.only.isEmpty() ? Optional.of(report) : last;
        }
    }

    private synchronized void note(CheckRun run, Throwable failure) {
        if (failure instanceof RuntimeException || failure instanceof Error) {
            System.getLogger(Checking.class.getName()).log(Level.ERROR, "A defect in the workbench", failure);
        }
        if (newest == run) {
            trouble = failure instanceof InterruptedException ? Optional.empty()
                    : Optional.of(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
        }
    }

    private CheckSubject subject() throws ProjectException, NoInterpreterException {
        OpenDriver driver = open.driver();
        return subjects.of(driver.folder(), ProjectFile.load(driver.folder().path()), Optional.empty(), List.of(python.of(driver)),
                CheckSubjects.USUAL_SEED, CheckSubject.USUAL_URLS);
    }

    /** A driver was opened: it has no verdicts yet that could be out of date, only weights. The session's thread. */
    void opened() {
        try {
            results.weights(ProjectFile.load(open.driver().folder().path()).checks().settings().severities());
        } catch (ProjectException unreadable) {
            // What is wrong is told by whoever opens the driver.
            System.getLogger(Checking.class.getName()).log(Level.DEBUG, "No weights", unreadable);
        }
    }

    /**
     * Looks whether the verdicts still hold for what is on disk, beside the start of its workers. One look after the other.
     *
     * @param changed whether to check anew, where that is wanted
     */
    void look(boolean changed) {
        try {
            looks.execute(() -> lookNow(changed));
        } catch (RejectedExecutionException _) {
            // The session was closed, perhaps at this very moment.
        }
    }

    private void lookNow(boolean changed) {
        try {
            results.now(subject());
        } catch (ProjectException | NoInterpreterException unreadable) {
            // What is wrong is told by whoever opens or starts the driver; here it means that no verdict holds.
            System.getLogger(Checking.class.getName()).log(Level.DEBUG, "Nothing to check", unreadable);
            results.unreadable();
        }
        if (changed && onSave) {
            check(CheckProgress.NONE);
        }
    }

    private synchronized void stopLooking() {
        looks.shutdown();
    }

    /** @param on whether each saved change of the driver, its samples or settings is checked at once */
    public void setOnSave(boolean on) {
        onSave = on;
    }

    /** @return what the last run of all checks found, of whichever bytes it ran on; empty before */
    public Optional<CheckReport> last() {
        return last;
    }

    /** Gives up the run, if there is one, before its next request. */
    public void cancel() {
        CheckRun now = newest;
        if (now != null) {
            now.cancel();
        }
    }

    /** Forgets what was found: another driver is open. */
    synchronized void forget() {
        cancel();
        last = Optional.empty();
        trouble = Optional.empty();
        results.clear();
    }

    /** Gives up the run and waits until its workers are gone, or for so long. */
    void close(long millis) {
        stopLooking();
        cancel();
        CheckRun now = newest;
        if (now == null) {
            return;
        }
        try {
            now.end.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CancellationException ended) {
            System.getLogger(Checking.class.getName()).log(Level.DEBUG, "The checks were given up", ended);
        } catch (TimeoutException slow) {
            System.getLogger(Checking.class.getName()).log(Level.WARNING,
                    "A check's request is still out; the guard ends its workers with the workbench", slow);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
