package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text's colours while they are being found: inner parts are painted over the outer ones that hold them. */
final class Colouring {

    private String[] styles = {};

    /** Moves the colours with their text; what is new in it has none. */
    void edit(TextChange change) {
        int newEnd = change.start() + change.replacement().length();
        var now = new String[styles.length + newEnd - change.end()];
        System.arraycopy(styles, 0, now, 0, change.start());
        System.arraycopy(styles, change.end(), now, newEnd, styles.length - change.end());
        styles = now;
    }

    /** @param style a style class, null for the plain colour */
    void paint(int start, int end, String style) {
        Arrays.fill(styles, Math.min(start, styles.length), Math.min(end, styles.length), style);
    }

    /** @return what has been painted, neighbours of one style joined */
    List<Token> tokens() {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (int i = 1; i <= styles.length; i++) {
            if (i == styles.length || styles[i] != styles[start]) {
                if (styles[start] != null) {
                    tokens.add(new Token(start, i, styles[start]));
                }
                start = i;
            }
        }
        return tokens;
    }
}
