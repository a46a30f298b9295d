package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import java.time.ZoneId;
import java.util.Locale;

/** What stands before a line's text: as wide as the longest word seen, the worker's number left out where there is no room. */
final class LogColumns {

    /** Below this width in pixels generation and process id are only in the tooltip. */
    static final double ROOMY = 430;

    private boolean roomy = true;
    private boolean wrapped;
    private int generationDigits = 1;
    private int pidDigits = 1;
    private int modeLetters = 1;

    /** @return whether lines break instead of ending in an ellipsis */
    boolean wrapped() {
        return wrapped;
    }

    void wrap(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /** @return whether that changed what is shown */
    boolean fit(double width) {
        boolean before = roomy;
        roomy = width >= ROOMY;
        return before != roomy;
    }

    /**
     * Makes room for a line.
     *
     * @return whether that changed what is shown
     */
    boolean widen(LogLine line) {
        int generations = Math.max(generationDigits, digits(line.generation()));
        int digits = Math.max(pidDigits, digits(line.pid()));
        int letters = Math.max(modeLetters, line.mode().argument().length());
        boolean wider = generations > generationDigits || digits > pidDigits || letters > modeLetters;
        generationDigits = generations;
        pidDigits = digits;
        modeLetters = letters;
        return wider;
    }

    /** A flood asks this of every line: no text is made. */
    private static int digits(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** @return time, generation, process id and mode, padded so that they stand in columns */
    String head(LogLine line, ZoneId zone) {
        String time = LogText.time(line, zone) + " ";
        String worker = String.format(Locale.ROOT, "g%-" + generationDigits + "d %" + pidDigits + "d ", line.generation(), line.pid());
        return time + (roomy ? worker : "") + String.format(Locale.ROOT, "%-" + modeLetters + "s ", line.mode());
    }
}
