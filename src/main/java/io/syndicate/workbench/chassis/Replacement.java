package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.WorkerProcess.Start;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Puts a new worker in a dead one's place. A worker that died at a request is replaced at once; where it died by itself, or its replacement
 * does not start, the next try waits longer each time, so that a driver which cannot live does not keep the machine busy.
 */
final class Replacement {

    static final long FIRST_WAIT_MILLIS = 500;
    static final long LONGEST_WAIT_MILLIS = 30_000;

    private final WorkerGroup group;
    private final WorkerProcess dead;
    private final Recipe recipe;
    private final Launcher launcher;
    private final Consumer<WorkerProcess> taken;

    /** @param taken is told of the new worker once it serves */
    Replacement(WorkerGroup group, WorkerProcess dead, Recipe recipe, Launcher launcher, Consumer<WorkerProcess> taken) {
        this.group = group;
        this.dead = dead;
        this.recipe = recipe;
        this.launcher = launcher;
        this.taken = taken;
    }

    void begin() {
        boolean diedByItself = dead.log().currentRequest() == 0 && !dead.order().ends();
        tryAfter(diedByItself ? group.waitAfterIdleDeath() : 0);
    }

    private void tryAfter(long millis) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Thread::startVirtualThread).execute(() -> attempt(millis));
    }

    private void attempt(long waited) {
        if (!group.wants(dead)) {
            return;
        }
        try {
            var started = recipe.start(group.mode(), launcher);
            if (started.start() instanceof Start.Ready && group.replace(dead, started.worker())) {
                taken.accept(started.worker());
                return;
            }
            started.worker().stop();
            group.trouble(started.start() instanceof Start.Failed(Failure failure) ? failure.message() : "");
        } catch (IOException e) {
            if (!e.getMessage().equals(group.trouble())) {
                dead.log().note("No worker could be started in its place: " + e.getMessage());
            }
            group.trouble(e.getMessage());
        }
        tryAfter(Math.clamp(waited * 2, FIRST_WAIT_MILLIS, LONGEST_WAIT_MILLIS));
    }
}
