package io.syndicate.workbench.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * Closes brackets and quotes as they are typed, and goes past what it closed when that is typed too. What is selected gets them around it.
 * Nothing is closed within strings and comments, or right before a word. FX thread only.
 */
final class AutoPairs {

    private static final Set<String> STRING_PREFIXES = Set.of("", "b", "f", "r", "u", "br", "fr", "rb", "rf");
    private static final Pattern WORD_BEFORE = Pattern.compile("\\w*$");

    private final CodeArea area;
    private final Highlighting highlighting;
    /** Offsets of what was closed in the caret's line and not typed since. */
    private final List<Integer> closed = new ArrayList<>();

    AutoPairs(CodeArea area, Highlighting highlighting) {
        this.area = area;
        this.highlighting = highlighting;
        area.plainTextChanges().subscribe(this::edited);
        area.currentParagraphProperty().addListener((_, _, _) -> closed.clear());
    }

    private void edited(PlainTextChange change) {
        closed.removeIf(at -> at >= change.getPosition() && at < change.getRemovalEnd());
        closed.replaceAll(at -> at >= change.getPosition() ? at + change.getNetLength() : at);
    }

    /** @return whether more, or less, was to be done than to type the key's character, and is done */
    boolean handle(KeyEvent event) {
        var typed = event.getCharacter();
        boolean text = typed.length() == 1 && event.isControlDown() == event.isAltDown() && !event.isMetaDown();
        return text && area.isEditable() && type(typed.charAt(0));
    }

    private boolean type(char c) {
        boolean quote = c == '"' || c == '\'';
        if (area.getSelection().getLength() > 0) {
            return (quote || Brackets.isOpening(c)) && enclose(c, quote ? c : Brackets.closing(c), quote);
        }
        int caret = area.getCaretPosition();
        if (closed.contains(caret) && area.getText(caret, caret + 1).charAt(0) == c) {
            closed.remove((Integer) caret);
            area.moveTo(caret + 1);
            return true;
        }
        if (isWithinText(caret) || !mayBeClosed(after())) {
            return false;
        }
        if (Brackets.isOpening(c)) {
            return insert(c, String.valueOf(Brackets.closing(c)));
        }
        return quote && openString(c);
    }

    private boolean enclose(char opening, char closing, boolean quote) {
        var selected = area.getSelectedText();
        int start = area.getSelection().getStart();
        if (quote && selected.contains("\n")) {
            return false;
        }
        area.getUndoManager().preventMerge();
        area.replaceSelection(opening + selected + closing);
        area.getUndoManager().preventMerge();
        area.selectRange(start + 1, start + 1 + selected.length());
        return true;
    }

    private boolean openString(char quote) {
        var before = before();
        if (before.endsWith("" + quote + quote)) {
            return !before.endsWith("" + quote + quote + quote) && insert(quote, ("" + quote).repeat(3));
        }
        var word = WORD_BEFORE.matcher(before);
        boolean mayBegin = word.find() && STRING_PREFIXES.contains(word.group().toLowerCase()) && !before.endsWith("" + quote);
        return mayBegin && insert(quote, "" + quote);
    }

    private boolean insert(char opening, String closing) {
        area.getUndoManager().preventMerge();
        area.replaceSelection(opening + closing);
        int caret = area.getCaretPosition() - closing.length();
        area.moveTo(caret);
        for (int i = 0; i < closing.length(); i++) {
            closed.add(caret + i);
        }
        area.requestFollowCaret();
        return true;
    }

    /** Deletes an opening bracket or quote with what closes it; false where nothing was closed here. */
    boolean backspace() {
        int caret = area.getCaretPosition();
        boolean pair = area.getSelection().getLength() == 0 && closed.contains(caret) && !closed.contains(caret - 1) && !before().isEmpty();
        if (pair) {
            area.getUndoManager().preventMerge();
            area.replaceText(caret - 1, caret + 1, "");
        }
        return pair;
    }

    private String before() {
        return area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
    }

    private String after() {
        return area.getText(area.getCurrentParagraph()).substring(area.getCaretColumn());
    }

    private static boolean mayBeClosed(String after) {
        return after.isEmpty() || Character.isWhitespace(after.charAt(0)) || ",:;".indexOf(after.charAt(0)) >= 0
                || Brackets.isClosing(after.charAt(0));
    }

    /** While the colours of the last keys are being found, those before them tell. */
    private boolean isWithinText(int caret) {
        var colours = highlighting.colours();
        if (highlighting.isPainted()) {
            return colours.isWithinText(caret);
        }
        var change = TextChange.between(colours.text(), area.getText());
        int typed = change.start() + change.replacement().length();
        return colours.isWithinText(caret <= change.start() ? caret : caret > typed ? caret - typed + change.end() : change.start());
    }
}
