package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.editor.Highlighter.Token;
import io.syndicate.workbench.ui.editor.Highlighting.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;

/** Marks what belongs to the caret: the bracket beside it with its partner, and the other places of a selected word. FX thread only. */
final class CaretMarks {

    private static final int MOST_PLACES = 1_000;

    private final CodeArea area;
    private final Highlighting highlighting;

    CaretMarks(CodeArea area, Highlighting highlighting) {
        this.area = area;
        this.highlighting = highlighting;
        highlighting.whenPainted(this::mark);
        area.caretPositionProperty().addListener((_, _, _) -> mark());
        area.selectionProperty().addListener((_, _, _) -> mark());
    }

    private void mark() {
        if (highlighting.isPainted()) {
            highlighting.setMarks(Layer.BRACKETS, brackets());
            highlighting.setMarks(Layer.OCCURRENCES, occurrences());
        }
    }

    private List<Token> brackets() {
        var brackets = new Brackets(highlighting.colours());
        int caret = area.getCaretPosition();
        var here = area.getSelection().getLength() > 0 ? OptionalInt.empty() : brackets.beside(caret);
        if (here.isEmpty()) {
            return List.of();
        }
        var there = brackets.partner(here.getAsInt());
        return there.isEmpty() ? List.of(mark(here.getAsInt(), "bracket-alone"))
                : IntStream.of(here.getAsInt(), there.getAsInt()).sorted().mapToObj(at -> mark(at, "bracket")).toList();
    }

    private static Token mark(int at, String style) {
        return new Token(at, at + 1, style);
    }

    private List<Token> occurrences() {
        var selection = area.getSelection();
        var text = highlighting.colours().text();
        if (selection.getLength() < 2 || !isWord(text, selection.getStart(), selection.getEnd())) {
            return List.of();
        }
        var word = text.substring(selection.getStart(), selection.getEnd());
        var places = new ArrayList<Token>();
        for (int at = text.indexOf(word); at >= 0 && places.size() < MOST_PLACES; at = text.indexOf(word, at + word.length())) {
            if (at != selection.getStart() && isWord(text, at, at + word.length())) {
                places.add(new Token(at, at + word.length(), "occurrence"));
            }
        }
        return places;
    }

    private static boolean isWord(String text, int start, int end) {
        return text.substring(start, end).chars().allMatch(Character::isJavaIdentifierPart)
                && Stream.of(start - 1, end).noneMatch(at -> at >= 0 && at < text.length()
                && Character.isJavaIdentifierPart(text.charAt(at)));
    }

    /** Puts the caret to the partner of the bracket beside it, on the partner's outer side as it is on this one's. */
    void goToPartner() {
        var brackets = new Brackets(highlighting.colours());
        if (highlighting.isPainted()) {
            brackets.beside(area.getCaretPosition()).ifPresent(here -> brackets.partner(here).ifPresent(there -> {
                boolean behind = area.getCaretPosition() > here;
                area.moveTo(there + (behind ? 0 : 1));
                area.requestFollowCaret();
            }));
        }
    }
}
