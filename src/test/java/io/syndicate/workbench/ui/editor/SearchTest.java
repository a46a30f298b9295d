package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking, stepping and replacing in a text, without the bar and its fields. */
class SearchTest extends FxTest {

    private Search search;
    private CodeText text;

    @BeforeEach
    void begin() {
        toolkit();
        search = onFx(Search::new);
    }

    @Test
    void searchMustBeginAtTheCaretAndWrapAround() {
        in("ab ab ab", 4);
        look("ab", false);
        assertEquals("3 of 3", summary());
        assertEquals("ab", selected());
        onFx(search::next);
        assertEquals("1 of 3", summary());
        onFx(search::previous);
        assertEquals("3 of 3", summary());
        assertEquals(6, onFx(() -> text.area().getSelection().getStart()));
    }

    @Test
    void caretBehindTheLastPlaceMustGoToTheFirst() {
        in("ab x", 4);
        look("ab", false);
        assertEquals("1 of 1", summary());
    }

    @Test
    void typingMoreOfAWordMustStayAtTheSamePlace() {
        in("class cdn\nclass cat\n", 8);
        look("c", false);
        look("cl", false);
        assertEquals("2 of 2", summary());
    }

    @Test
    void nothingFoundMustBeSaidAndNothingLookedForMustNotFail() {
        in("abc", 0);
        look("x", false);
        assertEquals("none", summary());
        assertTrue(failed());
        onFx(search::next);
        onFx(search::previous);
        assertEquals("none", summary());
        look("", false);
        assertEquals("", summary());
        assertFalse(failed());
    }

    @Test
    void brokenExpressionMustFailUntilItIsMended() {
        in("a(b", 0);
        look("a(", true);
        assertTrue(failed());
        assertTrue(summary().contains("nclosed"), summary());
        look("a\\(", true);
        assertFalse(failed());
        assertEquals("1 of 1", summary());
    }

    @Test
    void replaceMustGoOnToTheNextWithItsGroups() {
        in("a1 a2", 0);
        look("a(\\d)", true);
        onFx(() -> search.replace("b$1"));
        assertEquals("b1 a2", text());
        assertEquals("a2", selected());
        onFx(() -> search.replace("b$1"));
        assertEquals("b1 b2", text());
        assertEquals("none", summary());
    }

    @Test
    void replacementMustNotBeReplacedAgain() {
        in("a a", 0);
        look("a", false);
        onFx(() -> search.replace("aa"));
        onFx(() -> search.replace("aa"));
        assertEquals("aa aa", text());
    }

    @Test
    void missingGroupMustBeSaidAndChangeNothing() {
        in("a1 a2", 0);
        look("a(\\d)", true);
        onFx(() -> search.replaceAll("$2"));
        assertEquals("a1 a2", text());
        assertTrue(failed());
        assertTrue(summary().startsWith("replacement: "), summary());
    }

    @Test
    void replaceAllMustBeOneStepOfTheHistoryAndSayHowMany() {
        in("x X x", 0);
        look("x", false);
        onFx(() -> search.replaceAll("$1"));
        assertEquals("$1 $1 $1", text());
        assertEquals("3 replaced", summary());
        onFx(() -> text.area().undo());
        assertEquals("x X x", text());
    }

    @Test
    void moreReplacedThanAreFoundMustNotBeCountedAsFewer() {
        in("a".repeat(Finder.MAX_FOUND + 5), 0);
        look("a", false);
        assertEquals("1 of 10000+", summary());
        onFx(() -> search.replaceAll("b"));
        assertEquals("b".repeat(Finder.MAX_FOUND + 5), text());
        assertEquals("10000+ replaced", summary());
    }

    @Test
    void textThatCannotBeEditedMustNotBeReplaced() {
        in("a a", 0);
        onFx(() -> text.area().setEditable(false));
        look("a", false);
        onFx(() -> search.replace("b"));
        onFx(() -> search.replaceAll("b"));
        assertEquals("a a", text());
    }

    @Test
    void editsMustBeCountedAsTheyAreMade() {
        in("ab", 0);
        look("ab", false);
        onFx(() -> text.area().insertText(0, "ab "));
        assertTrue(summary().endsWith("of 2") || summary().equals("2 found"), summary());
        onFx(() -> text.area().replaceText(""));
        assertEquals("none", summary());
    }

    @Test
    void withoutATextNothingMustBeFoundOrFail() {
        in("ab", 0);
        look("ab", false);
        onFx(() -> search.setText(null));
        look("ab", false);
        onFx(search::next);
        onFx(search::previous);
        onFx(() -> search.replace("x"));
        onFx(() -> search.replaceAll("x"));
        assertEquals("ab", text());
    }

    private void in(String content, int caret) {
        onFx(() -> {
            text = new CodeText(Language.PYTHON, new CodeSetting(_ -> { }, new SimpleStringProperty("")));
            text.begin(content);
            text.area().moveTo(caret);
            search.setText(text);
        });
    }

    private void look(String what, boolean regex) {
        onFx(() -> search.look(what, false, regex));
    }

    private String summary() {
        return onFx(() -> search.summaryProperty().get());
    }

    private boolean failed() {
        return onFx(() -> search.failedProperty().get());
    }

    private String selected() {
        return onFx(() -> text.area().getSelectedText());
    }

    private String text() {
        return onFx(() -> text.get());
    }
}
