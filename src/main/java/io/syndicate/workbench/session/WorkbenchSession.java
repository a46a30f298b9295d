package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.FileOpener;
import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.RunFolders;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.chassis.Workers;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.FolderWatch;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.publish.PublishHistory;
import io.syndicate.workbench.run.LogFile;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.run.ResultStore;
import io.syndicate.workbench.run.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The use cases that window and command line share: open a driver, save, run, read results. Thread-safe; what takes long happens on the
 * session's own thread, in the order it was asked for.
 */
public final class WorkbenchSession implements AutoCloseable {

    private static final int LOG_LINES = 50_000;
    private static final long CHECKS_MILLIS = 3_000;

    private final LogStore logs = new LogStore(LOG_LINES);
    private final LogFile logFile;
    private final ResultStore results = new ResultStore();
    private final FirstWorker first;
    private final Chassis chassis;
    private final Pythons pythons;
    private final DriverRunner runner;
    private final SessionThread thread = new SessionThread();
    private final DiskThread disk = new DiskThread("disk");
    private final Writing writing = new Writing(disk, thread, this::refresh);
    private final Publishing publishing;
    private final Checking checking;
    private final Pinning pinning = new Pinning(this::change);
    private final Linting linting;
    private final Drafts drafts;
    private final Scenarios scenarios;
    private volatile OpenDriver driver;
    private volatile FolderWatch watch;
    private volatile boolean auto = true;
    private volatile boolean closed;

    /**
     * @param places where the workbench keeps what is its own
     * @throws IOException where those places cannot be written
     */
    public WorkbenchSession(SessionPlaces places) throws IOException {
        this(places, FirstWorker.none());
    }

    /**
     * @param places where the workbench keeps what is its own
     * @param first  started already; becomes a worker of the first driver where it fits, and is ended otherwise
     * @throws IOException where those places cannot be written
     */
    public WorkbenchSession(SessionPlaces places, FirstWorker first) throws IOException {
        this.first = first;
        this.pythons = new Pythons(first);
        pythons.anticipate();
        this.logFile = LogFile.create(places.state().resolve("logs"));
        WorkerProgram program = WorkerProgram.install(places.cache());
        Path runFolder = first.runFolder();
        this.chassis = new Chassis(program, runFolder, line -> {
            logs.add(line);
            logs.missedOnDisk(logFile.add(line));
        }, first);
        chassis.firstReady().thenRunAsync(() -> RunFolders.sweep(runFolder), Thread::startVirtualThread);
        this.runner = new DriverRunner(chassis, pythons, results);
        thread.every(1_000, logFile::flush);
        var history = new PublishHistory(places.state());
        this.drafts = new Drafts(places.state().resolve("drafts"));
        this.linting = new Linting(program, () -> pythons.resolve(Optional.ofNullable(driver).flatMap(OpenDriver::python)));
        this.checking = new Checking(this::open, now -> pythons.resolve(now.python()), new CheckSubjects(history), program,
                runner::servingOf);
        var ground = new PublishGround(this::open, runner::servedCode, DriverRunner::plan, chassis, checking::last);
        this.scenarios = new Scenarios(thread, writing, this::open, DriverRunner::plan, chassis);
        this.publishing = new Publishing(thread, ground, history);
    }

    /** @return all that the window shows, at this moment; never blocks */
    public SessionSnapshot snapshot() {
        OpenDriver now = driver;
        return new SessionSnapshot(Optional.ofNullable(now).map(OpenDriver::view), chassis.view(), results.results(), pythons.current(),
                pythons.found(), auto, runner.progress(), thread.notice().or(logFile::trouble), checking.view(), runner.sources());
    }

    /** @return the log lines of this session */
    public LogStore logs() {
        return logs;
    }

    /** @return the workers one by one: how each stands, and what the author does to it */
    public Workers workers() {
        return chassis.workers();
    }

    /** @return done with the {@link System#nanoTime} at which the first of all workers had loaded its driver and said that it is ready */
    public CompletableFuture<Long> firstReady() {
        return chassis.firstReady();
    }

    /** @return where all log lines of this session are written, secrets masked; never blocks */
    public Path logPath() {
        return logFile.path();
    }

    /** @return the same, with all lines so far in it; waits for the disk */
    public Path logFile() {
        logFile.flush();
        return logFile.path();
    }

    /**
     * Shows the log file in the program that the author's desktop opens such files with. Waits for the disk.
     *
     * @throws IOException where there is none; the message says where the file lies
     */
    public void openLogFile() throws IOException {
        new FileOpener().open(logFile());
    }

    /** @return how long the samples' calls took, and when generations began to serve */
    public Timing timing() {
        return results.timing();
    }

    /** @return publishing of the open driver, and what was published */
    public Publishing publishing() {
        return publishing;
    }

    /** @return checking of the open driver, and what was found */
    public Checking checking() {
        return checking;
    }

    /** @return what is typed and not saved yet */
    public Drafts drafts() {
        return drafts;
    }

    /** @return problems and names of the files while they are typed */
    public Linting linting() {
        return linting;
    }

    /** @return the scenarios of the open driver */
    public Scenarios scenarios() {
        return scenarios;
    }

    private OpenDriver open() throws ProjectException {
        OpenDriver now = driver;
        if (now == null) {
            throw new ProjectException("No driver is open; open one first");
        }
        return now;
    }

    /** Looks for all interpreters of the machine in the background; snapshots show them as they are found. */
    public void searchInterpreters() {
        pythons.search();
    }

    /**
     * Opens a driver's folder in place of the one that is open and, with {@code auto}, starts its workers and runs its samples.
     *
     * @param folder    holds {@code driver.py} or {@code driver}
     * @param overrides what to do otherwise than its {@code workbench.json} says
     * @return done when it is open (not: started); fails with a {@link ProjectException} whose message is for the author
     */
    public CompletableFuture<Void> open(Path folder, Overrides overrides) {
        return open(folder, overrides, CompletableFuture.completedStage(null));
    }

    /** As above; workers start once {@code mayStart} is done. */
    public CompletableFuture<Void> open(Path folder, Overrides overrides, CompletionStage<?> mayStart) {
        return thread.call(() -> {
            DriverFolder there = DriverFolder.open(folder);
            first.opened(there.path());
            OpenDriver fresh = OpenDriver.read(there, overrides);
            leave();
            driver = fresh;
            checking.opened();
            watch(fresh.folder().path());
            mayStart.thenRun(this::startIfAuto);
            thread.run(() -> pythons.lookBeside(fresh.folder().path()));
            return null;
        });
    }

    /**
     * Without a watch the driver is open all the same; that changes made elsewhere go unseen becomes the notice. Not beside {@link #close}: a
     * watch that begins after it would never end.
     */
    private synchronized void watch(Path folder) {
        if (closed) {
            return;
        }
        try {
            watch = FolderWatch.start(folder, _ -> thread.run(this::refresh));
        } catch (ProjectException e) {
            thread.run(() -> {
                throw e;
            });
        }
    }

    private void leave() {
        cancelRun();
        scenarios.cancel();
        checking.forget();
        pinning.forget();
        if (watch != null) {
            watch.close();
            watch = null;
        }
        chassis.stop();
        results.clear();
        results.serving(0);
    }

    private void startIfAuto() {
        if (auto) {
            thread.run(() -> startAndRun(false));
        }
    }

    /** Takes in what changed on disk; nothing happens where the contents are the same. */
    private void refresh() throws ProjectException {
        OpenDriver before = driver;
        OpenDriver now = before.reread();
        boolean changed = !now.sameOnDisk(before);
        if (changed) {
            driver = now;
            startIfAuto();
        } else if (!now.view().pins().equals(before.view().pins())) {
            driver = before.withPins(now.view().pins());
        }
        checking.look(changed);
    }

    /**
     * Starts the driver as it is on disk, unless it runs already, and sends all samples.
     *
     * @return how that ended; never fails
     */
    public CompletableFuture<RunEnd> run() {
        return whenAsked(false);
    }

    /**
     * Replaces all workers by new ones and sends all samples.
     *
     * @return how that ended; never fails
     */
    public CompletableFuture<RunEnd> restartWorkers() {
        return whenAsked(true);
    }

    private CompletableFuture<RunEnd> whenAsked(boolean force) {
        var asked = thread.call(() -> startAndRun(force));
        return asked.isCancelled() ? CompletableFuture.completedFuture(new RunEnd.Cancelled()) : asked.thenCompose(end -> end);
    }

    private CompletableFuture<RunEnd> startAndRun(boolean force) {
        OpenDriver now = driver;
        if (now == null || closed) {
            return CompletableFuture.completedFuture(new RunEnd.Cancelled());
        }
        List<Problem> problems = runner.start(now, force);
        driver = now.withStartProblems(now.unstartable() ? List.of() : problems);
        return problems.isEmpty() ? runner.send(now) : CompletableFuture.completedFuture(new RunEnd.NotStarted(driver.view().problems()));
    }

    /** Sends no more samples; requests that are out finish. */
    public void cancelRun() {
        runner.cancel();
    }

    /** @param on whether a saved change is run at once */
    public void setAuto(boolean on) {
        auto = on;
    }

    /** @param settings saved to workbench.json; workers restart where it matters */
    public void setSettings(ProjectSettings settings) {
        change(file -> file.save(file.samples(), settings));
    }

    /** @param samples saved to workbench.json, then run */
    public void setSamples(Samples samples) {
        change(file -> file.save(samples, file.settings()));
    }

    /** @return what the author pins as expected */
    public PinActions pins() {
        return pinning;
    }

    /** @param check weighs that much from now on, as workbench.json says then; the driver need not be run again */
    public void setSeverity(CheckId check, Severity severity) {
        change(file -> file.save(file.checks().settings().with(check, severity)));
    }

    private void change(Pinning.Change change) {
        OpenDriver now = driver;
        if (now != null) {
            writing.write(ProjectFile.NAME, () -> change.of(ProjectFile.load(now.folder().path())));
        }
    }

    /**
     * Writes one of the open driver's files, whole or not at all, after all that was to be written before; with {@code auto} workers restart
     * with it. Any thread; never blocks.
     *
     * @param file     which
     * @param text     its new contents, {@code \n} line ends; the file's own line ends are kept
     * @param baseHash {@code FileContents.hash} of what was edited, or empty to overwrite whatever is there
     * @return what came of it; never fails
     */
    public CompletableFuture<SaveOutcome> save(DriverFile file, String text, String baseHash) {
        OpenDriver now = driver;
        return now == null ? CompletableFuture.completedFuture(new SaveOutcome.NotSaved("No driver is open"))
                : writing.write(file.label(), () -> now.folder().save(file, text, baseHash))
                        .exceptionally(defect -> new SaveOutcome.NotSaved("a defect in the workbench: " + defect));
    }

    /** @return writes for the author: what it still has to do is waited for before the driver or the window is left */
    public DiskThread disk() {
        return disk;
    }

    /** Closes the session also when the program is told to end: by Ctrl+C, SIGTERM or its own exit. */
    public void closeAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "session-close"));
        } catch (IllegalStateException _) {
            close(); // it is ending already
        }
    }

    /**
     * Stops every worker and writes what is still to be written; returns when none is left and all is on disk: three seconds at most for each, and
     * three more where checks run. A second call does nothing.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        cancelRun();
        scenarios.cancel();
        checking.cancel();
        thread.close();
        if (watch != null) {
            watch.close();
        }
        linting.close();
        chassis.close(); // before what may wait for a disk: no worker may outlive its deadline
        disk.close();
        drafts.close();
        thread.awaitEnd();
        checking.close(CHECKS_MILLIS);
        logFile.close();
    }
}
