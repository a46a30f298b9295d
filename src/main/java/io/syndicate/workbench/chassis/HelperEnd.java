package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The one way in which helper processes end: their input ends, they have their time for last work, and what runs on is killed. */
final class HelperEnd {

    private static final long KILLED_SECONDS = 1;

    private HelperEnd() {
    }

    /**
     * Returns when the process is gone. Not cut short by an interrupt, which is kept: a helper that is killed at its last work may leave
     * something behind.
     *
     * @param patience how long it has before it is killed
     */
    static void of(Process process, Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It is gone, or about to be: there is nothing to tell it.
        }
        process.onExit().completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS).thenAccept(Process::destroyForcibly).join();
        process.onExit().completeOnTimeout(process, KILLED_SECONDS, TimeUnit.SECONDS).join();
    }
}
