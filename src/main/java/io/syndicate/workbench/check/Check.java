package io.syndicate.workbench.check;

import io.syndicate.workbench.project.CheckId;

/** One question about a driver. */
interface Check {

    /** @return which it is */
    CheckId id();

    /** @return whether it can be asked of a driver that does not start */
    default boolean asksWhatDoesNotStart() {
        return false;
    }

    /**
     * Asks it.
     *
     * @param bench the driver in real workers of one interpreter, and what they have answered so far
     * @param found takes what comes of it
     * @throws InterruptedException the run was given up
     */
    void run(Bench bench, Findings found) throws InterruptedException;
}
