package io.syndicate.workbench.ui.editor;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/** What keys do to code beyond typing it; each is one step of the undo history. FX thread only. */
final class CodeEditing {

    static final String INDENT = " ".repeat(4);

    private final CodeArea area;
    private final Language language;

    CodeEditing(CodeArea area, Language language) {
        this.area = area;
        this.language = language;
    }

    /** Begins a line as deep as this one, deeper after what opens a block, less deep after what ends one; a bracket that closes gets a line of its own. */
    void newLine() {
        var before = area.getText(firstLine()).substring(0, area.getCaretSelectionBind().getStartColumnPosition());
        var after = area.getText(lastLine()).substring(Math.min(area.getCaretSelectionBind().getEndColumnPosition(),
                area.getParagraphLength(lastLine())));
        var indent = before.substring(0, indentOf(before));
        var deeper = language.opensBlock(before) ? indent + INDENT : language.endsBlock(before)
                ? indent.substring(Math.min(INDENT.length(), indent.length())) : indent;
        area.getUndoManager().preventMerge();
        if (closes(before, after)) {
            area.replaceSelection("\n" + deeper + "\n" + indent);
            area.moveTo(area.getCaretPosition() - indent.length() - 1);
        } else {
            area.replaceSelection("\n" + deeper);
        }
        area.requestFollowCaret();
    }

    private static boolean closes(String before, String after) {
        char opening = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        return Brackets.isOpening(opening) && !after.isEmpty() && after.charAt(0) == Brackets.closing(opening);
    }

    /** Ends a clause that has its line for itself and goes on with a block, and puts it below that; false where a colon is only a colon. */
    boolean endClause() {
        int line = area.getCurrentParagraph();
        var typed = area.getText(line);
        if (language != Language.PYTHON || area.getSelection().getLength() > 0 || area.getCaretColumn() != typed.length()) {
            return false;
        }
        var indent = BlockEnds.indent(area::getText, line, typed);
        indent.ifPresent(less -> {
            area.getUndoManager().preventMerge();
            area.replaceText(line, 0, line, typed.length(), less + typed.stripLeading() + ":");
            area.getUndoManager().preventMerge();
            area.requestFollowCaret();
        });
        return indent.isPresent();
    }

    /** Goes to the line's first character that is no space, from there to the line's start. @param select whether the selection grows with it */
    void home(boolean select) {
        int first = indentOf(area.getText(area.getCurrentParagraph()));
        int column = area.getCaretColumn() == first ? 0 : first;
        area.moveTo(area.getCurrentParagraph(), column, select ? SelectionPolicy.EXTEND : SelectionPolicy.CLEAR);
        area.requestFollowCaret();
    }

    /** Indents the selected lines, or fills up to the next tab stop. */
    void indent() {
        if (firstLine() < lastLine()) {
            changeLines(line -> line.isBlank() ? line : INDENT + line);
        } else {
            area.getUndoManager().preventMerge();
            area.replaceSelection(" ".repeat(INDENT.length() - area.getCaretSelectionBind().getStartColumnPosition() % INDENT.length()));
        }
    }

    /** Takes one step of indentation from the selected lines. */
    void dedent() {
        changeLines(line -> line.startsWith("\t") ? line.substring(1) : line.substring(Math.min(INDENT.length(), indentOf(line))));
    }

    /** Deletes back to the last tab stop when only spaces are in between; false where there is nothing of that kind to do. */
    boolean backspace() {
        int column = area.getCaretColumn();
        var before = area.getText(area.getCurrentParagraph()).substring(0, column);
        if (column == 0 || area.getSelection().getLength() > 0 || !before.equals(" ".repeat(column))) {
            return false;
        }
        int back = (column - 1) % INDENT.length() + 1;
        area.replaceText(area.getCaretPosition() - back, area.getCaretPosition(), "");
        return true;
    }

    /** Makes comments of the selected lines, or code again where all of them are comments. */
    void toggleComment() {
        var mark = language.comment();
        if (mark.isEmpty()) {
            return;
        }
        var lines = lines().stream().filter(line -> !line.isBlank()).toList();
        var bare = mark.strip();
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.stripLeading().startsWith(bare))) {
            changeLines(line -> line.replaceFirst("^(\\s*)" + bare + " ?", "$1"));
        } else {
            int column = lines.stream().mapToInt(CodeEditing::indentOf).min().orElse(0);
            changeLines(line -> line.isBlank() ? line : line.substring(0, column) + mark + line.substring(column));
        }
    }

    /** Puts a copy of the selection behind it, or of the line below it. */
    void duplicate() {
        if (area.getSelection().getLength() > 0) {
            int end = area.getSelection().getEnd();
            var copy = area.getSelectedText();
            area.insertText(end, copy);
            area.selectRange(end, end + copy.length());
        } else {
            int line = area.getCurrentParagraph();
            int column = area.getCaretColumn();
            area.insertText(line, area.getParagraphLength(line), "\n" + area.getText(line));
            area.moveTo(line + 1, column);
        }
    }

    /** Selects the caret's line with its end, or all lines of a selection; again for one more. */
    void selectLines() {
        int last = area.getCaretSelectionBind().getEndParagraphIndex();
        int end = last + 1 < area.getParagraphs().size() ? area.getAbsolutePosition(last + 1, 0) : area.getLength();
        area.selectRange(area.getAbsolutePosition(firstLine(), 0), end);
        area.requestFollowCaret();
    }

    /** Deletes the selected lines; the caret stays in its column. */
    void deleteLines() {
        int first = firstLine();
        int column = area.getCaretColumn();
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(lastLine(), area.getParagraphLength(lastLine()));
        area.getUndoManager().preventMerge();
        if (end < area.getLength()) {
            area.replaceText(start, end + 1, "");
        } else {
            area.replaceText(Math.max(0, start - 1), end, "");
        }
        area.getUndoManager().preventMerge();
        int line = Math.min(first, area.getParagraphs().size() - 1);
        area.moveTo(line, Math.min(column, area.getParagraphLength(line)));
        area.requestFollowCaret();
    }

    /** Moves the selected lines past the one above or below them. @param by -1 for up, 1 for down */
    void moveLines(int by) {
        int first = firstLine();
        int last = lastLine();
        int other = by < 0 ? first - 1 : last + 1;
        if (other < 0 || other >= area.getParagraphs().size()) {
            return;
        }
        var block = String.join("\n", lines());
        var passed = area.getText(other);
        var selection = area.getCaretSelectionBind();
        int anchorLine = area.getCaretSelectionBind().getStartParagraphIndex();
        int startColumn = selection.getStartColumnPosition();
        int endLine = selection.getEndParagraphIndex();
        int endColumn = selection.getEndColumnPosition();
        area.getUndoManager().preventMerge();
        area.replaceText(Math.min(first, other), 0, Math.max(last, other), area.getParagraphLength(Math.max(last, other)),
                by < 0 ? block + "\n" + passed : passed + "\n" + block);
        area.getUndoManager().preventMerge();
        int lastNow = Math.min(endLine + by, area.getParagraphs().size() - 1);
        area.selectRange(anchorLine + by, startColumn, lastNow, Math.min(endColumn, area.getParagraphLength(lastNow)));
        area.requestFollowCaret();
    }

    private int firstLine() {
        return area.getCaretSelectionBind().getStartParagraphIndex();
    }

    /** A selection that ends before a line's first character leaves that line alone. */
    private int lastLine() {
        var selection = area.getCaretSelectionBind();
        boolean endsBefore = selection.getEndColumnPosition() == 0 && selection.getEndParagraphIndex() > firstLine();
        return selection.getEndParagraphIndex() - (endsBefore ? 1 : 0);
    }

    private List<String> lines() {
        return IntStream.rangeClosed(firstLine(), lastLine()).mapToObj(area::getText).toList();
    }

    private void changeLines(UnaryOperator<String> change) {
        int first = firstLine();
        int last = lastLine();
        var old = lines();
        var now = old.stream().map(change).toList();
        if (now.equals(old)) {
            return;
        }
        boolean caretIsHere = first == last && area.getCurrentParagraph() == first;
        int column = Math.max(0, area.getCaretColumn() + now.getLast().length() - old.getLast().length());
        area.replaceText(first, 0, last, area.getParagraphLength(last), now.stream().collect(Collectors.joining("\n")));
        if (caretIsHere) {
            area.moveTo(first, Math.min(column, area.getParagraphLength(first)));
        } else {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
        }
    }

    /** @return white space before the line's code, in characters */
    static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
