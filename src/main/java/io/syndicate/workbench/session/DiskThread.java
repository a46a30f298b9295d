package io.syndicate.workbench.session;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Touches the disk for callers that must not wait for it: one thing after the other, in the order asked for, on a thread of its own. What is
 * not done yet has a name and can be waited for, so that nothing is lost at an end. Thread-safe; there is a thread only while there is work.
 */
public final class DiskThread implements AutoCloseable {

    private static final long IDLE_SECONDS = 30;
    private static final long CLOSE_SECONDS = 3;

    private final ThreadPoolExecutor thread;
    private final Map<CompletableFuture<?>, String> underWay = new LinkedHashMap<>();

    /** @param name of the thread */
    public DiskThread(String name) {
        thread = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * @param what names it for the author, such as {@code driver.py}
     * @param work done once everything that was asked for before is done; must not wait for anything but the disk
     * @return what it gives, on this thread; fails with what it throws
     */
    public <T> CompletableFuture<T> call(String what, Callable<T> work) {
        var done = new CompletableFuture<T>();
        synchronized (underWay) {
            underWay.put(done, what);
        }
        thread.execute(() -> work(done, work));
        return done;
    }

    private <T> void work(CompletableFuture<T> done, Callable<T> work) {
        try {
            T result = work.call();
            end(done);
            done.complete(result);
        } catch (Exception | Error e) {
            end(done);
            done.completeExceptionally(e); // whoever waits for it must hear of an error too
        }
    }

    private void end(CompletableFuture<?> done) {
        synchronized (underWay) {
            underWay.remove(done);
        }
    }

    /** @param question about the disk, which needs no turn and may hang @return the answer, on a thread of its own */
    public static <T> CompletableFuture<T> look(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, task -> Thread.ofVirtual().name("look").start(task));
    }

    /** @return names of what is not done yet, in order; never blocks */
    public List<String> underWay() {
        synchronized (underWay) {
            return List.copyOf(underWay.values());
        }
    }

    /** @return done once all that was asked for until now is done, well or not */
    public CompletableFuture<Void> settled() {
        CompletableFuture<?>[] asked;
        synchronized (underWay) {
            asked = underWay.keySet().toArray(CompletableFuture[]::new);
        }
        return CompletableFuture.allOf(asked).handle((_, _) -> null);
    }

    /** Returns once all is done; three seconds at most, on a disk that does not answer. What is asked for later is done too, but not waited for. */
    @Override
    public void close() {
        try {
            settled().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            System.getLogger(DiskThread.class.getName()).log(Level.WARNING, "The disk does not answer; perhaps not written: "
                    + String.join(", ", underWay()));
        } catch (ExecutionException never) {
            throw new IllegalStateException("failures are handled", never);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }
}
