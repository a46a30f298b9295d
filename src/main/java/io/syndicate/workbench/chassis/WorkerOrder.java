package io.syndicate.workbench.chassis;

/** What the author wants of one worker. */
public enum WorkerOrder {
    /** Answers requests: what every worker does unless told otherwise. */
    SERVE,
    /** Gets no more requests; the one that it works on is finished. */
    PAUSE,
    /** Ends politely once its request is done, and another takes its place. */
    RESTART,
    /** Gets SIGKILL, and another takes its place. */
    KILL;

    /** @return whether the worker ends by it */
    public boolean ends() {
        return this == RESTART || this == KILL;
    }
}
