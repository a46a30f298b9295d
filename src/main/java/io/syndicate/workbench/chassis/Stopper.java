package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends one worker, politely first: end of input, the Python stack if it hangs, SIGINT, SIGKILL to its process group. Nothing here waits:
 * the chassis's watchdog calls {@link #tick}. Thread-safe.
 */
final class Stopper {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long STACK_NANOS = 150_000_000;
    private static final long POLITE_NANOS = 500_000_000;
    private static final long SIGNAL_NANOS = 300_000_000;

    /** Why a worker that nobody told to end is being stopped. */
    enum Reason {
        NONE, DEADLINE, MEMORY
    }

    /** How far it has come with ending the worker. */
    private enum Step {
        /** Nothing is wrong; a deadline may be running. */
        WATCH,
        /** It was asked for its stack, or its input was ended: SIGINT is next. */
        INTERRUPT,
        /** SIGINT was sent: SIGKILL is next. */
        KILL,
        /** Nothing is left to do. */
        DONE
    }

    private final Process process;
    private final Guard guard;
    private final AtomicLong deadline = new AtomicLong(NEVER);
    private volatile Reason reason = Reason.NONE;
    private volatile boolean killed;
    private Step step = Step.WATCH;
    private long due;

    Stopper(Process process, Guard guard) {
        this.process = process;
        this.guard = guard;
    }

    void expireAfter(Duration time) {
        expireAt(System.nanoTime() + time.toNanos());
    }

    /** Begins a deadline; on the path of every request, so it takes no lock. @param time in {@link System#nanoTime} terms */
    void expireAt(long time) {
        deadline.set(time);
    }

    /** Ends the deadline. Either it has passed before, and {@link #expired} tells, or it does not pass any more. */
    void cancelExpiry() {
        if (deadline.getAndSet(NEVER) == NEVER) {
            awaitTick();
        }
    }

    /** The watchdog has taken the deadline: it is about to say so. */
    private synchronized void awaitTick() {
    }

    /** @return whether a deadline or the limit on memory has passed, so that the worker is being stopped */
    boolean expired() {
        return reason != Reason.NONE;
    }

    Reason reason() {
        return reason;
    }

    /** Stops a worker that has taken too much memory, with its Python stack first. */
    synchronized void overMemory() {
        if (step == Step.WATCH) {
            expire(Reason.MEMORY);
        }
    }

    private void expire(Reason why) {
        reason = why;
        guard.signal(Guard.Signal.USR1, process.pid());
        next(Step.INTERRUPT, STACK_NANOS);
    }

    void stop() {
        synchronized (this) {
            if (step != Step.WATCH) {
                return;
            }
            next(Step.INTERRUPT, POLITE_NANOS);
        }
        endInput();
    }

    /** Sends SIGKILL, and closes its streams. */
    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** @return whether its streams were closed from here, so that nothing more is to be read */
    boolean killed() {
        return killed;
    }

    synchronized void tick(long now) {
        long until = step == Step.WATCH ? deadline.get() : due;
        if (now < until || !process.isAlive()) {
            return;
        }
        switch (step) {
            case WATCH -> {
                if (deadline.compareAndSet(until, NEVER)) {
                    expire(Reason.DEADLINE);
                }
            }
            case INTERRUPT -> {
                guard.signal(Guard.Signal.INT, process.pid());
                next(Step.KILL, SIGNAL_NANOS);
            }
            case KILL -> {
                guard.end(process.pid());
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                kill();
                next(Step.DONE, 0);
            }
            case DONE -> {
            }
        }
    }

    private void next(Step next, long nanos) {
        step = next;
        due = System.nanoTime() + nanos;
    }

    private void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // The worker is gone already: its input has ended.
        }
    }
}
