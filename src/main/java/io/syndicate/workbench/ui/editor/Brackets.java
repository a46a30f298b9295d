package io.syndicate.workbench.ui.editor;

import java.util.ArrayDeque;
import java.util.OptionalInt;

/** Brackets in a text; those in strings and comments are none. */
final class Brackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final CodeColours code;

    Brackets(CodeColours code) {
        this.code = code;
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /** @return what closes an opening bracket */
    static char closing(char opening) {
        return CLOSING.charAt(OPENING.indexOf(opening));
    }

    /** @return the bracket before the caret, else the one behind it; empty where neither is one */
    OptionalInt beside(int caret) {
        return isBracket(caret - 1) ? OptionalInt.of(caret - 1) : isBracket(caret) ? OptionalInt.of(caret) : OptionalInt.empty();
    }

    private boolean isBracket(int offset) {
        if (offset < 0 || offset >= code.text().length()) {
            return false;
        }
        char c = code.text().charAt(offset);
        return (isOpening(c) || isClosing(c)) && !code.isText(offset);
    }

    /** @param offset of a bracket @return where its partner is; empty where it has none, or another kind of bracket comes in between */
    OptionalInt partner(int offset) {
        boolean forwards = isOpening(code.text().charAt(offset));
        var open = new ArrayDeque<Character>();
        for (int at = offset; at >= 0 && at < code.text().length(); at += forwards ? 1 : -1) {
            if (!isBracket(at)) {
                continue;
            }
            char c = code.text().charAt(at);
            if (isOpening(c) == forwards) {
                open.push(c);
            } else if (!isPair(open.pop(), c)) {
                return OptionalInt.empty();
            } else if (open.isEmpty()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isPair(char one, char other) {
        return isOpening(one) ? closing(one) == other : closing(other) == one;
    }
}
