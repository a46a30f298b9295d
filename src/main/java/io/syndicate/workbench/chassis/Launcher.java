package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Starts worker processes and keeps count of those that run; its watchdog ends what hangs. Thread-safe. */
final class Launcher implements AutoCloseable {

    private static final long TICK_MILLIS = 20;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final WorkerProgram program;
    private final Path runFolder;
    private final LogBook book;
    private final FirstWorker first;
    private final CompletableFuture<Long> firstReady = new CompletableFuture<>();
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private final String session = UUID.randomUUID().toString();
    private final AtomicLong spawned = new AtomicLong();
    private final Spares spares = new Spares(this::spare, running);
    private final Thread watchdog;
    private Guard guard;
    private volatile boolean closed;

    Launcher(WorkerProgram program, Path runFolder, LogBook book, FirstWorker first) {
        this.program = program;
        this.runFolder = runFolder;
        this.book = book;
        this.first = first;
        this.watchdog = Thread.ofPlatform().daemon().name("worker-watchdog").start(this::watch);
    }

    private WorkerProcess spare(Mode mode, SpareKind kind) throws IOException {
        return spawn(mode, kind.program(), kind.interpreter(), kind.environment());
    }

    /** Starts a process that waits for its start-up chunks; it belongs to no generation yet. */
    private WorkerProcess spawn(Mode mode, WorkerProgram worker, Interpreter interpreter,
            Map<String, String> environment) throws IOException {
        if (closed) {
            throw new IOException("the workbench is closing");
        }
        restore(worker);
        Guard signals = guard(interpreter);
        String mark = session + "-" + spawned.incrementAndGet();
        Process process = worker.start(interpreter, mode, runFolder, WorkerEnvironment.marked(environment, mark));
        signals.watch(process.pid(), mark);
        return worker(process, mode, signals, worker);
    }

    private WorkerProcess worker(Process process, Mode mode, Guard signals, WorkerProgram program) {
        var log = new WorkerLog(book, mode);
        log.belongToNobodyYet();
        return register(new WorkerProcess(process, mode, signals, log, program.bundled()));
    }

    private void restore(WorkerProgram worker) throws IOException {
        worker.restoreIfGone();
        Files.createDirectories(runFolder.resolve("ipc")); // a driver may have deleted it
    }

    /** Loads a driver into a spare, or into a process started for it. */
    Started start(Mode mode, Recipe recipe) throws IOException {
        restore(recipe.program());
        Optional<Started> started = recipe.program().bundled() ? startWaiting(mode, recipe) : Optional.empty();
        return started.isPresent() ? started.get()
                : load(spawn(mode, recipe.program(), recipe.generation().interpreter(), recipe.environment()), recipe);
    }

    /** The session's first worker, or a spare; none where it was found to have ended before it was sent a driver. */
    private Optional<Started> startWaiting(Mode mode, Recipe recipe) throws IOException {
        SpareKind kind = SpareKind.of(recipe, runFolder);
        Optional<EarlyWorker> early = first.take(mode, kind, recipe.code());
        Optional<WorkerProcess> waiting = early.isPresent() ? Optional.of(adopt(early.get(), mode, kind)) : spares.take(mode, kind);
        if (early.filter(EarlyWorker::loaded).isPresent()) {
            return Optional.of(ready(load(waiting.get(), recipe, early.get()), early.get().answeredAt()));
        }
        return waiting.map(worker -> load(worker, recipe)).filter(started -> !started.worker().unreached());
    }

    private WorkerProcess adopt(EarlyWorker early, Mode mode, SpareKind kind) throws IOException {
        Guard signals = guard(kind.interpreter());
        early.watchedBy(signals);
        return worker(early.process(), mode, signals, kind.program());
    }

    /** @return the mode of the session's first worker, where it waits for this driver */
    Optional<Mode> firstWaits(Recipe recipe) throws IOException {
        return recipe.program().bundled() ? first.waitsFor(SpareKind.of(recipe, runFolder), recipe.code()) : Optional.empty();
    }

    private Started load(WorkerProcess worker, Recipe recipe) {
        return ready(load(worker, recipe, WorkerDialogue.StartUp.of(recipe.code())), System.nanoTime());
    }

    private static Started load(WorkerProcess worker, Recipe recipe, WorkerDialogue.StartUp startUp) {
        worker.bind(recipe);
        return new Started(worker, worker.load(startUp, recipe.settings().startDeadline()));
    }

    private Started ready(Started started, long nanos) {
        if (started.start() instanceof WorkerProcess.Start.Ready) {
            firstReady.complete(nanos);
        }
        return started;
    }

    /** The next session starts with a worker like these; this one's first is of no use any more where none took it. @param mode one that the driver has */
    void served(Recipe recipe, Mode mode) {
        if (recipe.program().bundled()) {
            try {
                first.remember(SpareKind.of(recipe, runFolder), mode, runFolder);
            } catch (IOException _) {
                // Worker or folder are gone: the next start meets the same and says it to the author.
            }
        }
    }

    /** @return the session's first worker, as long as none took it */
    FirstWorker first() {
        return first;
    }

    /** @return done with the {@link System#nanoTime} at which a worker first had loaded its driver */
    CompletableFuture<Long> firstReady() {
        return firstReady;
    }

    /** Keeps spares for the next generation, where it is like this one. @param counts how many of each mode */
    void keepSpares(Recipe recipe, Map<Mode, Integer> counts) {
        if (!recipe.program().bundled()) {
            spares.end();
            return;
        }
        try {
            restore(recipe.program());
            spares.keep(SpareKind.of(recipe, runFolder), counts);
        } catch (IOException _) {
            // No worker is missing yet: the next start meets the same and says it to the author.
            spares.end();
        }
    }

    /** @return the processes that wait to become workers */
    Spares spares() {
        return spares;
    }

    /**
     * A worker and what it answered.
     *
     * @param worker the process
     * @param start  its answer to the start-up chunks
     */
    record Started(WorkerProcess worker, WorkerProcess.Start start) {
    }

    /** @return all workers that run; changes while it is read */
    Set<WorkerProcess> running() {
        return running;
    }

    private WorkerProcess register(WorkerProcess worker) {
        running.add(worker);
        worker.onEnd().thenAccept(running::remove);
        if (closed) {
            worker.kill();
        }
        return worker;
    }

    private synchronized Guard guard(Interpreter interpreter) throws IOException {
        if (guard == null) {
            Guard early = first.takeGuard(program);
            guard = (early != null ? early : Guard.start(interpreter, program, runFolder))
                    .complainingTo(complaint -> book.add(0, 0, Mode.CDN_URL, LogLevel.WORKBENCH, 0, complaint));
        }
        return guard;
    }

    private void watch() {
        try {
            while (!closed || !running.isEmpty()) {
                long now = System.nanoTime();
                running.forEach(worker -> worker.tick(now));
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops every worker and returns when none is left; the guard ends what did not go within two seconds. */
    @Override
    public void close() {
        closed = true;
        spares.close();
        first.close();
        running.forEach(WorkerProcess::stop);
        long deadline = System.nanoTime() + CLOSE_PATIENCE.toNanos();
        for (WorkerProcess worker : running) {
            awaitEnd(worker, deadline);
        }
        synchronized (this) {
            if (guard != null) {
                guard.close();
            }
        }
    }

    private static void awaitEnd(WorkerProcess worker, long deadline) {
        try {
            worker.onEnd().get(Math.max(1, deadline - System.nanoTime()), java.util.concurrent.TimeUnit.NANOSECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException _) {
            // The guard ends it: its last order is to kill whatever it still watches.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
