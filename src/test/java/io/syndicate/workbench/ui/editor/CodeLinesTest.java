package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import java.util.function.Consumer;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** Editing of several lines at once and at a text's ends; {@code |} is the caret, {@code < >} the selection. */
class CodeLinesTest extends FxTest {

    @Test
    void newLineMustReplaceTheSelectionAndIndentByItsFirstLine() {
        assertEquals("    a\n    |d", edit("    a<b\nc>d", CodeEditing::newLine));
        assertEquals("\n|", edit("|", CodeEditing::newLine));
        assertEquals("\tif x:\n\t    |", edit("\tif x:|", CodeEditing::newLine));
        assertEquals("a:\n    |b:", edit("a:|b:", CodeEditing::newLine));
    }

    @Test
    void movedLinesMustKeepTheirSelectionAndStopAtTheEnds() {
        assertEquals("b\na|\nc", edit("a|\nb\nc", editing -> editing.moveLines(1)));
        assertEquals("b|\na\nc", edit("a\nb|\nc", editing -> editing.moveLines(-1)));
        assertEquals("a|\nb", edit("a|\nb", editing -> editing.moveLines(-1)));
        assertEquals("a\nb|", edit("a\nb|", editing -> editing.moveLines(1)));
        assertEquals("c\na\nb|", edit("<a\nb>\nc", editing -> editing.moveLines(1)));
    }

    @Test
    void commentMustPassOverBlankLines() {
        assertEquals("# a\n\n   \n# b|", edit("<a\n\n   \nb>", CodeEditing::toggleComment));
        assertEquals("a\n\nb|", edit("<# a\n\n# b>", CodeEditing::toggleComment));
        assertEquals("\n   \n|", edit("<\n   \n>", CodeEditing::toggleComment));
    }

    @Test
    void mixedLinesMustAllBecomeCommentsAndComeBackAsTheyWere() {
        var mixed = "a\n# b\n    c";
        assertEquals("# a\n# # b\n#     c|", edit("<" + mixed + ">", CodeEditing::toggleComment));
        assertEquals(mixed + "|", edit("<# a\n# # b\n#     c>", CodeEditing::toggleComment));
    }

    @Test
    void commentMustStayAtTheIndentOfItsLine() {
        assertEquals("    # a|", edit("    a|", CodeEditing::toggleComment));
        assertEquals("    a|", edit("    # a|", CodeEditing::toggleComment));
        assertEquals("\t# a|", edit("\ta|", CodeEditing::toggleComment));
    }

    @Test
    void dedentMustTakeWhatIsThereAndNeverCode() {
        assertEquals("a\nb\n    c|", edit("<  a\nb\n        c>", CodeEditing::dedent));
        assertEquals("|a", edit("  |  a", CodeEditing::dedent));
        assertEquals("|a", edit("|a", CodeEditing::dedent));
        assertEquals("    a|", edit("\t    a|", CodeEditing::dedent));
    }

    @Test
    void lineThatASelectionOnlyTouchesMustStay() {
        assertEquals("    a\n    b|\nc", edit("<a\nb\n>c", CodeEditing::indent));
        assertEquals("# a|\nb", edit("<a\n>b", CodeEditing::toggleComment));
    }

    @Test
    void duplicateMustWorkAtTheEndsOfATextAndAcrossLines() {
        assertEquals("\n|", edit("|", CodeEditing::duplicate));
        assertEquals("a\nb\nb|", edit("a\nb|", CodeEditing::duplicate));
        assertEquals("a\nba\nb|", edit("<a\nb>", CodeEditing::duplicate));
        assertEquals("é😀\né😀|", edit("é😀|", CodeEditing::duplicate));
    }

    @Test
    void deletedLinesMustGoWithTheirEndAndKeepTheCaretsColumn() {
        assertEquals("a\nc|c\nd", edit("a\nb|b\ncc\nd", CodeEditing::deleteLines));
        assertEquals("a|", edit("a\nbb|", CodeEditing::deleteLines));
        assertEquals("|", edit("a|", CodeEditing::deleteLines));
        assertEquals("|", edit("|", CodeEditing::deleteLines));
        assertEquals("a\n|d", edit("a\n<b\nc\n>d", CodeEditing::deleteLines));
    }

    @Test
    void selectedLinesMustGrowByOneEachTime() {
        assertEquals("[b\n]", selected("a\nb|\nc", 1));
        assertEquals("[b\nc]", selected("a\nb|\nc", 2));
        assertEquals("[a\nb\n]", selected("<a\nb>\nc", 1));
        assertEquals("[]", selected("a\n|", 3));
    }

    private static String selected(String before, int times) {
        toolkit();
        return onFx(() -> {
            var area = area(before);
            for (int i = 0; i < times; i++) {
                new CodeEditing(area, Language.PYTHON).selectLines();
            }
            return "[" + area.getSelectedText() + "]";
        });
    }

    @Test
    void tabMustReplaceASelectionWithinALine() {
        assertEquals("a   |c", edit("a<b>c", CodeEditing::indent));
        assertEquals("abcd    |", edit("abcd|", CodeEditing::indent));
        assertEquals("abc |", edit("abc|", CodeEditing::indent));
    }

    @Test
    void backspaceMustLeaveSelectionsTabsAndLineStartsToTheEditor() {
        assertEquals("   >|", edit("   >|", editing -> assertFalse(editing.backspace())));
        assertEquals("\t|", edit("\t|", editing -> assertFalse(editing.backspace())));
        assertEquals("a\n|", edit("a\n|", editing -> assertFalse(editing.backspace())));
        assertEquals("a\n|", edit("a\n |", editing -> assertTrue(editing.backspace())));
    }

    @Test
    void languagesMustKnowWhatOpensABlock() {
        assertTrue(Language.PYTHON.opensBlock("else:   "));
        assertTrue(Language.PYTHON.opensBlock("x = {"));
        assertFalse(Language.PYTHON.opensBlock("x = {}"));
        assertFalse(Language.PYTHON.opensBlock("   "));
        assertTrue(Language.JSON.opensBlock("\"a\": ["));
        assertTrue(Language.JSON.opensBlock("{ "));
        assertFalse(Language.JSON.opensBlock("\"a\":"));
        assertEquals("", Language.JSON.comment());
    }

    private static String edit(String before, Consumer<CodeEditing> action) {
        toolkit();
        return onFx(() -> {
            var area = area(before);
            action.accept(new CodeEditing(area, Language.PYTHON));
            return new StringBuilder(area.getText()).insert(area.getCaretPosition(), '|').toString();
        });
    }

    private static CodeArea area(String before) {
        var area = new CodeArea();
        int start = before.indexOf('<');
        area.replaceText(start < 0 ? before.replace("|", "") : before.replace("<", "").replace(">", ""));
        if (start < 0) {
            area.moveTo(before.indexOf('|'));
        } else {
            area.selectRange(start, before.indexOf('>') - 1);
        }
        return area;
    }
}
