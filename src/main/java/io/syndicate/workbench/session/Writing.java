package io.syndicate.workbench.session;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Writes to the driver's folder in the order asked for, and has the session take in what is there then, before anything that is asked of it
 * later. Thread-safe; never blocks.
 */
final class Writing {

    private final DiskThread disk;
    private final SessionThread thread;
    private final SessionThread.Work refresh;

    /** @param refresh takes in what changed on disk, on the session's thread */
    Writing(DiskThread disk, SessionThread thread, SessionThread.Work refresh) {
        this.disk = disk;
        this.thread = thread;
        this.refresh = refresh;
    }

    /** @param what names the file @param work what fails there becomes the session's notice @return what it gives */
    <T> CompletableFuture<T> write(String what, Callable<T> work) {
        var written = disk.call(what, work);
        thread.run(() -> {
            await(written);
            refresh.work();
        });
        return written;
    }

    private static void await(CompletableFuture<?> written) throws Exception {
        try {
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }
}
