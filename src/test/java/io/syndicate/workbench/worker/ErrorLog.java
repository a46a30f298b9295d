package io.syndicate.workbench.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Collects a process's standard error as it comes. */
final class ErrorLog {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    ErrorLog(InputStream source) {
        Thread.ofVirtual().start(() -> collect(source));
    }

    private void collect(InputStream source) {
        byte[] buffer = new byte[8192];
        try {
            for (int size = source.read(buffer); size >= 0; size = source.read(buffer)) {
                add(buffer, size);
            }
            end.complete(null);
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
    }

    private synchronized void add(byte[] buffer, int size) {
        collected.write(buffer, 0, size);
        notifyAll();
    }

    synchronized String text() {
        return WorkerRig.text(collected.toByteArray());
    }

    byte[] whole() {
        end.orTimeout(PATIENCE_NANOS, TimeUnit.NANOSECONDS).join();
        synchronized (this) {
            return collected.toByteArray();
        }
    }

    synchronized String await(String part) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!text().contains(part)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("'" + part + "' never came, only: " + text());
            }
            wait(left);
        }
        return text();
    }
}
