package io.syndicate.workbench.chassis;

import io.syndicate.workbench.wire.Frame;
import io.syndicate.workbench.wire.WireTap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One {@code ug-driver} process, from its launch to its end. Requests come from one thread at a time; {@link #tick}, {@link #stop} and
 * {@link #view} from any.
 */
final class WorkerProcess {

    /** What a worker answered to its start-up chunks. */
    sealed interface Start {
        record Ready() implements Start {
        }

        record NoMethod() implements Start {
        }

        record Failed(Failure failure) implements Start {
        }
    }

    private static final Duration EXIT_PATIENCE = Duration.ofSeconds(1);
    private static final Duration END_PATIENCE = Duration.ofMillis(500);

    private final Process process;
    private final Mode mode;
    private final Guard guard;
    private final boolean bundled;
    private final LogPump pump;
    private final WorkerDialogue dialogue;
    private final WorkerLog log;
    private final Stopper stopper;
    private final MemoryGauge memory;
    private final WireTap wire;
    private volatile Instant started = Instant.now();
    private volatile boolean unreached;
    private final RecentTimes times = new RecentTimes();
    private volatile long memoryLimit;
    private volatile boolean replaceable = true;
    private final AtomicReference<WorkerState> state = new AtomicReference<>(WorkerState.SPARE);
    private volatile WorkerOrder order = WorkerOrder.SERVE;
    private volatile boolean leaving;

    WorkerProcess(Process process, Mode mode, Guard guard, WorkerLog log, boolean bundled) {
        this.process = process;
        this.mode = mode;
        this.guard = guard;
        this.bundled = bundled;
        this.log = log;
        this.wire = new WireTap(mode.dialogue(), process.pid(), log::masked);
        this.dialogue = new WorkerDialogue(mode, wire.sent(process.getOutputStream()), wire.received(process.getInputStream()));
        this.stopper = new Stopper(process, guard);
        this.pump = new LogPump(process.getErrorStream(), log::line, log::cutLine, stopper::killed);
        this.memory = new MemoryGauge(pid());
        log.ofProcess(pid());
        process.onExit().thenRun(this::ended);
    }

    long pid() {
        return process.pid();
    }

    Mode mode() {
        return mode;
    }

    WorkerLog log() {
        return log;
    }

    WorkerState state() {
        return state.get();
    }

    WorkerView view() {
        return new WorkerView(pid(), state(), order, log.generation(), started, times.count(), times.last(), times.median(),
                memory.resident(), wire.traced());
    }

    WireTap wire() {
        return wire;
    }

    WorkerOrder order() {
        return order;
    }

    /** Takes the author's order; one that ends the worker stands. */
    synchronized void order(WorkerOrder next) {
        if (!order.ends() || next == WorkerOrder.KILL) {
            order = next;
        }
    }

    /** Stops politely, because the author wants another in its place. */
    void leave() {
        leaving = true;
        stop();
    }

    /** @return whether its end was wanted, so that it is no death */
    boolean leaving() {
        return leaving;
    }

    /** Sends SIGKILL, without a word before. */
    void shoot() {
        stopper.kill();
    }

    /** Done when the process has ended and its log has been read. */
    CompletableFuture<WorkerProcess> onEnd() {
        return process.onExit().thenApplyAsync(_ -> {
            pump.end(END_PATIENCE);
            return this;
        }, Thread::startVirtualThread);
    }

    /** How the process ended. */
    String how() {
        return switch (stopper.reason()) {
            case DEADLINE -> "gave no answer by its deadline and was stopped";
            case MEMORY -> "reached its memory limit of %s and was stopped".formatted(MemoryGauge.words(memoryLimit));
            case NONE -> process.isAlive() ? "is being stopped" : ExitStatus.words(process.exitValue());
        };
    }

    /** Becomes a worker of a generation: its log, how much memory it may have, and whether another takes its place. */
    void bind(Recipe recipe) {
        log.belongTo(recipe.generation().number(), recipe.mask());
        memoryLimit = recipe.settings().memoryBytes();
        replaceable = recipe.settings().deployed().isEmpty();
        started = Instant.now();
    }

    /** @return whether it had ended before its start-up chunks were sent */
    boolean unreached() {
        return unreached;
    }

    /** @return whether it ended, or is about to, unasked, and no other is to take its place */
    boolean lost() {
        return !leaving && (state() == WorkerState.STOPPING || !process.isAlive()) && (!replaceable || loopless());
    }

    /** @return whether it exited in good order before its first answer: an installed worker that has no loop for its mode (spec section 3) */
    boolean loopless() {
        return !bundled && mode != Mode.CDN_URL && times.count() == 0 && !process.isAlive() && process.exitValue() == 0;
    }

    /** Has the start-up chunks sent and reads the answer (spec section 2). */
    Start load(WorkerDialogue.StartUp startUp, Duration deadline) {
        move(WorkerState.STARTING);
        stopper.expireAfter(deadline);
        Start start = handshake(startUp, deadline);
        stopper.cancelExpiry();
        move(start instanceof Start.Ready ? WorkerState.IDLE : WorkerState.FAILED);
        return start;
    }

    private Start handshake(WorkerDialogue.StartUp startUp, Duration deadline) {
        unreached = !dialogue.start(startUp);
        Frame answer = dialogue.startAnswer();
        pump.endAnswer();
        return switch (answer) {
            case Frame.Int(long value) when value == 0 -> new Start.Ready();
            case Frame.Int(long value) when value == 2 -> new Start.NoMethod();
            case Frame.End _ -> failedStart(deadline, !stopper.expired() && livesOn() ? "it ended its stdout without an answer" : "");
            default -> failedStart(deadline, log.masked(WorkerDialogue.startRefusal(answer)));
        };
    }

    private Start failedStart(Duration deadline, String garble) {
        if (!stopper.expired()) {
            stop();
        }
        onEnd().join();
        var words = words();
        return new Start.Failed(switch (stopper.reason()) {
            case DEADLINE -> words.startDeadline(deadline, log.recent(0));
            case MEMORY -> words.overMemory(log.recent(0));
            case NONE -> words.start(garble, how(), log.recent(0));
        });
    }

    private FailureWords words() {
        return new FailureWords(mode, memoryLimit, replaceable);
    }

    /**
     * Sends one request and reads its answer.
     *
     * @param request identifies it in the log
     * @param longest time until its deadline
     * @param chunks  URL, or DriverRequest and data
     */
    Answer call(long request, int generation, Duration longest, List<byte[]> chunks) {
        log.begin(request);
        wire.begin(request);
        long begun = System.nanoTime();
        stopper.expireAt(begun + longest.toNanos());
        Frame answer = dialogue.exchange(chunks);
        long micros = (System.nanoTime() - begun) / 1_000;
        stopper.cancelExpiry();
        if (stopper.expired() || !dialogue.inStep(answer)) {
            return failed(request, generation, micros, brokenOff(request, longest, answer));
        }
        pump.endAnswer();
        times.add(micros);
        return answer instanceof Frame.Chunk(byte[] data) ? new Answer(request, generation, pid(), micros, false, data, null)
                : failed(request, generation, micros, words().refused(log.masked(dialogue.refusal(answer)), log.recent(request)));
    }

    private Answer failed(long request, int generation, long micros, Failure failure) {
        return new Answer(request, generation, pid(), micros, false, null, failure);
    }

    private Failure brokenOff(long request, Duration deadline, Frame answer) {
        if (!stopper.expired() && !(answer instanceof Frame.End)) {
            stop();
            return words().garbled(log.masked(dialogue.refusal(answer)), log.recent(request));
        }
        if (!stopper.expired() && livesOn()) {
            stop();
            return words().garbled("it ended its stdin or stdout without an answer", log.recent(request));
        }
        onEnd().join();
        var words = words();
        return switch (stopper.reason()) {
            case DEADLINE -> words.callDeadline(deadline, log.recent(request));
            case MEMORY -> words.overMemory(log.recent(request));
            case NONE -> loopless() ? GatewayWords.loopless(mode) : words.died(how(), log.recent(request));
        };
    }

    /** @return whether the process runs on although it has ended a stream; one that is about to end does so shortly after */
    private boolean livesOn() {
        return process.onExit().thenApply(_ -> false).completeOnTimeout(true, EXIT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** @return whether the worker was idle and now is the caller's */
    boolean claim() {
        return process.isAlive() && state.compareAndSet(WorkerState.IDLE, WorkerState.BUSY);
    }

    /** @return whether the worker can be claimed again */
    boolean release() {
        boolean free = process.isAlive() && state.compareAndSet(WorkerState.BUSY, WorkerState.IDLE);
        if (free) {
            log.end();
        }
        return free;
    }

    /** Tells the worker to end: by the end of its input first, then by signals. Does not wait. */
    void stop() {
        WorkerState before = state.getAndUpdate(now -> now == WorkerState.DEAD ? now : WorkerState.STOPPING);
        if (before != WorkerState.DEAD && before != WorkerState.STOPPING) {
            stopper.stop();
        }
    }

    /** Ends the worker at once. */
    void kill() {
        stop();
        process.destroyForcibly();
    }

    /** Carries out what is due: a deadline or a limit that has passed, the next step of a stop. */
    void tick(long now) {
        if (memory.look(now) && memoryLimit > 0 && memory.resident() > memoryLimit) {
            stopper.overMemory();
        }
        stopper.tick(now);
        pump.look(pid());
    }

    private void move(WorkerState next) {
        state.updateAndGet(now -> now == WorkerState.STOPPING || now == WorkerState.DEAD ? now : next);
    }

    private void ended() {
        state.updateAndGet(now -> now == WorkerState.FAILED ? now : WorkerState.DEAD);
        guard.end(pid());
    }
}
