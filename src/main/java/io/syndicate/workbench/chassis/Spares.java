package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes that have imported what every worker needs and wait for their start-up chunks: a reload takes them instead of starting Pythons.
 * They are made one by one, once nothing else is going on; one that dies while it waits is made up for, a few times between two launches.
 * Thread-safe; nothing here waits.
 */
final class Spares {

    private static final long STEP_MILLIS = 40;
    /** A driver that is always busy must not keep spares from being made. */
    private static final long LONGEST_HOLD_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Where Python itself does not live, no more are started until the next launch, which says so to the author. */
    private static final int MOST_TIMES_MADE_UP = 4;
    private static final long FIRST_WAIT_MILLIS = 500;

    /** Starts a process that is a worker of nobody yet. */
    interface Spawn {
        WorkerProcess spawn(Mode mode, SpareKind kind) throws IOException;
    }

    private final Spawn spawn;
    private final Collection<WorkerProcess> running;
    private final Map<Mode, Deque<WorkerProcess>> waiting = new EnumMap<>(Mode.class);
    private final Deque<Mode> due = new ArrayDeque<>();
    private SpareKind kind;
    private Map<Mode, Integer> wanted = Map.of();
    private boolean filling;
    private boolean closed;
    private int timesMadeUp;
    private boolean makingUp;
    private long holdUntil;

    /** @param running all processes of the chassis */
    Spares(Spawn spawn, Collection<WorkerProcess> running) {
        this.spawn = spawn;
        this.running = running;
        Stream.of(Mode.values()).forEach(mode -> waiting.put(mode, new ArrayDeque<>()));
    }

    /** @return a spare of that kind, the caller's from now on; empty where there is none that lives */
    synchronized Optional<WorkerProcess> take(Mode mode, SpareKind asked) {
        if (!asked.equals(kind)) {
            return Optional.empty();
        }
        Deque<WorkerProcess> ofMode = waiting.get(mode);
        while (!ofMode.isEmpty()) {
            WorkerProcess next = ofMode.pollFirst();
            if (next.state() == WorkerState.SPARE) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps so many from now on. Those of another kind end, and those beyond the number; the lacking ones are started in the background.
     *
     * @param counts how many of each mode
     */
    synchronized void keep(SpareKind next, Map<Mode, Integer> counts) {
        if (!next.equals(kind)) {
            end();
        }
        kind = next;
        timesMadeUp = 0;
        wanted = Map.copyOf(counts);
        waiting.forEach((mode, ofMode) -> {
            while (ofMode.size() > wanted.getOrDefault(mode, 0)) {
                ofMode.pollLast().stop();
            }
        });
        fill();
    }

    /** Starts what is lacking once more, one process at a time. */
    synchronized void fill() {
        due.clear();
        if (closed || kind == null) {
            return;
        }
        for (Mode mode : Mode.values()) {
            waiting.get(mode).removeIf(spare -> spare.state() != WorkerState.SPARE);
            for (int i = waiting.get(mode).size(); i < wanted.getOrDefault(mode, 0); i++) {
                due.addLast(mode);
            }
        }
        holdUntil = System.nanoTime() + LONGEST_HOLD_NANOS;
        if (!filling && !due.isEmpty()) {
            filling = true;
            later();
        }
    }

    private void later() {
        CompletableFuture.delayedExecutor(STEP_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread).execute(this::step);
    }

    private void step() {
        Mode mode;
        SpareKind now;
        synchronized (this) {
            now = kind;
            mode = held() ? null : due.pollFirst();
            filling = mode != null || !due.isEmpty();
        }
        if (mode != null) {
            add(mode, now);
        }
        synchronized (this) {
            if (filling) {
                later();
            }
        }
    }

    /** @return whether requests, starts or stops have the machine for themselves */
    private boolean held() {
        return System.nanoTime() < holdUntil && running.stream().map(WorkerProcess::state)
                .anyMatch(state -> state == WorkerState.BUSY || state == WorkerState.STARTING || state == WorkerState.STOPPING);
    }

    private void add(Mode mode, SpareKind ofKind) {
        try {
            if (ofKind.stands()) {
                offer(mode, ofKind, spawn.spawn(mode, ofKind));
            }
        } catch (IOException _) {
            // No worker is missing yet: the next start meets the same and says it to the author.
            end();
        }
    }

    private synchronized void offer(Mode mode, SpareKind ofKind, WorkerProcess spare) {
        if (!closed && ofKind.equals(kind) && waiting.get(mode).size() < wanted.getOrDefault(mode, 0)) {
            waiting.get(mode).addLast(spare);
            spare.onEnd().thenAccept(this::ended);
        } else {
            spare.stop();
        }
    }

    /** One that still waits has died unasked: others are started after a while that is twice as long each time. */
    private synchronized void ended(WorkerProcess spare) {
        if (waiting.get(spare.mode()).remove(spare) && !makingUp && timesMadeUp < MOST_TIMES_MADE_UP) {
            makingUp = true;
            CompletableFuture.delayedExecutor(FIRST_WAIT_MILLIS << timesMadeUp++, TimeUnit.MILLISECONDS,
                    Thread::startVirtualThread).execute(this::makeUp);
        }
    }

    private synchronized void makeUp() {
        makingUp = false;
        fill();
    }

    /** @return whether so many have died one after the other that no more are started */
    synchronized boolean givenUp() {
        return timesMadeUp == MOST_TIMES_MADE_UP && !makingUp && !filling && waiting.values().stream().allMatch(Deque::isEmpty);
    }

    /** @return those that wait and live */
    synchronized List<WorkerProcess> waiting() {
        return waiting.values().stream().flatMap(Deque::stream).filter(spare -> spare.state() == WorkerState.SPARE).toList();
    }

    /** Ends them all; none is made until {@link #keep}. */
    synchronized void end() {
        kind = null;
        due.clear();
        waiting.values().forEach(ofMode -> {
            ofMode.forEach(WorkerProcess::stop);
            ofMode.clear();
        });
    }

    /** Ends them all, for good. */
    synchronized void close() {
        closed = true;
        end();
    }
}
