package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * The first worker is started before anything else: a process like the last session's workers, while Java still loads the classes by which the
 * session finds out whether it fits. One that does not fit is ended. It has no driver yet, so it ends by itself with its input, whatever becomes of
 * the workbench; the guard watches it before it is sent one. Thread-safe.
 */
public final class FirstWorker implements AutoCloseable {

    private static final long END_SECONDS = 1;

    /** A process that waits for its driver, in a folder of its own. */
    private record Waiting(SpareKind kind, Mode mode, Path folder, Process process) {
    }

    private final Path file;
    private final FutureTask<Optional<FirstWorkerMemo>> memo;
    private final FutureTask<Optional<Waiting>> start;
    private volatile String asked = "";
    private boolean taken;
    private boolean folderTaken;
    private FirstWorkerMemo last;

    private FirstWorker(Path file) {
        this.file = file;
        this.memo = new FutureTask<>(() -> file == null ? Optional.empty() : FirstWorkerMemo.read(file).filter(FirstWorkerMemo::stands));
        this.start = new FutureTask<>(this::spawn);
    }

    /** @return for who wants no worker early: nothing is started, nothing remembered */
    public static FirstWorker none() {
        var none = new FirstWorker(null);
        none.memo.run();
        none.start.run();
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
        var thread = new Thread(() -> {
            first.memo.run();
            first.start.run();
        }, "first-worker");
        thread.setDaemon(true);
        thread.start();
        return first;
    }

    private Optional<Waiting> spawn() throws IOException {
        var known = get(memo);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        // Not Files.createTempDirectory: its random numbers cost more than all else here. A name that is taken is an error.
        String mark = "first-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        Path folder = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "driver-workbench-" + mark),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            return Optional.of(spawn(known.get(), folder, mark));
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private static Waiting spawn(FirstWorkerMemo known, Path folder, String mark) throws IOException {
        Files.createDirectory(folder.resolve("ipc"));
        SpareKind kind = known.kind(Files.readAttributes(folder, BasicFileAttributes.class).fileKey(), folder);
        var environment = WorkerEnvironment.marked(kind.environment(), mark);
        return new Waiting(kind, known.mode(), folder, kind.program().start(kind.interpreter(), known.mode(), folder, environment));
    }

    private static <T> Optional<T> get(FutureTask<Optional<T>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            // Nothing is missing: the usual start meets the same and says it to the author.
            log(Level.DEBUG, "No worker was started early: " + e.getCause());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** @return the last session's interpreter, where its file still is what it was: it need not be asked again */
    public Optional<Interpreter> interpreter() {
        return get(memo).filter(FirstWorkerMemo::stands).map(FirstWorkerMemo::interpreter);
    }

    /** @return what the last session called its interpreter; empty for the machine's first python3, or where nothing is known */
    public String lastAsked() {
        return get(memo).map(FirstWorkerMemo::asked).orElse("");
    }

    /** Says what this session calls its interpreter, to be remembered with the next workers. @param name version or path, empty for the machine's first python3 */
    public void ask(String name) {
        asked = name;
    }

    /** @return the folder that the process works in, the caller's from now on; empty where there is none, or it was taken */
    public synchronized Optional<Path> takeFolder() {
        var now = get(start).filter(_ -> !folderTaken).map(Waiting::folder);
        folderTaken = true;
        return now;
    }

    /** @return the mode of the process, where one waits that is of that kind */
    synchronized Optional<Mode> waitsFor(SpareKind kind) {
        return get(start).filter(waiting -> !taken && waiting.kind.equals(kind)).map(Waiting::mode);
    }

    /** @return the process, the caller's from now on; empty where none waits, or it does not fit */
    synchronized Optional<Process> take(Mode mode, SpareKind kind) {
        var fitting = waitsFor(kind).filter(mode::equals).flatMap(_ -> get(start)).map(Waiting::process);
        taken |= fitting.isPresent();
        return fitting;
    }

    /** The next session starts with one like these. @param mode one that the driver has @param runFolder where they work */
    synchronized void remember(SpareKind kind, Mode mode, Path runFolder) {
        var next = FirstWorkerMemo.of(kind, mode, asked, runFolder);
        if (file == null || next.equals(last == null ? get(memo).orElse(null) : last)) {
            return;
        }
        last = next;
        try {
            next.write(file);
        } catch (IOException e) {
            log(Level.WARNING, "What makes the next start quicker could not be written to " + file + ": " + e.getMessage());
        }
    }

    /** Ends the process unless it was taken, and deletes its folder unless that was. */
    @Override
    public synchronized void close() {
        get(start).filter(_ -> !taken).ifPresent(waiting -> end(waiting.process));
        taken = true;
        takeFolder().ifPresent(FirstWorker::delete);
    }

    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, END_SECONDS, TimeUnit.SECONDS).join();
        try (var in = process.getInputStream(); var errors = process.getErrorStream(); var out = process.getOutputStream()) {
            out.flush();
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
