package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.chassis.Failure.Place;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what names a line of the driver's files in a text: lines of tracebacks, and {@code driver.py:12} wherever it stands. */
public final class Places {

    private static final Pattern PLACE = Pattern.compile(
            "File \"(?:[^\"]*/)?(?<traced>driver(?:\\.py)?|config|secrets)\", line (?<tracedLine>\\d{1,7})"
                    + "|(?<![\\w./-])(?<named>driver\\.py|driver|config|secrets):(?<line>\\d{1,7})(?::(?<column>\\d{1,6}))?");

    /**
     * A place that a text names.
     *
     * @param from  first character of its name
     * @param to    behind the last one
     * @param place where it leads
     */
    public record Named(int from, int to, Place place) {
    }

    private Places() {
    }

    /** @param text any @return all places that it names, in order */
    public static List<Named> in(String text) {
        return PLACE.matcher(text).results().map(match -> new Named(match.start(), match.end(), place(match))).toList();
    }

    private static Place place(MatchResult match) {
        boolean traced = match.group("traced") != null;
        String file = match.group(traced ? "traced" : "named");
        int line = Integer.parseInt(match.group(traced ? "tracedLine" : "line"));
        String column = match.group("column");
        return new Place(file.equals("driver") ? "driver.py" : file, line, column == null ? 0 : Integer.parseInt(column));
    }
}
