package io.syndicate.workbench.chassis;

/** Who wrote a log line, and how serious it is. */
public enum LogLevel {
    /** {@code [Driver PID DEBUG]}: the driver's {@code log_debug}, or the worker itself. */
    DEBUG,
    /** Printed to stdout by the driver; with the deployed worker this breaks the protocol (spec section 2). */
    STDOUT,
    /** Anything else on the worker's stderr: tracebacks, warnings, output of child processes. */
    STDERR,
    /** {@code [Driver PID ERROR]}: the driver's {@code log_error}, or the worker itself. */
    ERROR,
    /** The workbench's own word about a worker: started, died, was stopped at its deadline. */
    WORKBENCH
}
