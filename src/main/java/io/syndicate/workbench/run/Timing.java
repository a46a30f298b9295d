package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Mode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long the last calls of each mode took, and when each generation began to serve. Thread-safe, bounded. */
public final class Timing {

    /** Calls kept for each mode. */
    public static final int CALLS = 512;
    /** Generations kept. */
    public static final int GENERATIONS = 100;

    /**
     * One call.
     *
     * @param generation number of the generation that answered
     * @param micros     microseconds it took
     * @param ok         whether there was an answer
     */
    public record Call(int generation, long micros, boolean ok) {
    }

    /**
     * A generation begins to serve.
     *
     * @param generation its number
     * @param time       when
     */
    public record Start(int generation, Instant time) {
    }

    /**
     * All of it at one moment. Immutable.
     *
     * @param calls  of each mode that was called, oldest first, at most {@value #CALLS}
     * @param starts oldest first, at most {@value #GENERATIONS}; a generation that serves again stands there again
     */
    public record View(Map<Mode, List<Call>> calls, List<Start> starts) {
    }

    private final Map<Mode, ArrayDeque<Call>> calls = new EnumMap<>(Mode.class);
    private final ArrayDeque<Start> starts = new ArrayDeque<>();
    private View current = new View(Map.of(), List.of());
    private boolean changed;

    /** @param answer of a worker; one that no worker gave (identity, none free) is left out, as is null */
    synchronized void add(Mode mode, Answer answer) {
        if (answer != null && answer.pid() != 0) {
            var last = calls.computeIfAbsent(mode, _ -> new ArrayDeque<>(CALLS));
            add(last, new Call(answer.generation(), answer.micros(), answer.ok()), CALLS);
        }
    }

    synchronized void serving(int generation, Instant time) {
        if (starts.isEmpty() || starts.getLast().generation() != generation) {
            add(starts, new Start(generation, time), GENERATIONS);
        }
    }

    /** Another project was opened. */
    synchronized void clear() {
        calls.clear();
        starts.clear();
        changed = true;
    }

    private <T> void add(ArrayDeque<T> to, T one, int most) {
        if (to.size() == most) {
            to.removeFirst();
        }
        to.addLast(one);
        changed = true;
    }

    /** @return the same object until something changes */
    public synchronized View view() {
        if (changed) {
            var copy = new EnumMap<Mode, List<Call>>(Mode.class);
            calls.forEach((mode, last) -> copy.put(mode, List.copyOf(last)));
            current = new View(copy, List.copyOf(starts));
            changed = false;
        }
        return current;
    }
}
