package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import java.util.function.Consumer;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** In these texts {@code |} is the caret and {@code [ ]} the selection. */
class CodeEditingTest extends FxTest {

    private static String edit(Language language, String before, Consumer<CodeEditing> action) {
        toolkit();
        return onFx(() -> {
            var area = new CodeArea();
            int start = before.indexOf('[');
            if (start >= 0) {
                var text = before.replace("[", "").replace("]", "");
                area.replaceText(text);
                area.selectRange(start, before.indexOf(']') - 1);
            } else {
                area.replaceText(before.replace("|", ""));
                area.moveTo(before.indexOf('|'));
            }
            var was = area.getText();
            area.getUndoManager().forgetHistory();
            action.accept(new CodeEditing(area, language));
            var now = new StringBuilder(area.getText()).insert(area.getCaretPosition(), '|').toString();
            area.undo();
            assertEquals(was, area.getText(), "one undo must take it back");
            return now;
        });
    }

    private static String python(String before, Consumer<CodeEditing> action) {
        return edit(Language.PYTHON, before, action);
    }

    @Test
    void newLineMustKeepTheIndentAndDeepenBehindAColon() {
        assertEquals("    x = 1\n    |", python("    x = 1|", CodeEditing::newLine));
        assertEquals("  if x:  \n      |", python("  if x:  |", CodeEditing::newLine));
        assertEquals("  \n  |  x", python("  |  x", CodeEditing::newLine));
        assertEquals("{\n    |\n}", edit(Language.JSON, "{|}", CodeEditing::newLine));
    }

    @Test
    void tabMustFillUpToTheNextStopOrIndentLines() {
        assertEquals("a   |b", python("a|b", CodeEditing::indent));
        assertEquals("    |", python("|", CodeEditing::indent));
        assertEquals("    a\n\n    b|\nc", python("[a\n\nb]\nc", CodeEditing::indent));
    }

    @Test
    void dedentMustTakeOneStep() {
        assertEquals("    a|", python("        a|", CodeEditing::dedent));
        assertEquals("a|b", python("  a|b", CodeEditing::dedent));
        assertEquals("a\nb|\n    c", python("[    a\n\tb\n]    c", CodeEditing::dedent));
    }

    @Test
    void commentMustToggleAtTheLeastIndent() {
        assertEquals("    # a\n\n    #     b|", python("[    a\n\n        b]", CodeEditing::toggleComment));
        assertEquals("    a\n    b|", python("[    # a\n    #b]", CodeEditing::toggleComment));
        assertEquals("# a|", python("a|", CodeEditing::toggleComment));
        assertEquals("{|}", edit(Language.JSON, "{|}", CodeEditing::toggleComment));
    }

    @Test
    void duplicateMustCopyTheLineOrTheSelection() {
        assertEquals("ab\na|b\nc", python("a|b\nc", CodeEditing::duplicate));
        assertEquals("abab|c", python("[ab]c", CodeEditing::duplicate));
    }

    @Test
    void backspaceMustGoToTheLastStopInAnIndentOnly() {
        assertEquals("    |x", python("        |x", editing -> assertTrue(editing.backspace())));
        assertEquals("    |x", python("      |x", editing -> assertTrue(editing.backspace())));
        assertEquals("  a|", python("  a|", editing -> assertFalse(editing.backspace())));
        assertEquals("|a", python("|a", editing -> assertFalse(editing.backspace())));
    }

    @Test
    void aClauseThatGoesOnWithABlockMustGoBelowItInOneStep() {
        assertEquals("if a:\n    b\nelse:|", python("if a:\n    b\n    else|", editing -> assertTrue(editing.endClause())));
        assertEquals("if a:\n    b\n    else|  # c", python("if a:\n    b\n    else|  # c", editing -> assertFalse(editing.endClause())));
        assertEquals("{\n    else|", edit(Language.JSON, "{\n    else|", editing -> assertFalse(editing.endClause())));
    }
}
