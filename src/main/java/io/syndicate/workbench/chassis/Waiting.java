package io.syndicate.workbench.chassis;

import java.util.concurrent.CountDownLatch;

/** Waits for what is certain to come, interrupted or not: what was started must be known to be ended. */
final class Waiting {

    private Waiting() {
    }

    /** An interrupt is kept for the caller. */
    static void until(CountDownLatch event) {
        boolean interrupted = false;
        while (event.getCount() > 0) {
            try {
                event.await();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
