package io.syndicate.workbench.chassis;

import java.time.Duration;

/**
 * How workers are run. Immutable.
 *
 * @param workersPerMode workers for each mode, 1 to 16; the gateway's default is 3
 * @param startDeadline  longest time from a worker's launch to its start-up answer
 * @param callDeadline   longest time for a request, and for the wait for a free worker before it
 * @param debug          whether workers run with {@code SYNDICATE_DEBUG=1}
 */
public record ChassisSettings(int workersPerMode, Duration startDeadline, Duration callDeadline, boolean debug) {

    /** Longest chunk that is taken from a worker, in bytes. */
    public static final long MAX_CHUNK = 256L << 20;
}
