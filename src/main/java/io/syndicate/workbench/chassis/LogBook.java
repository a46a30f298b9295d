package io.syndicate.workbench.chassis;

import java.time.Instant;
import java.util.function.Consumer;

/** Numbers the log lines of all workers and hands them on in that order. Thread-safe. */
final class LogBook {

    private final Consumer<LogLine> reader;
    private long sequence;

    /** @param reader is called with one line at a time, in order; must be quick */
    LogBook(Consumer<LogLine> reader) {
        this.reader = reader;
    }

    synchronized void add(int generation, long pid, Mode mode, LogLevel level, long request, String text) {
        reader.accept(new LogLine(++sequence, Instant.now(), generation, pid, mode, level, request, text));
    }
}
