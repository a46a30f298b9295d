package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.ui.common.ImpatientText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Looks for a text or a regular expression in log lines, in any case of letters. An expression that runs wild on one line finds nothing
 * from then on, so that it cannot hold up the window. Thread-safe.
 */
final class LogSearch {

    /** Looks for nothing and lets every line through. */
    static final LogSearch NONE = new LogSearch(null);

    private static final long PATIENCE_NANOS = 30_000_000;

    /**
     * Where something was found.
     *
     * @param from first character
     * @param to   behind the last one
     */
    record Span(int from, int to) {
    }

    private final Pattern pattern;
    private volatile boolean tired;

    private LogSearch(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @param text  what to look for; empty gives {@link #NONE}
     * @param regex whether it is a regular expression
     * @return looks for it
     * @throws PatternSyntaxException where it is none
     */
    static LogSearch of(String text, boolean regex) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | (regex ? 0 : Pattern.LITERAL);
        return text.isEmpty() ? NONE : new LogSearch(Pattern.compile(text, flags));
    }

    /** @return whether the expression took too long on some line and was given up */
    boolean tired() {
        return tired;
    }

    /** @return whether the text holds it */
    boolean in(String text) {
        return this == NONE || !spans(text, 1).isEmpty();
    }

    /** @return where it stands in the text, at most so many times; places without a character are left out */
    List<Span> spans(String text, int most) {
        var spans = new ArrayList<Span>();
        if (this != NONE && !tired) {
            try {
                Matcher matcher = pattern.matcher(new ImpatientText(text, System.nanoTime() + PATIENCE_NANOS));
                while (spans.size() < most && matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        spans.add(new Span(matcher.start(), matcher.end()));
                    }
                }
            } catch (ImpatientText.TimeUp | StackOverflowError _) {
                tired = true;
            }
        }
        return spans;
    }
}
