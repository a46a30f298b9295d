package io.syndicate.workbench.session;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread on which a session does what takes long; what fails there becomes a notice for the author. */
final class SessionThread implements AutoCloseable {

    /** Work that may fail with a message for the author. */
    interface Work {
        void work() throws Exception;
    }

    private static final long END_SECONDS = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session").factory());
    private volatile String notice;

    /** Does it as soon as what was asked before is done, after the end not at all; a failure is kept as {@link #notice}. */
    void run(Work work) {
        call(() -> {
            work.work();
            return null;
        }).whenComplete((_, failure) -> notice = failure == null || failure instanceof CancellationException ? null : words(failure));
    }

    /** @return what it gives; fails with what it throws, cancelled after {@link #close} */
    <T> CompletableFuture<T> call(Callable<T> work) {
        var result = new CompletableFuture<T>();
        try {
            thread.execute(() -> complete(result, work));
        } catch (RejectedExecutionException _) {
            // The session was closed, perhaps at this very moment.
            result.cancel(false);
        }
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Exception | Error e) {
            // Whoever waits for it must hear of an error too: a stack that overflowed, say.
            result.completeExceptionally(e);
        }
    }

    /** Does it every so many milliseconds, when nothing else is done. */
    void every(long millis, Runnable work) {
        thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** @return what went wrong last, empty once something has gone well since */
    Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    private static String words(Throwable failure) {
        if (failure instanceof RuntimeException || failure instanceof Error) {
            System.getLogger(SessionThread.class.getName()).log(Level.ERROR, "A defect in the workbench", failure);
            return "A defect in the workbench: " + failure;
        }
        return failure.getMessage();
    }

    /** Takes nothing more; what was asked for before is still done, see {@link #awaitEnd}. */
    @Override
    public void close() {
        thread.shutdown();
    }

    /** Returns once what was asked for before {@link #close} is done, two seconds at most. */
    void awaitEnd() {
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(SessionThread.class.getName()).log(Level.WARNING, "What the session was asked for last is not done");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
