package io.syndicate.workbench.chassis;

import java.util.regex.Pattern;

/**
 * A log line taken apart: {@code [Driver PID LEVEL] text} (spec section 2), or anything else.
 *
 * @param level who wrote it
 * @param text  the rest
 */
record LogHead(LogLevel level, String text) {

    private static final Pattern HEAD = Pattern.compile("\\[Driver \\d+ (DEBUG|ERROR|STDOUT)] ?(.*)", Pattern.DOTALL);

    /** A method that is not there is no error: the gateway passes everything through (src/docs/decisions/0005). */
    private static final String NO_METHOD = "No implementation for '";

    static LogHead parse(String line) {
        if (!line.startsWith("[Driver ")) {
            return new LogHead(LogLevel.STDERR, line);
        }
        var match = HEAD.matcher(line);
        if (match.matches() && match.group(2).startsWith(NO_METHOD)) {
            return new LogHead(LogLevel.DEBUG, match.group(2));
        }
        return match.matches() ? new LogHead(LogLevel.valueOf(match.group(1)), match.group(2)) : new LogHead(LogLevel.STDERR, line);
    }
}
