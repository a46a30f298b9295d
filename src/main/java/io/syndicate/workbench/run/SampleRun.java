package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Chassis;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One pass of a project's samples through the chassis: URLs and chunks side by side, as many at once as there are workers.
 * Thread-safe; ends by itself, since every request has a deadline.
 */
public final class SampleRun {

    private final RunPlan plan;
    private final ResultStore store;
    private final Requester requester;
    private final AtomicInteger done = new AtomicInteger();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private volatile boolean cancelled;
    private long number;

    /**
     * @param plan    what to send
     * @param chassis answers
     * @param store   takes the results
     */
    public SampleRun(RunPlan plan, Chassis chassis, ResultStore store) {
        this.plan = plan;
        this.store = store;
        this.requester = new Requester(plan, chassis);
    }

    /** @return done when every sample has been answered (true) or after a cancel (false); never fails */
    public CompletableFuture<Boolean> start() {
        number = store.begin(plan);
        ExecutorService urlThreads = threads("run-url-");
        ExecutorService chunkThreads = threads("run-chunk-");
        int urls = plan.samples().urls().size();
        int chunks = plan.samples().chunks().size();
        for (int i = 0; i < Math.max(urls, chunks); i++) {
            int index = i;
            if (i < urls) {
                urlThreads.execute(() -> unlessCancelled(() -> store.put(number, requester.rewrite(index))));
            }
            if (i < chunks) {
                chunkThreads.execute(() -> unlessCancelled(() -> store.put(number, requester.roundTrip(index))));
            }
        }
        urlThreads.shutdown();
        chunkThreads.shutdown();
        if (total() == 0) {
            finish();
        }
        return end;
    }

    private ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(plan.workers(), Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** Sends no more; requests that are out finish. */
    public void cancel() {
        cancelled = true;
    }

    /** @return whether all of it is over */
    public boolean ended() {
        return end.isDone();
    }

    /** @return how many samples there are */
    public int total() {
        return plan.samples().urls().size() + plan.samples().chunks().size();
    }

    /** @return how many have been dealt with */
    public int done() {
        return done.get();
    }

    /** One request to the workers. */
    private interface Work {
        void work() throws InterruptedException;
    }

    private void unlessCancelled(Work work) {
        try {
            if (!cancelled) {
                work.work();
            }
        } catch (InterruptedException _) {
            cancelled = true;
            Thread.currentThread().interrupt();
        } finally {
            if (done.incrementAndGet() == total()) {
                finish();
            }
        }
    }

    private void finish() {
        store.end(number);
        end.complete(!cancelled);
    }
}
