package io.syndicate.workbench.ui.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Where a line that goes on with a block belongs: {@code else:} below its {@code if}, {@code except …:} below its {@code try}. */
final class BlockEnds {

    private static final int MOST_LINES = 2_000;
    private static final Pattern CLAUSE = Pattern.compile("(else|finally|except)|(elif|except|case)\\b.*\\S");
    private static final Pattern WORD = Pattern.compile("\\s*(?:async\\s+)?(\\w+)");

    /** By what goes on with a block: the words of lines that it can stand below. */
    private static final Map<String, String> OWNERS = Map.of("else", "if elif for while except", "elif", "if elif", "except", "try except",
            "finally", "try except", "case", "case");

    private BlockEnds() {
    }

    /**
     * Finds the line that one belongs to. Only whole clauses are looked at: nothing is found while a bracket or string is open.
     *
     * @param lines  the text's lines
     * @param line   the one that is typed, from 0
     * @param typed  what stands in it, without its colon
     * @return the indentation of the nearest open block that it can go on with, where that is less than it has; empty where there is none
     */
    static Optional<String> indent(IntFunction<String> lines, int line, String typed) {
        String clause = typed.strip();
        if (!CLAUSE.matcher(clause).matches() || !isClosed(clause)) {
            return Optional.empty();
        }
        String word = word(clause);
        int indent = CodeEditing.indentOf(typed);
        int least = Integer.MAX_VALUE;
        int elseAt = -1;
        for (int i = line - 1; i >= Math.max(0, line - MOST_LINES); i--) {
            String above = lines.apply(i);
            if (above.isBlank() || above.stripLeading().startsWith("#")) {
                continue;
            }
            int depth = CodeEditing.indentOf(above);
            if (depth < least || depth == elseAt) {
                if (depth <= indent && owns(word, word(above))) {
                    return depth == indent ? Optional.empty() : Optional.of(above.substring(0, depth));
                }
                elseAt = word.equals("finally") && word(above).equals("else") ? depth : -1; // it may be the one of a try
                least = Math.min(least, depth);
            }
        }
        return Optional.empty();
    }

    private static boolean owns(String word, String above) {
        return word.equals("else") && above.equals("try") || (" " + OWNERS.get(word) + " ").contains(" " + above + " ");
    }

    private static String word(String line) {
        var word = WORD.matcher(line);
        return word.lookingAt() ? word.group(1) : "";
    }

    private static boolean isClosed(String clause) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#') {
                return false;
            } else {
                open += Brackets.isOpening(c) ? 1 : Brackets.isClosing(c) ? -1 : 0;
            }
        }
        return open == 0 && quote == 0;
    }
}
