package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Picks lines out of many: few at once, many on another thread, so that the window answers meanwhile. FX thread only. */
final class Sieve {

    /** So many lines are sifted at once: that takes a few milliseconds. */
    static final int AT_ONCE = 2_000;

    private final Executor worker;
    private final Executor home;
    private Object last = new Object();

    /** @param worker sifts many lines @param home where the caller is told: the FX thread */
    Sieve(Executor worker, Executor home) {
        this.worker = worker;
        this.home = home;
    }

    /** @return with a thread of its own for many lines @param home the FX thread */
    static Sieve beside(Executor home) {
        return new Sieve(task -> Thread.ofVirtual().name("sift-log").start(task), home);
    }

    /**
     * Gives up what is under way.
     *
     * @param lines  oldest first
     * @param wanted which to pick; thread-safe, does not throw
     * @param done   told the picked ones, at once or later, unless something else is begun before
     */
    void sift(List<LogLine> lines, Predicate<LogLine> wanted, Consumer<List<LogLine>> done) {
        var mine = new Object();
        last = mine;
        if (lines.size() <= AT_ONCE) {
            done.accept(lines.stream().filter(wanted).toList());
            return;
        }
        List<LogLine> copy = List.copyOf(lines);
        CompletableFuture.supplyAsync(() -> copy.stream().filter(wanted).toList(), worker).thenAcceptAsync(picked -> {
            if (last == mine) {
                done.accept(picked);
            }
        }, home);
    }
}
