package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Places;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a log line is written, and which places in the driver's files it names. */
final class LogText {

    /**
     * Part of a line's text.
     *
     * @param text  never empty
     * @param place where it leads, if it leads anywhere
     * @param found whether it is what the author looks for
     */
    record Part(String text, Optional<Place> place, boolean found) {
    }

    /** Longer lines are cut in the list; copy has the whole. */
    static final int MAX_SHOWN = 2_000;
    private static final int MAX_FOUND = 50;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private LogText() {
    }

    /** @return {@code 10:42:07.118} in the given zone */
    static String time(LogLine line, ZoneId zone) {
        return TIME.format(line.time().atZone(zone));
    }

    /** @return the level in a word of at most six letters */
    static String level(LogLevel level) {
        return level == LogLevel.WORKBENCH ? "NOTE" : level.name();
    }

    /** @return the whole line as it is copied */
    static String line(LogLine line, ZoneId zone) {
        return time(line, zone) + " g" + line.generation() + " " + line.pid() + " " + line.mode() + " #" + line.request() + " "
                + level(line.level()) + " " + line.text();
    }

    /** @return the line's text with the places in it as parts of their own; cut if it is very long, with its length before it */
    static List<Part> parts(String text) {
        return parts(text, LogSearch.NONE);
    }

    /** @param search what it holds of that are parts of their own too @return as {@link #parts(String)} */
    static List<Part> parts(String text, LogSearch search) {
        boolean whole = text.length() <= MAX_SHOWN;
        String shown = whole ? text : text.substring(0, cut(text)) + "…";
        var spans = search.spans(shown, MAX_FOUND);
        var parts = new ArrayList<Part>();
        if (!whole) {
            parts.add(new Part("[" + Amounts.count(text.length(), "character") + "] ", Optional.empty(), false));
        }
        int done = 0;
        for (var named : Places.in(shown)) {
            add(parts, shown, done, named.from(), Optional.empty(), spans);
            add(parts, shown, named.from(), named.to(), Optional.of(named.place()), spans);
            done = named.to();
        }
        add(parts, shown, done, shown.length(), Optional.empty(), spans);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String shown, int from, int to, Optional<Place> place, List<LogSearch.Span> spans) {
        int done = from;
        for (var span : spans) {
            int start = Math.max(done, span.from());
            int end = Math.min(to, span.to());
            if (start < end) {
                add(parts, shown.substring(done, start), place, false);
                add(parts, shown.substring(start, end), place, true);
                done = end;
            }
        }
        add(parts, shown.substring(done, to), place, false);
    }

    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
    }

    private static void add(List<Part> parts, String text, Optional<Place> place, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, place, found));
        }
    }
}
