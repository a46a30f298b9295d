package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.FirstWorkerMemo.Opened;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.ProjectException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The first worker is started before anything else: a process like the last session's workers, while Java still loads the classes by which the
 * session finds out whether it fits. One that does not fit is ended. It has no driver yet, so it ends by itself with its input, whatever becomes of
 * the workbench; the guard watches it before it is sent one. Thread-safe.
 */
public final class FirstWorker implements AutoCloseable {

    private final Path file;
    private final String command;
    private final CountDownLatch started = new CountDownLatch(1);
    /** These are null where there is nothing of the kind. */
    private volatile FirstWorkerMemo memo;
    private Path folder;
    /** Set before {@link #started} is counted down. */
    private EarlyWorker worker;
    private SpareKind kind;
    private volatile String asked = "";
    private volatile Opened opened = Opened.NOTHING;
    private boolean taken;
    private boolean folderTaken;

    private FirstWorker(Path file, String command) {
        this.file = file;
        this.command = command;
    }

    /** @return for who wants no worker early: nothing is started, nothing remembered */
    public static FirstWorker none() {
        var none = new FirstWorker(null, "");
        none.started.countDown();
        return none;
    }

    /**
     * Starts a process like the last workers of that use; nothing where none was remembered, or its files are not what they were. Plain code on
     * the whole way: a program's first lambda costs as much as half of it.
     *
     * @param cache   holds what is remembered
     * @param use     tells apart what is remembered; part of a file's name
     * @param command all that decides which driver is opened, and how: where it is the last session's, the process is sent the driver that was
     *                opened then
     * @return where a driver is sent, when that is done: what else a program does would only take the cores from it; else at once
     */
    public static FirstWorker begin(Path cache, String use, String command) {
        var first = new FirstWorker(cache.resolve("first-worker-" + use), command);
        try {
            if (first.prepare()) {
                new Spawning(first).start();
                first.load();
            }
        } catch (IOException | ProjectException e) {
            // Nothing is missing: the usual start meets the same and says it to the author.
            log(Level.DEBUG, "No worker was started early: " + e);
        }
        return first;
    }

    private boolean prepare() throws IOException {
        try {
            FirstWorkerMemo known = FirstWorkerMemo.read(file);
            if (known != null && known.stands()) {
                folder = RunFolders.make();
                kind = known.kind(Files.readAttributes(folder, BasicFileAttributes.class).fileKey(), folder);
                memo = known;
            }
        } finally {
            if (memo == null) {
                started.countDown();
            }
        }
        return memo != null;
    }

    /** Beside it the driver is read and its guard started: with a program's first process Java looks through all jars for a logger. */
    private static final class Spawning extends Thread {

        private final FirstWorker first;

        Spawning(FirstWorker first) {
            super("first-worker");
            setDaemon(true);
            this.first = first;
        }

        @Override
        public void run() {
            try {
                first.worker = EarlyWorker.start(first.kind, first.memo.mode(), first.folder,
                        first.folder.getFileName().toString());
            } catch (IOException e) {
                log(Level.DEBUG, "No worker was started early: " + e); // the usual start meets the same
            } finally {
                first.started.countDown();
            }
        }
    }

    private void load() throws IOException, ProjectException {
        DriverCode code = memo.driver(command);
        if (code == null) {
            return;
        }
        Guard guard = Guard.start(kind.interpreter(), kind.program(), folder);
        Waiting.until(started);
        if (worker == null) {
            guard.close();
        } else {
            worker.load(code, guard);
        }
    }

    private Optional<FirstWorkerMemo> memo() {
        return Optional.ofNullable(memo);
    }

    /** @return the last session's interpreter, where its file still is what it was: it need not be asked again */
    public Optional<Interpreter> interpreter() {
        return memo().filter(FirstWorkerMemo::stands).map(FirstWorkerMemo::interpreter);
    }

    /** @return what the last session called its interpreter; empty for the machine's first python3, or where nothing is known */
    public String lastAsked() {
        return memo().map(FirstWorkerMemo::asked).orElse("");
    }

    /** Says what this session calls its interpreter, to be remembered with the next workers. @param name version or path, empty for the machine's first python3 */
    public void ask(String name) {
        asked = name;
    }

    /** Says which driver this session has opened, to be remembered with the next workers. @param driver its folder, before its workbench.json is read */
    public void opened(Path driver) {
        opened = Opened.of(command, driver);
    }

    /** @return the folder that the process works in, the caller's from now on; empty where there is none, or it was taken */
    synchronized Optional<Path> takeFolder() {
        var now = folderTaken ? Optional.<Path>empty() : Optional.ofNullable(folder);
        folderTaken = true;
        return now;
    }

    /** @return a folder for workers, the caller's: the one that the process works in, or a new one @throws IOException where it cannot be made */
    public Path runFolder() throws IOException {
        var own = takeFolder();
        return own.isPresent() ? own.get() : RunFolders.make();
    }

    /** @return the process's id, 0 where none was started */
    long pid() {
        Waiting.until(started);
        return worker == null ? 0 : worker.process().pid();
    }

    /** @return whether the process was sent a driver */
    boolean loaded() {
        Waiting.until(started);
        return worker != null && worker.loaded();
    }

    /** @return whether the process has answered to a driver */
    boolean answered() {
        return loaded() && worker.answeredAt() != 0;
    }

    /** @return the mode of the process, where one waits that is of that kind and has no other driver */
    synchronized Optional<Mode> waitsFor(SpareKind wanted, DriverCode code) {
        Waiting.until(started);
        return worker != null && !taken && wanted.equals(kind) && worker.fits(code) ? Optional.of(memo.mode()) : Optional.empty();
    }

    /** @return the process, the caller's from now on; empty where none waits, or it does not fit */
    synchronized Optional<EarlyWorker> take(Mode mode, SpareKind wanted, DriverCode code) {
        boolean fits = waitsFor(wanted, code).filter(mode::equals).isPresent();
        taken |= fits;
        return fits ? Optional.of(worker) : Optional.empty();
    }

    /** @return what guards the process, the caller's from now on; null where nothing does, or it is another worker program's */
    synchronized Guard takeGuard(WorkerProgram program) {
        Waiting.until(started);
        return worker != null && kind.program().equals(program) ? worker.takeGuard() : null;
    }

    /** The next session starts with one like these. @param mode one that the driver has @param runFolder where they work */
    synchronized void remember(SpareKind served, Mode mode, Path runFolder) {
        var next = FirstWorkerMemo.of(served, mode, asked, runFolder, opened);
        if (file == null || next.equals(memo().orElse(null))) {
            return;
        }
        try {
            next.write(file);
            memo = next;
        } catch (IOException e) {
            log(Level.WARNING, "What makes the next start quicker could not be written to " + file + ": " + e.getMessage());
        }
    }

    /** Ends the process unless it was taken, and deletes its folder unless that was. */
    @Override
    public synchronized void close() {
        Waiting.until(started);
        if (worker != null && !taken) {
            worker.end();
        }
        taken = true;
        takeFolder().ifPresent(FirstWorker::delete);
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            log(Level.WARNING, "A folder for workers could not be deleted: " + e.getMessage());
        }
    }

    /** Not kept: to get a logger costs more than to start the worker. */
    private static void log(Level level, String what) {
        System.getLogger(FirstWorker.class.getName()).log(level, what);
    }
}
