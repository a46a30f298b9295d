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
     * @param patience how long it has before it is killed, from now on: also where it does not even read what is on its way to it
     */
    static void of(Process process, Duration patience) {
        var gone = process.onExit();
        var end = gone.copy().completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS).thenAccept(Process::destroyForcibly);
        try {
            process.getOutputStream().close(); // waits while the pipe is full, until the process reads or is killed
        } catch (IOException _) {
            // It is gone, or about to be: there is nothing to tell it.
        }
        end.join();
        gone.completeOnTimeout(process, KILLED_SECONDS, TimeUnit.SECONDS).join();
    }
}
