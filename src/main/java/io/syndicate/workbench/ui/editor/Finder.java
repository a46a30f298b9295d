package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.ImpatientText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds and replaces in a text. Immutable. */
final class Finder {

    /** More than these are not looked for: nobody steps through them. */
    static final int MAX_FOUND = 10_000;

    private static final String TOO_SLOW = "this expression takes too long";
    private static final long PATIENCE_NANOS = 300_000_000;

    /**
     * A place where the text was found.
     *
     * @param start offset of its first {@code char}
     * @param end   offset after its last; greater than {@code start}
     */
    record Found(int start, int end) {
    }

    /** Why nothing can be found, in the author's words. */
    static final class BadPattern extends Exception {

        private static final long serialVersionUID = 1L;

        BadPattern(String message) {
            super(message);
        }
    }

    private final Pattern pattern;
    private final boolean regex;

    /**
     * @param what      what to look for, not empty
     * @param matchCase whether {@code A} differs from {@code a}
     * @param regex     whether {@code what} is a regular expression
     * @throws BadPattern where it is none
     */
    Finder(String what, boolean matchCase, boolean regex) throws BadPattern {
        this.regex = regex;
        int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE) | (regex ? 0 : Pattern.LITERAL);
        try {
            pattern = Pattern.compile(what, flags);
        } catch (PatternSyntaxException e) {
            throw new BadPattern(e.getDescription());
        }
    }

    /**
     * @param text where to look
     * @return the first {@value #MAX_FOUND} places, in order; empty matches are left out
     * @throws BadPattern where the expression takes too long on this text
     */
    List<Found> all(String text) throws BadPattern {
        var found = new ArrayList<Found>();
        var matcher = matcher(text);
        try {
            while (found.size() < MAX_FOUND && matcher.find()) {
                if (matcher.start() < matcher.end()) {
                    found.add(new Found(matcher.start(), matcher.end()));
                }
            }
        } catch (ImpatientText.TimeUp | StackOverflowError _) {
            throw new BadPattern(TOO_SLOW);
        }
        return found;
    }

    /**
     * @param text        where the place was found
     * @param found       the place
     * @param replacement what to put there; {@code $1} and {@code ${name}} stand for groups of a regular expression
     * @return what the place becomes
     * @throws BadPattern where the replacement names a group that is not there
     */
    String replaced(String text, Found found, String replacement) throws BadPattern {
        var matcher = matcher(text);
        return replacing(() -> {
            if (!matcher.find(found.start())) {
                return text.substring(found.start(), found.end());
            }
            var result = new StringBuilder();
            matcher.appendReplacement(result, quoted(replacement));
            return result.substring(matcher.start());
        });
    }

    /**
     * @param text        where to look, however often it is found
     * @param replacement as in {@link #replaced}
     * @return the text with every place replaced
     * @throws BadPattern where the replacement names a group that is not there, or the expression takes too long
     */
    String replacedAll(String text, String replacement) throws BadPattern {
        var matcher = matcher(text);
        return replacing(() -> {
            var result = new StringBuilder();
            while (matcher.find()) {
                if (matcher.start() < matcher.end()) {
                    matcher.appendReplacement(result, quoted(replacement));
                }
            }
            return matcher.appendTail(result).toString();
        });
    }

    private String quoted(String replacement) {
        return regex ? replacement : Matcher.quoteReplacement(replacement);
    }

    private static String replacing(Supplier<String> work) throws BadPattern {
        try {
            return work.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadPattern("replacement: " + e.getMessage());
        } catch (ImpatientText.TimeUp | StackOverflowError _) {
            throw new BadPattern(TOO_SLOW);
        }
    }

    private Matcher matcher(String text) {
        return pattern.matcher(new ImpatientText(text, System.nanoTime() + PATIENCE_NANOS));
    }
}
