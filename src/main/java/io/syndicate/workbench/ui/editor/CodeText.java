package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.lint.Completions;
import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.ui.editor.Highlighter.Token;
import io.syndicate.workbench.ui.editor.Highlighting.Layer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** A text with line numbers, colours, code keys and marked problem lines. FX thread only. */
final class CodeText {

    /** Style class of a line with a problem; it moves with the line while text above it is edited. */
    static final String PROBLEM_LINE = "problem-line";

    private final CodeArea area = new NameArea();
    private final Label prompt = new Label();
    private final StackPane pane = new StackPane(new VirtualizedScrollPane<>(area), prompt);
    private final LineGutter gutter = new LineGutter(area);
    private final ProblemTip tip = new ProblemTip(area);
    private final CodeEditing editing;
    private final CodeMenu menu;
    private final Highlighting highlighting;
    private final CaretMarks caretMarks;
    private final AutoPairs pairs;
    private final CodeKeys keys;
    private final MarkedLines markedLines = new MarkedLines(area);
    private final Findings findings = new Findings(area);
    private Map<Integer, String> problems = Map.of();
    private Supplier<LineMap> unsaved = () -> LineMap.between("", "");
    private CompletionPopup completion;
    private boolean replacing;

    CodeText(Language language, CodeSetting setting) {
        editing = new CodeEditing(area, language);
        menu = new CodeMenu(area, editing, language);
        highlighting = new Highlighting(area, language, setting.worker());
        caretMarks = new CaretMarks(area, highlighting);
        pairs = new AutoPairs(area, highlighting);
        keys = new CodeKeys(editing, pairs);
        area.styleProperty().bind(setting.style());
        prompt.getStyleClass().addAll("muted", "prompt");
        prompt.setMouseTransparent(true);
        if (language == Language.PYTHON) {
            pane.getChildren().add(new IndentGuides(area, setting.guides()));
        }
        StackPane.setAlignment(prompt, Pos.TOP_LEFT);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::editingKey);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        area.heightProperty().subscribe(this::keepCaretInSight);
    }

    /** Problems or a bar came below the text that is typed in. */
    private void keepCaretInSight() {
        if (area.isFocused()) {
            area.requestFollowCaret();
        }
    }

    private void editingKey(KeyEvent event) {
        if (completion != null && completion.handle(event)) {
            event.consume();
        } else if (area.isEditable()) {
            keys.handle(event);
        }
    }

    private void typed(KeyEvent event) {
        if (":".equals(event.getCharacter()) && area.isEditable() && editing.endClause() || pairs.handle(event)) {
            event.consume();
            if (completion != null) {
                completion.typed(event);
            }
        }
    }

    CodeArea area() {
        return area;
    }

    /** @return the text with its scroll bars */
    StackPane pane() {
        return pane;
    }

    /** @param hint shown while the text is empty */
    void setPrompt(String hint) {
        prompt.setText(hint);
        prompt.visibleProperty().bind(Bindings.createBooleanBinding(() -> area.getLength() == 0, area.lengthProperty()));
    }

    CodeMenu menu() {
        return menu;
    }

    CodeEditing editing() {
        return editing;
    }

    String get() {
        return area.getText();
    }

    /** Shows a text that there is nothing to undo of, from its top. */
    void begin(String text) {
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
    }

    /** Replaces what differs as one step of its own in the undo history; the caret stays with the text around it. */
    void replaceAll(String now) {
        var change = TextChange.between(get(), now);
        if (change.isEmpty()) {
            return;
        }
        int caret = change.moved(area.getCaretPosition());
        area.getUndoManager().preventMerge();
        replacing = true;
        area.replaceText(change.start(), change.end(), change.replacement());
        replacing = false;
        area.getUndoManager().preventMerge();
        area.moveTo(Math.min(caret, area.getLength()));
    }

    /** @return whether the text is changing because of {@link #replaceAll} and not by the author's hand */
    boolean isReplacing() {
        return replacing;
    }

    /** Puts another text under this one in the undo history: undo brings it, redo brings this one back. */
    void rememberUnder(String other) {
        var mine = get();
        replaceAll(other);
        replaceAll(mine);
    }

    /** @param places to be marked as found */
    void setFound(List<Token> places) {
        highlighting.setMarks(Layer.FOUND, places);
    }

    /**
     * @param problems what is wrong with the file on disk, by its lines from 0; lines beyond the end are left out
     * @param unsaved  where these lines are in the text as it is on view
     */
    void setProblems(Map<Integer, String> problems, Supplier<LineMap> unsaved) {
        this.problems = problems;
        this.unsaved = unsaved;
        mark();
    }

    /** @param now what is wrong with the text as it is on view */
    void setFindings(List<Finding> now) {
        findings.set(now);
        highlighting.setMarks(Layer.SQUIGGLES, findings.squiggles());
        mark();
    }

    Findings findings() {
        return findings;
    }

    private void mark() {
        var styles = findings.lineStyles();
        var words = problemsNow();
        words.keySet().forEach(line -> styles.put(line, PROBLEM_LINE));
        markedLines.set(styles);
        findings.words().forEach((line, said) -> words.merge(line, said, (first, more) -> first + "\n\n" + more));
        gutter.setProblems(words);
        tip.setProblems(words);
    }

    private SortedMap<Integer, String> problemsNow() {
        var words = new TreeMap<Integer, String>();
        if (!problems.isEmpty()) {
            var lines = unsaved.get();
            problems.forEach((line, said) -> words.merge(lines.near(line), said, (first, more) -> first + "\n" + more));
        }
        return words.headMap(area.getParagraphs().size());
    }

    /**
     * Puts the caret somewhere and shows it in the middle.
     *
     * @param line   from 1, beyond the end is the last line
     * @param column from 1, 0 for the line's first character that is no space
     */
    void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        var content = area.getText(paragraph);
        int first = content.length() - content.stripLeading().length();
        area.moveTo(paragraph, column > 0 ? Math.min(column - 1, content.length()) : first);
        area.showParagraphAtCenter(paragraph);
        area.requestFollowCaret();
    }

    /** @param completions what is known now of the names in this text; for completion and hover */
    void completeWith(Supplier<Completions> completions) {
        completion = new CompletionPopup(area, completions);
        tip.setMeaning(offset -> completions.get().meaning(area.getText(), offset));
    }

    /** Goes from the bracket beside the caret to its partner. */
    void goToBracket() {
        caretMarks.goToPartner();
    }

    /** Offers what may be typed here. */
    void complete() {
        if (completion != null) {
            completion.open();
        }
    }

    /** Ends all work for this text. */
    void dispose() {
        highlighting.dispose();
        area.dispose();
    }
}
