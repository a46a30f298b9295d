package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Selection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of {@code driver.py} last raised in one generation.
 *
 * @param line       of that generation's text, from 0
 * @param generation its number
 * @param stale      whether it is an older one than the one that serves
 * @param failure    the newest there, secrets masked
 * @param call       which call failed so, {@code start} for none
 * @param samples    how many samples failed there; of a start how many reasons it had
 * @param log        the newest one's sample and log lines; a start has none
 */
record RunError(int line, int generation, boolean stale, Failure failure, String call, int samples, Selection.Result log) {

    /** What {@link #call} is of a driver that did not get so far. */
    static final String START = "start";

    private static final Pattern WITH_FATE = Pattern.compile("(\\S.*); \\w+'s worker \\S.*", Pattern.DOTALL);
    private static final int TRACE_CHARS = 2_000;

    /** @return the error alone, without what became of the worker: {@code KeyError: 'CDN_PREFIX'} */
    String said() {
        Matcher message = WITH_FATE.matcher(failure.message());
        return message.matches() ? message.group(1) : failure.message();
    }

    /** @return in which call of which generation, for which sample */
    String about() {
        var which = "generation " + generation + (stale ? ", older than the one that serves" : "");
        if (call.equals(START)) {
            return "at the start of " + which;
        }
        return "in " + call + " of " + which + ", for " + log.title()
                + (samples == 1 ? "" : " and " + Amounts.count(samples - 1L, "other sample"));
    }

    /** @return all that is known, the traceback last */
    String whole() {
        var trace = failure.detail().strip();
        var end = trace.length() <= TRACE_CHARS ? trace : "…" + trace.substring(trace.length() - TRACE_CHARS);
        return said() + "\n" + about() + (end.isEmpty() ? "" : "\n\n" + end);
    }

    boolean hasLog() {
        return !log.requests().isEmpty();
    }
}
