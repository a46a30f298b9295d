package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.project.SecretMask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The driver in real workers of one interpreter, each of which can be asked by itself. The run's thread opens and closes it; asking is
 * thread-safe.
 */
final class Bench implements AutoCloseable {

    private final CheckSubject subject;
    private final Inputs inputs;
    private final Interpreter interpreter;
    private final BooleanSupplier cancelled;
    private final LogWatch log = new LogWatch();
    private final SecretMask mask;
    private final ChassisSettings settings;
    private final WorkerProgram program;
    private final Chassis chassis;
    private final List<Failure> startFailures;
    private final ChassisView atStart;
    private List<UrlAnswer> urls;
    private List<Trip> trips;

    private Bench(CheckSubject subject, Inputs inputs, Interpreter interpreter, int workers, WorkerProgram program, FirstWorker first,
            BooleanSupplier cancelled) throws IOException {
        this.subject = subject;
        this.inputs = inputs;
        this.interpreter = interpreter;
        this.cancelled = cancelled;
        this.mask = SecretMask.telling(subject.code().secrets(), log::masked);
        this.settings = new ChassisSettings(workers, subject.run().startDeadline(), subject.run().callDeadline(), false);
        this.program = program;
        this.chassis = new Chassis(program, first.runFolder(), log::add, first).withoutSpares().watchingStdout();
        this.startFailures = launch();
        this.atStart = chassis.view();
    }

    /**
     * Starts the driver; whether it started tells {@link #startFailures}.
     *
     * @param workers   for each mode, at least 1
     * @param first     becomes one of them where it fits
     * @param cancelled is asked before each request
     * @throws IOException where no process could be started at all
     */
    static Bench open(CheckSubject subject, Inputs inputs, Interpreter interpreter, int workers, WorkerProgram program, FirstWorker first,
            BooleanSupplier cancelled) throws IOException {
        return new Bench(subject, inputs, interpreter, workers, program, first, cancelled);
    }

    private List<Failure> launch() throws IOException {
        try {
            return switch (chassis.launch(subject.code(), mask, interpreter, settings, true)) {
                case Launch.Serving _ -> List.of();
                case Launch.NotStarted(var broken) -> broken.failures();
            };
        } catch (IOException e) {
            chassis.close();
            throw e;
        }
    }

    CheckSubject subject() {
        return subject;
    }

    Inputs inputs() {
        return inputs;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    LogWatch log() {
        return log;
    }

    int workers() {
        return settings.workersPerMode();
    }

    /** @return why the driver does not start, empty where it does */
    List<Failure> startFailures() {
        return startFailures;
    }

    /** @return the chassis when the driver had started */
    ChassisView atStart() {
        return atStart;
    }

    /** @return process ids of a mode's workers as they are now */
    List<Long> pids(Mode mode) {
        return view(mode).workers().stream().map(worker -> worker.pid()).toList();
    }

    /** @return process id of one worker as it is now */
    long pid(Mode mode, int worker) {
        return pids(mode).get(worker);
    }

    private ModeView view(Mode mode) {
        return chassis.view().modes().stream().filter(view -> view.mode() == mode).findFirst().orElseThrow();
    }

    /** @return whether the driver has that method */
    boolean has(Mode mode) {
        return startFailures.isEmpty() && !view(mode).identity();
    }

    /** Replaces all workers by new ones that run the same bytes. @return why they did not start, empty where they did */
    Optional<Failure> restart() throws InterruptedException {
        live();
        try {
            return launch().stream().findFirst();
        } catch (IOException e) {
            return Optional.of(new Failure(Failure.Kind.START, e.getMessage(), Optional.empty(), ""));
        }
    }

    /** Asks one worker for a URL. @param worker its number, any; counted round */
    Answer url(int worker, String url) throws InterruptedException {
        return ask(Mode.CDN_URL, worker, List.of(url.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks one worker for a chunk. @param worker its number, any; counted round */
    Answer chunk(Mode mode, int worker, byte[] bytes) throws InterruptedException {
        return ask(mode, worker, List.of(inputs.request(), bytes));
    }

    /** Sends an input of that mode once more. */
    Answer again(Mode mode, int worker, byte[] input) throws InterruptedException {
        return mode == Mode.CDN_URL ? ask(mode, worker, List.of(input)) : chunk(mode, worker, input);
    }

    /** Opens the same driver with one worker for each mode on another interpreter. */
    Bench on(Interpreter other) throws IOException {
        return new Bench(subject, inputs, other, 1, program, FirstWorker.none(), cancelled);
    }

    private Answer ask(Mode mode, int worker, List<byte[]> chunks) throws InterruptedException {
        live();
        return chassis.call(mode, Math.floorMod(worker, workers()), chunks);
    }

    private void live() throws InterruptedException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedException("the checks were cancelled");
        }
    }

    /**
     * @return every URL and its answer, sent once, in turn to each worker; fewer where the driver fails so often that going on is no use
     */
    List<UrlAnswer> urls() throws InterruptedException {
        if (urls == null) {
            urls = new Sweep(this).urls();
        }
        return urls;
    }

    /** @return every chunk and what came of it, serialized by one worker and read by another; fewer where the driver fails too often */
    List<Trip> trips() throws InterruptedException {
        if (trips == null) {
            trips = new Sweep(this).trips();
        }
        return trips;
    }

    @Override
    public void close() {
        chassis.close();
    }
}
