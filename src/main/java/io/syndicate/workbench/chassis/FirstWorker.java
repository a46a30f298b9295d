package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The first worker is started before anything else: a process like the last session's workers, while Java still loads the classes by which the
 * session finds out whether it fits. One that does not fit is ended. It has no driver yet, so it ends by itself with its input, whatever becomes of
 * the workbench; the guard watches it before it is sent one. Thread-safe.
 */
public final class FirstWorker implements AutoCloseable {

    private final Path file;
    private final CountDownLatch prepared = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    /** These are set before what tells it is counted down; null where there is nothing of the kind. */
    private volatile FirstWorkerMemo memo;
    private Path folder;
    private Process process;
    private SpareKind kind;
    private volatile String asked = "";
    private boolean taken;
    private boolean folderTaken;

    private FirstWorker(Path file) {
        this.file = file;
    }

    /** @return for who wants no worker early: nothing is started, nothing remembered */
    public static FirstWorker none() {
        var none = new FirstWorker(null);
        none.prepared.countDown();
        none.started.countDown();
        return none;
    }

    /**
     * Starts a process like the last workers of that use, on a thread of its own; nothing where none was remembered, or its files are not what they were.
     *
     * @param cache holds what is remembered
     * @param use   tells apart what is remembered; part of a file's name
     * @return at once
     */
    public static FirstWorker begin(Path cache, String use) {
        var first = new FirstWorker(cache.resolve("first-worker-" + use));
        var thread = new Beginning(first);
        thread.setDaemon(true);
        thread.start();
        return first;
    }

    /** What comes before anything else. Plain code on the whole way: a program's first lambda costs as much as half the way. */
    private static final class Beginning extends Thread {

        private final FirstWorker first;

        Beginning(FirstWorker first) {
            super("first-worker");
            this.first = first;
        }

        @Override
        public void run() {
            try {
                first.prepare();
                first.prepared.countDown();
                first.spawn();
            } catch (IOException e) {
                // Nothing is missing: the usual start meets the same and says it to the author.
                log(Level.DEBUG, "No worker was started early: " + e);
            } finally {
                first.prepared.countDown();
                first.started.countDown();
            }
        }
    }

    private void prepare() throws IOException {
        FirstWorkerMemo known = FirstWorkerMemo.read(file);
        if (known == null || !known.stands()) {
            return;
        }
        folder = RunFolders.make();
        memo = known;
    }

    private static String mark() {
        return "first-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    }

    private void spawn() throws IOException {
        if (memo != null) {
            kind = memo.kind(Files.readAttributes(folder, BasicFileAttributes.class).fileKey(), folder);
            process = kind.program().start(kind.interpreter(), memo.mode(), folder, WorkerEnvironment.marked(kind.environment(), mark()));
        }
    }

    private static void await(CountDownLatch event) {
        boolean interrupted = false;
        while (event.getCount() > 0) {
            try {
                event.await();
            } catch (InterruptedException _) {
                interrupted = true; // it takes milliseconds, and what was started must be known to be ended
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<FirstWorkerMemo> memo() {
        await(prepared);
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

    /** @return the folder that the process works in, the caller's from now on; empty where there is none, or it was taken */
    public synchronized Optional<Path> takeFolder() {
        await(prepared);
        var now = folderTaken ? Optional.<Path>empty() : Optional.ofNullable(folder);
        folderTaken = true;
        return now;
    }

    /** @return the process's id, 0 where none was started */
    long pid() {
        await(started);
        return process == null ? 0 : process.pid();
    }

    /** @return the mode of the process, where one waits that is of that kind */
    synchronized Optional<Mode> waitsFor(SpareKind wanted) {
        await(started);
        return process != null && !taken && wanted.equals(kind) ? Optional.of(memo.mode()) : Optional.empty();
    }

    /** @return the process, the caller's from now on; empty where none waits, or it does not fit */
    synchronized Optional<Process> take(Mode mode, SpareKind wanted) {
        boolean fits = waitsFor(wanted).filter(mode::equals).isPresent();
        taken |= fits;
        return fits ? Optional.of(process) : Optional.empty();
    }

    /** The next session starts with one like these. @param mode one that the driver has @param runFolder where they work */
    synchronized void remember(SpareKind served, Mode mode, Path runFolder) {
        var next = FirstWorkerMemo.of(served, mode, asked, runFolder);
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
        await(started);
        if (process != null && !taken) {
            end(process);
        }
        taken = true;
        takeFolder().ifPresent(FirstWorker::delete);
    }

    private static void end(Process process) {
        HelperEnd.of(process, Duration.ZERO);
        try {
            process.getInputStream().close();
            process.getErrorStream().close();
        } catch (IOException _) {
            // Nobody was to read it any more.
        }
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
