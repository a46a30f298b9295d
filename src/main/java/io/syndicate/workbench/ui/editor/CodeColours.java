package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.util.List;
import java.util.Set;

/**
 * A text and the colours that were found in it. Immutable.
 *
 * @param text   a whole file
 * @param tokens in order, not overlapping
 */
record CodeColours(String text, List<Token> tokens) {

    static final CodeColours NONE = new CodeColours("", List.of());

    private static final Set<String> TEXTS = Set.of("string", "escape", "comment", "key");

    /** @return whether the {@code char} at an offset belongs to a string or a comment */
    boolean isText(int offset) {
        return TEXTS.contains(styleAt(offset));
    }

    /** @return whether what is typed at an offset becomes part of a string or a comment */
    boolean isWithinText(int offset) {
        return isText(offset - 1) && (isText(offset) || styleAt(offset - 1).equals("comment"));
    }

    private String styleAt(int offset) {
        int index = firstEndingAfter(tokens, offset);
        return index < tokens.size() && tokens.get(index).start() <= offset ? tokens.get(index).style() : "";
    }

    /** @return where this text's colours differ from those of an earlier one that was edited into it, outside what was edited; null for nowhere */
    Stretch differences(CodeColours before) {
        int by = text.length() - before.text.length();
        int mine = tokens.size();
        int theirs = before.tokens.size();
        int same = 0;
        while (same < mine && same < theirs && tokens.get(same).equals(before.tokens.get(same))) {
            same++;
        }
        int mySame = mine - 1;
        int theirSame = theirs - 1;
        while (mySame >= same && theirSame >= same && isMoved(before.tokens.get(theirSame), by, tokens.get(mySame))) {
            mySame--;
            theirSame--;
        }
        Stretch here = mySame < same ? null : new Stretch(tokens.get(same).start(), tokens.get(mySame).end());
        Stretch there = theirSame < same ? null : new Stretch(before.tokens.get(same).start(), Math.max(before.tokens.get(same).start(),
                before.tokens.get(theirSame).end() + by));
        return Stretch.hull(here, there);
    }

    private static boolean isMoved(Token before, int by, Token now) {
        return before.start() + by == now.start() && before.end() + by == now.end() && before.style().equals(now.style());
    }

    /** @return the index of the first token that ends after an offset, their number for none */
    static int firstEndingAfter(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
