package io.syndicate.workbench.chassis;

import java.time.Instant;

/**
 * One line that a worker wrote, with the secrets masked.
 *
 * @param sequence   grows by one with each line of the session, starts at 1
 * @param time       when the workbench read it
 * @param generation number of the generation that the worker serves, from 1
 * @param pid        process id of the worker
 * @param mode       what the worker was started for
 * @param level      taken from the line's {@code [Driver PID LEVEL]} head where it has one
 * @param request    the {@link Answer#request()} during which it was written, 0 for none (start-up, end)
 * @param text       the line without its head and end; at most {@value #MAX_CHARS} characters, then cut with a note
 */
public record LogLine(long sequence, Instant time, int generation, long pid, Mode mode, LogLevel level, long request, String text) {

    /** Longest text kept in memory. */
    public static final int MAX_CHARS = 1 << 20;
}
