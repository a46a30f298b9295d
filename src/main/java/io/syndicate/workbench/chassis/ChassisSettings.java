package io.syndicate.workbench.chassis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How workers are run. Immutable.
 *
 * @param workersPerMode workers for each mode, 1 to 16; the gateway's default is 3
 * @param startDeadline  longest time from a worker's launch to its start-up answer
 * @param callDeadline   longest time for a request, and for the wait for a free worker before it
 * @param debug          whether workers run with {@code SYNDICATE_DEBUG=1}
 * @param memoryBytes    most memory of a worker in bytes, 0 for no limit
 * @param worker         an installed {@code ug-driver}, absolute; empty for the workbench's own
 * @param deployed       whether to behave like the deployed gateway; empty for the workbench's own way
 */
public record ChassisSettings(int workersPerMode, Duration startDeadline, Duration callDeadline, boolean debug, long memoryBytes,
        Optional<Path> worker, Optional<DeployedGateway> deployed) {

    /** Longest chunk that is taken from a worker, in bytes. */
    public static final long MAX_CHUNK = 256L << 20;
    /** The usual limit on a worker's memory, in bytes. */
    public static final long USUAL_MEMORY = 1L << 30;

    /** The workbench's own worker in the workbench's own way, with the usual limit on memory. */
    public ChassisSettings(int workersPerMode, Duration startDeadline, Duration callDeadline, boolean debug) {
        this(workersPerMode, startDeadline, callDeadline, debug, USUAL_MEMORY, Optional.empty(), Optional.empty());
    }
}
