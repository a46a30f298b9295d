package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import java.util.function.Function;

/** What log lines can be told apart by, besides their text. */
enum Facet {
    LEVEL("level", LogLine::level, value -> LogText.level((LogLevel) value)),
    STREAM("stream", Facet::stream, Object::toString),
    MODE("mode", LogLine::mode, Object::toString),
    WORKER("worker", LogLine::pid, value -> "pid " + value),
    GENERATION("generation", LogLine::generation, value -> "generation " + value),
    REQUEST("request", LogLine::request, value -> value.equals(0L) ? "no request" : "request " + value);

    private final String word;
    private final Function<LogLine, Object> value;
    private final Function<Object, String> words;

    Facet(String word, Function<LogLine, Object> value, Function<Object, String> words) {
        this.word = word;
        this.value = value;
        this.words = words;
    }

    /** @return what the facet is called */
    String word() {
        return word;
    }

    /** @return the key that filters by what the selected line has of it; its first letter */
    String key() {
        return name().substring(0, 1);
    }

    /** @return what a line has of it */
    Object of(LogLine line) {
        return value.apply(line);
    }

    /** @param value such as {@link #of} gives @return it in words that stand alone */
    String words(Object value) {
        return words.apply(value);
    }

    private static String stream(LogLine line) {
        return switch (line.level()) {
            case STDOUT -> "stdout";
            case DEBUG, STDERR, ERROR -> "stderr";
            case WORKBENCH -> "workbench";
        };
    }
}
