package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Theme;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys typed into the editor; {@code |} is the caret, {@code < >} the selection, {@code ⏎} a new line, {@code ⌫} the key. */
class AutoPairsTest extends EditorTest {

    @BeforeEach
    void open() {
        disk.open("coral", "x = 1\n", CONFIG, SECRETS);
        openEditor(Theme.LIGHT, 700, 300);
    }

    private String type(String before, String keys) {
        onFx(() -> {
            var plain = before.replace('⏎', '\n');
            shownArea().replaceText(plain.replaceAll("[|<>]", ""));
            if (plain.contains("|")) {
                shownArea().moveTo(plain.indexOf('|'));
            } else {
                shownArea().selectRange(plain.indexOf('<'), plain.indexOf('>') - 1);
            }
        });
        await("the text is coloured", () -> coloured() || before.replace("|", "").isEmpty() || keys.isEmpty());
        keys.codePoints().forEach(key -> onFx(() -> press(key)));
        return onFx(() -> new StringBuilder(text()).insert(shownArea().getCaretPosition(), '|').toString().replace('\n', '⏎'));
    }

    private void press(int key) {
        var code = switch (key) {
            case '⌫' -> KeyCode.BACK_SPACE;
            case '⏎' -> KeyCode.ENTER;
            default -> KeyCode.UNDEFINED;
        };
        shownArea().fireEvent(code == KeyCode.UNDEFINED
                ? new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(key), "", code, false, false, false, false)
                : new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "f()|~(~f()(|)", "f(1)|~(a)~f(1)(a)|", "x = 1, |~{~x = 1, {|}", "f(1)| + 1~(~f(1)(|) + 1", "f(|, 1)~{~f({|}, 1)",
        "x = 1 + |~\"~x = 1 + \"|\"", "x = 1 + |~'a'~x = 1 + 'a'|", "x = 1 + b|~'~x = 1 + b'|'",
        "x = 1 + |~\"\"\"~x = 1 + \"\"\"|\"\"\"", "f(1)|~([{~f(1)([{|}])", "f(1)|~([{}])~f(1)([{}])|"})
    void whatIsOpenedMustBeClosedAndPassedOver(String before, String keys, String after) {
        assertEquals(after, type(before, keys));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "f(1)|name~(~f(1)(|name", "f(|1)~\"~f(\"|1)", "1 + it|~'~1 + it'|", "f(a)|~)~f(a))|", "x = 'a | b'~(~x = 'a (| b'",
                "# say |~(~# say (|",
        "x = 'a'|~'~x = 'a''|"})
    void whereItWouldBeInTheWayNothingMustBeClosed(String before, String keys, String after) {
        assertEquals(after, type(before, keys));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"x = <1 + b>~(~x = (1 + b|)", "x = <12>~'~x = '12|'", "<1⏎b>~[~[1⏎b|]"})
    void aSelectionMustBeEnclosed(String before, String keys, String after) {
        assertEquals(after, type(before, keys));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "f(1)|~(⌫~f(1)|", "f(1)|~([⌫⌫~f(1)|", "f(1)|~(a⌫⌫~f(1)|", "f(1, (|))~⌫~f(1, |))", "x = 1 + |~'⌫~x = 1 + |"})
    void backspaceMustTakeBothOfWhatWasClosedAndNoOther(String before, String keys, String after) {
        assertEquals(after, type(before, keys));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
        "def f():|~⏎~def f():⏎    |", "    return 1|~⏎~    return 1⏎|", "        raise ValueError(1)|~⏎~        raise ValueError(1)⏎    |",
        "    return f(|~⏎~    return f(⏎        |", "x = 1, |~[⏎~x = 1, [⏎    |⏎]", "    returned = 1|~⏎~    returned = 1⏎    |",
        "    x = {|}, 1~⏎~    x = {⏎        |⏎    }, 1"})
    void aNewLineMustBeAsDeepAsWhatComes(String before, String keys, String after) {
        assertEquals(after, type(before, keys));
    }

    @Test
    void aPairMustBeOneStepOfTheHistory() {
        assertEquals("f(1)(|)", type("f(1)|", "("));
        onFx(() -> shownArea().undo());
        assertEquals("f(1)", text());
        assertEquals("x = (12|)", type("x = <12>", "("));
        onFx(() -> shownArea().undo());
        assertEquals("x = 12", text());
    }

    @Test
    void jsonMustBeClosedToo() {
        select(DriverFile.CONFIG);
        assertEquals("{\"a\": [|]}", type("|", "{\"a\": ["));
    }

    @Test
    void homeMustGoToTheTextThenToTheLinesStart() {
        type("    ab|c", "");
        onFx(() -> {
            shownArea().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, false, false, false));
            assertEquals(4, shownArea().getCaretColumn());
            shownArea().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, true, false, false, false));
            assertEquals(0, shownArea().getCaretColumn());
            assertEquals("    ", shownArea().getSelectedText());
        });
    }

    @Test
    void theBracketAtTheCaretAndItsPartnerMustBeMarkedAndGoneTo() {
        type("x = f(1, (2)|)", "");
        await("both are marked", () -> stylesAt(9).contains("bracket") && stylesAt(11).contains("bracket"));
        assertEquals(Set.of(), stylesAt(5));
        onFx(() -> {
            editor.code().goToBracket();
            assertEquals(9, shownArea().getCaretPosition());
            editor.code().goToBracket();
            assertEquals(12, shownArea().getCaretPosition());
            shownArea().moveTo(3);
        });
        assertEquals(Set.of(), stylesAt(9));
        type("x = f(1, [2)|", "");
        await("what has no partner is marked so", () -> stylesAt(11).contains("bracket-alone"));
    }

    @Test
    void theOtherPlacesOfASelectedWordMustBeMarked() {
        type("<url> = url + \"url\" + curl + url2", "");
        await("they are marked", () -> stylesAt(6).contains("occurrence") && stylesAt(13).contains("occurrence"));
        assertTrue(!stylesAt(0).contains("occurrence") && !stylesAt(21).contains("occurrence") && !stylesAt(27).contains("occurrence"));
        onFx(() -> shownArea().deselect());
        assertEquals(Set.of(), stylesAt(6));
    }
}
