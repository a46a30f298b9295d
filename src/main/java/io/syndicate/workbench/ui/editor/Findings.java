package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fxmisc.richtext.CodeArea;

/** The findings of one text, as squiggles, as lines and as what can be mended. FX thread only. */
final class Findings {

    /** Style classes of a line with a finding; they move with the line while text above it is edited. */
    static final String ERROR_LINE = "error-line";
    static final String WARNING_LINE = "warning-line";

    private final CodeArea area;
    private List<Finding> all = List.of();

    Findings(CodeArea area) {
        this.area = area;
    }

    void set(List<Finding> findings) {
        all = findings.stream().filter(finding -> finding.line() <= area.getParagraphs().size()).toList();
    }

    /** @return what to draw under the text */
    List<Token> squiggles() {
        return all.stream().map(finding -> new Token(start(finding), end(finding), style(finding)))
                .filter(token -> token.start() < token.end()).toList();
    }

    /** @return what is said of each line, from 0 */
    Map<Integer, String> words() {
        var words = new TreeMap<Integer, String>();
        all.forEach(finding -> words.merge(finding.line() - 1, finding.words(), (first, more) -> first + "\n\n" + more));
        return words;
    }

    /** @return the style class of each line that is not good, from 0 */
    Map<Integer, String> lineStyles() {
        var styles = new HashMap<Integer, String>();
        all.forEach(finding -> styles.merge(finding.line() - 1, finding.severity() == Severity.ERROR ? ERROR_LINE : WARNING_LINE,
                (one, other) -> one.equals(ERROR_LINE) ? one : other));
        return styles;
    }

    /** @return the first finding in the caret's line that can be mended */
    Optional<Finding> fixableAtCaret() {
        return all.stream().filter(finding -> finding.line() - 1 == area.getCurrentParagraph() && finding.fix().isPresent()).findFirst();
    }

    /** Mends it as one step of the undo history. */
    void fix(Finding finding) {
        if (all.contains(finding) && finding.fix().isPresent() && area.isEditable()) {
            area.getUndoManager().preventMerge();
            area.replaceText(start(finding), end(finding), finding.fix().get().text());
            area.getUndoManager().preventMerge();
            area.requestFollowCaret();
        }
    }

    private int start(Finding finding) {
        return offset(finding, finding.column());
    }

    /** What stands at a line's end is shown under its last character. */
    private int end(Finding finding) {
        return offset(finding, finding.end());
    }

    private int offset(Finding finding, int column) {
        int line = finding.line() - 1;
        return area.getAbsolutePosition(line, Math.clamp(column - 1L, 0, area.getParagraphLength(line)));
    }

    private static String style(Finding finding) {
        return finding.severity() == Severity.ERROR ? "squiggle-error" : "squiggle-warning";
    }
}
