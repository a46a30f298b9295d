package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In these codes {@code ‸} stands before the bracket in question. */
class BracketsTest {

    private static Brackets python(String code) {
        return new Brackets(new CodeColours(code, new PythonHighlighter().tokens(code)));
    }

    private static int partner(String marked) {
        return python(marked.replace("‸", "")).partner(marked.indexOf('‸')).orElse(-1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "‸(a)|2", "(a‸)|0", "‸((a)[b]{c})|10", "x = ‸[1, (2, {3: 4})]|19", "f(a‸[f(1)])|8", "(‸)|0"})
    void aBracketMustFindItsPartner(String marked, int partner) {
        assertEquals(partner, partner(marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"‸(a", "a‸)", "‸(]", "(‸]", "‸([)]", "((a‸]", "‸{(}"})
    void withoutAPartnerThereMustBeNone(String marked) {
        assertEquals(-1, partner(marked));
    }

    @Test
    void bracketsInStringsAndCommentsMustNotCount() {
        assertEquals(11, partner("f‸(')', \"))\")"));
        assertEquals(14, partner("f‸(1,  # )))\n 2)"));
        assertEquals(19, partner("x = ‸(\"\"\"\n)))\n\"\"\", 1)"));
        assertEquals(OptionalInt.empty(), python("x = ')'").beside(6));
    }

    @Test
    void bracketsInAnExpressionOfAFormatStringMustCount() {
        String code = "x = f\"({name(1)})\"";
        assertEquals(OptionalInt.of(14), python(code).partner(12));
        assertEquals(OptionalInt.empty(), python(code).beside(6));
    }

    @Test
    void theBracketBeforeTheCaretMustComeFirst() {
        var brackets = python("f()(x)");
        assertEquals(OptionalInt.of(2), brackets.beside(3));
        assertEquals(OptionalInt.of(1), brackets.beside(1));
        assertEquals(OptionalInt.empty(), brackets.beside(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partnersOfAWellFormedTextMustFindEachOther(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < 300; i++) {
            if (open.isEmpty() || random.nextBoolean()) {
                char opening = "([{".charAt(random.nextInt(3));
                text.append(opening);
                open.push(Brackets.closing(opening));
            } else {
                text.append(open.pop());
            }
        }
        open.forEach(text::append);
        var brackets = new Brackets(new CodeColours(text.toString(), List.of()));
        for (int i = 0; i < text.length(); i++) {
            int partner = brackets.partner(i).orElseThrow();
            assertEquals(OptionalInt.of(i), brackets.partner(partner));
            assertEquals(Brackets.isOpening(text.charAt(i)), partner > i);
        }
    }
}
