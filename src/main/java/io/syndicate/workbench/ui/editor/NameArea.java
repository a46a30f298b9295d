package io.syndicate.workbench.ui.editor;

import org.fxmisc.richtext.CodeArea;

/** A text whose words are names, as in code: of {@code parts.hostname} a double click selects one, and Ctrl+Left and Right stop between them. FX thread only. */
final class NameArea extends CodeArea {

    private enum Kind {
        NAME, SPACE, OTHER;

        static Kind of(char c) {
            return Character.isJavaIdentifierPart(c) ? NAME : Character.isWhitespace(c) ? SPACE : OTHER;
        }
    }

    @Override
    public void selectWord() {
        var line = getText(getCurrentParagraph());
        int column = getCaretColumn();
        boolean behind = column < line.length() && Kind.of(line.charAt(column)) == Kind.NAME;
        boolean before = column > 0 && Kind.of(line.charAt(column - 1)) == Kind.NAME;
        if (behind || before) {
            int start = before ? back(line, column) : column;
            int end = behind ? forth(line, column) : column;
            selectRange(getCurrentParagraph(), start, getCurrentParagraph(), end);
        } else {
            super.selectWord();
        }
    }

    @Override
    public void wordBreaksForwards(int n, SelectionPolicy selection) {
        var text = getText();
        int at = getCaretPosition();
        for (int i = 0; i < n; i++) {
            at = forth(text, at);
        }
        moveTo(at, selection);
    }

    @Override
    public void wordBreaksBackwards(int n, SelectionPolicy selection) {
        var text = getText();
        int at = getCaretPosition();
        for (int i = 0; i < n; i++) {
            at = back(text, at);
        }
        moveTo(at, selection);
    }

    private static int forth(String text, int from) {
        int at = from;
        while (at < text.length() && Kind.of(text.charAt(at)) == Kind.of(text.charAt(from))) {
            at++;
        }
        return at;
    }

    private static int back(String text, int from) {
        int at = from;
        while (at > 0 && Kind.of(text.charAt(at - 1)) == Kind.of(text.charAt(from - 1))) {
            at--;
        }
        return at;
    }
}
