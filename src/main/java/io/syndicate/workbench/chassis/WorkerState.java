package io.syndicate.workbench.chassis;

/** Where a worker process stands in its life. */
public enum WorkerState {
    /** The process runs; its driver has not answered the start-up yet. */
    STARTING,
    /** The process runs and has been sent nothing: it can become a worker of any driver. */
    SPARE,
    /** Ready, waits for a request. */
    IDLE,
    /** Works on a request. */
    BUSY,
    /** Was told to end and has not yet. */
    STOPPING,
    /** Ended after it had served, asked to or not. */
    DEAD,
    /** Never became ready: bad config, secrets, driver or {@code driver_init}, or the deadline passed. */
    FAILED
}
