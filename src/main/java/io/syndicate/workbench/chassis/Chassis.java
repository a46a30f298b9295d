package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a driver the way a user gateway does, in real workers: three modes, several workers each. Generations are swapped whole: a new
 * one serves once all its workers are ready, one that does not start leaves the last good one serving. Thread-safe.
 */
public final class Chassis implements AutoCloseable {

    /** What came of a launch. */
    public sealed interface Launch {

        /** @return what was launched */
        Generation generation();

        /** @param generation serves now; {@code fresh} tells whether workers were started for it */
        record Serving(Generation generation, boolean fresh) implements Launch {
        }

        /** @param broken did not start; what served before still does */
        record NotStarted(Broken broken) implements Launch {

            @Override
            public Generation generation() {
                return broken.generation();
            }
        }
    }

    private final WorkerProgram program;
    private final Path runFolder;
    private final Launcher launcher;
    private final Deaths deaths = new Deaths();
    private final Calls calls;
    private final Workers workers;
    private int lastNumber;
    private volatile Serving serving = Serving.NONE;
    private volatile Optional<Generation> starting = Optional.empty();
    private volatile Optional<Broken> broken = Optional.empty();
    private volatile boolean closed;
    private volatile boolean withSpares = true;
    private volatile boolean stdoutWatched;

    /**
     * @param program   the worker to run
     * @param runFolder working directory of the workers; exists, and belongs to this chassis alone
     * @param log       gets every log line, in order, from any thread; must be quick
     */
    public Chassis(WorkerProgram program, Path runFolder, Consumer<LogLine> log) {
        this(program, runFolder, log, FirstWorker.none());
    }

    /**
     * @param program   the worker to run
     * @param runFolder as above; the first worker's, where it has one
     * @param log       as above
     * @param first     becomes a worker of the first launch where it fits; ended with it otherwise
     */
    public Chassis(WorkerProgram program, Path runFolder, Consumer<LogLine> log, FirstWorker first) {
        this.program = program;
        this.runFolder = runFolder;
        this.launcher = new Launcher(program, runFolder, new LogBook(log), first);
        this.calls = new Calls(() -> serving, () -> closed);
        this.workers = new Workers(() -> serving.groups().values(), launcher.running(), this::replace);
    }

    /**
     * Has workers of later launches tell what a driver writes to fd 1 by itself, from C or from programs that it starts: a line of level STDOUT each,
     * as for what it prints. Costs a few microseconds a request. An installed worker does not.
     *
     * @return this
     */
    public Chassis watchingStdout() {
        stdoutWatched = true;
        return this;
    }

    /** For who launches one driver once: no spare workers are kept. @return this */
    public Chassis withoutSpares() {
        withSpares = false;
        return this;
    }

    /**
     * Starts workers for a driver and swaps them in. Spares, which wait for a driver since the last launch, are taken for it unless it is forced. The same content as the serving one's is not started again.
     *
     * @param code        the driver's three files
     * @param mask        hides its secrets in whatever the workers write
     * @param interpreter the Python to run it
     * @param settings    how many workers, and their deadlines
     * @param force       start new workers even for the same content
     * @return what serves now, or why this did not start; returns within the start's deadline and a second
     * @throws IOException where no process could be started at all
     */
    public synchronized Launch launch(DriverCode code, SecretMask mask, Interpreter interpreter, ChassisSettings settings, boolean force)
            throws IOException {
        WorkerProgram worker = settings.worker().isEmpty() ? program : program.installed(settings.worker().get());
        String hash = Recipe.hash(code, interpreter, worker, settings);
        Serving old = serving;
        if (!force && old.is(hash)) {
            broken = Optional.empty();
            serving = old.with(settings);
            return new Launch.Serving(old.generation().orElseThrow(), false);
        }
        if (!force && broken.isPresent() && broken.get().generation().hash().equals(hash)) {
            return new Launch.NotStarted(broken.get());
        }
        var recipe = new Recipe(new Generation(++lastNumber, hash, interpreter), code, mask, settings,
                WorkerEnvironment.of(GatewayIdentity.SAMPLE, runFolder, settings, stdoutWatched), worker,
                InterpreterFile.of(interpreter.executable()));
        starting = Optional.of(recipe.generation());
        if (force) {
            launcher.spares().end(); // who restarts may have installed something that a Python sees only when it starts
        }
        try {
            return swap(old, recipe, force ? Set.of() : old.absent());
        } finally {
            starting = Optional.empty();
            launcher.first().close();
            keepSpares(recipe);
        }
    }

    /** A reload's worth; of a mode that the driver has not one, to ask whether the next one has it. */
    private void keepSpares(Recipe recipe) {
        if (withSpares && !closed) {
            var absent = serving.absent();
            var counts = new EnumMap<Mode, Integer>(Mode.class);
            Stream.of(Mode.values()).forEach(mode -> counts.put(mode, absent.contains(mode) ? 1 : recipe.settings().workersPerMode()));
            launcher.keepSpares(recipe, counts);
        }
    }

    private Launch swap(Serving old, Recipe recipe, Set<Mode> doubtful) throws IOException {
        long begun = System.nanoTime();
        Startup startup = Startup.of(recipe, launcher, doubtful);
        if (!startup.failures().isEmpty()) {
            startup.abandon();
            var failed = new Broken(recipe.generation(), startup.failures());
            broken = Optional.of(failed);
            return new Launch.NotStarted(failed);
        }
        var groups = new EnumMap<Mode, WorkerGroup>(Mode.class);
        for (Mode mode : Mode.values()) {
            groups.put(mode, new WorkerGroup(recipe.generation(), mode, startup.ready(mode)));
        }
        groups.forEach((mode, group) -> group.followTraces(old.groups().get(mode)));
        serving = new Serving(Optional.of(recipe), groups, (System.nanoTime() - begun) / 1_000);
        broken = Optional.empty();
        groups.values().forEach(group -> group.members().forEach(worker -> mind(group, worker)));
        old.retire();
        groups.keySet().stream().filter(mode -> !groups.get(mode).identity()).findFirst().ifPresent(mode -> launcher.served(recipe, mode));
        return new Launch.Serving(recipe.generation(), true);
    }

    /**
     * Sends one request to whichever worker of its mode is free; waits for one, and then for its answer, up to the call's deadline each. Like
     * the deployed gateway it waits for none.
     *
     * @param mode   {@code cdn_url} takes one chunk, the URL; the others two, DriverRequest and data
     * @param chunks the request's chunks
     * @return what came of it; never null
     * @throws InterruptedException where the thread was interrupted while it waited for a worker
     */
    public Answer call(Mode mode, List<byte[]> chunks) throws InterruptedException {
        return calls.call(mode, chunks, WorkerGroup::claim);
    }

    /**
     * Sends one request to one worker of its mode, whoever else is free; waits for it, and for its replacement should it have died.
     *
     * @param mode   as above
     * @param worker which, from 0 to the number of workers less one; a replacement has the number of the one that died
     * @param chunks the request's chunks
     * @return what came of it; never null
     * @throws InterruptedException where the thread was interrupted while it waited for the worker
     */
    public Answer call(Mode mode, int worker, List<byte[]> chunks) throws InterruptedException {
        return calls.call(mode, chunks, (group, patience) -> group.claim(worker, patience));
    }

    /** Reports the worker should it end while its group serves, and replaces it unless it is lost for good. */
    private void mind(WorkerGroup group, WorkerProcess worker) {
        worker.onEnd().thenAccept(dead -> {
            if (!group.retired() && !closed) {
                if (!dead.leaving()) {
                    deaths.add(dead, group.generation());
                }
                dead.wire().note("%s worker %d %s".formatted(dead.mode(), dead.pid(), dead.how()));
                if (dead.lost()) {
                    group.lose();
                } else {
                    replace(group, dead);
                }
            }
        });
    }

    private void replace(WorkerGroup group, WorkerProcess dead) {
        serving.recipe().filter(recipe -> recipe.generation().equals(group.generation()))
                .ifPresent(recipe -> new Replacement(group, dead, recipe, launcher, fresh -> {
                    mind(group, fresh);
                    launcher.spares().fill();
                }).begin());
    }

    /** @return the workers one by one, for who wants to look at them or to pause, restart or end some */
    public Workers workers() {
        return workers;
    }

    /** @return done with the {@link System#nanoTime} at which the first of all workers had loaded its driver and said that it is ready */
    public CompletableFuture<Long> firstReady() {
        return launcher.firstReady().copy();
    }

    /** @return whether spares are no longer made, because they die */
    boolean sparesGivenUp() {
        return launcher.spares().givenUp();
    }

    /** @return process ids of the spares that wait */
    List<Long> sparePids() {
        return launcher.spares().waiting().stream().map(WorkerProcess::pid).toList();
    }

    /** @return the chassis as it stands; does not wait for a launch */
    public ChassisView view() {
        Serving now = serving;
        var modes = new ArrayList<ModeView>();
        for (Mode mode : Mode.values()) {
            WorkerGroup group = now.groups().get(mode);
            modes.add(group == null ? new ModeView(mode, false, List.of()) : group.view());
        }
        return new ChassisView(now.generation(), now.readyMicros(), starting, broken, List.copyOf(modes), deaths.last(), deaths.count());
    }

    /** Stops every worker of what serves; nothing serves afterwards. Returns at once. */
    public synchronized void stop() {
        Serving old = serving;
        serving = Serving.NONE;
        broken = Optional.empty();
        old.retire();
    }

    /** Stops all workers, returns when no process of this chassis is left, three seconds at most, and deletes its run folder. */
    @Override
    public void close() {
        closed = true;
        serving.retire();
        launcher.close();
        try {
            Folders.delete(runFolder);
        } catch (IOException e) {
            System.getLogger(Chassis.class.getName()).log(Level.WARNING, "The workers' folder could not be deleted: " + e.getMessage());
        }
    }
}
