package io.syndicate.workbench.ui.editor;

import java.util.List;

/** Finds what is to be coloured in a text. Not thread-safe: one thread at a time. */
@FunctionalInterface
interface Highlighter {

    /** Colours nothing. */
    Highlighter PLAIN = text -> List.of();

    /**
     * A stretch of text to be coloured.
     *
     * @param start offset of its first {@code char}
     * @param end   offset after its last
     * @param style the style class: {@code keyword}, {@code string}, …
     */
    record Token(int start, int end, String style) {
    }

    /**
     * @param text a whole file
     * @return its coloured stretches, in order, not overlapping, not empty
     */
    List<Token> tokens(String text);
}
