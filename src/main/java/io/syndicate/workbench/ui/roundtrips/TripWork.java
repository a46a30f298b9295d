package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.FxThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads and compares bytes: few at once, many on a thread of their own. FX thread only. */
final class TripWork {

    /** Up to so many bytes in a view are read at once: that takes no longer than drawing them. */
    static final int AT_ONCE = 128 << 10;
    private static final Executor READER = task -> Thread.ofPlatform().daemon().name("compare-bytes").start(task);

    private AtomicBoolean cancelled = new AtomicBoolean();
    private AtomicBoolean replaced = new AtomicBoolean();

    /**
     * Gives up what is under way.
     *
     * @param sides what to read
     * @param done  told on the FX thread, unless something else is begun before
     * @return whether it takes a while
     */
    boolean begin(TripSides sides, Consumer<TripFacts> done) {
        replaced.set(true);
        cancel();
        if (sides.longest() <= AT_ONCE) {
            done.accept(TripFacts.of(sides, () -> false));
            return false;
        }
        var mine = new AtomicBoolean();
        var stop = new AtomicBoolean();
        cancelled = stop;
        replaced = mine;
        CompletableFuture.supplyAsync(() -> TripFacts.of(sides, stop::get), READER).thenAcceptAsync(facts -> {
            if (!mine.get()) {
                done.accept(facts);
            }
        }, FxThread.executor());
        return true;
    }

    /** Compares no further; what was found until then is told. */
    void cancel() {
        cancelled.set(true);
    }
}
