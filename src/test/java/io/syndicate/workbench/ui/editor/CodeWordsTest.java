package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.editor.Finder.BadPattern;
import io.syndicate.workbench.ui.editor.Finder.Found;
import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in, texts out: finding, changing, colouring and masking at their edges. */
class CodeWordsTest {

    @Test
    void plainTextMustNotBeReadAsAnExpression() throws BadPattern {
        assertEquals(List.of(new Found(0, 2)), new Finder("$1", true, false).all("$1 1"));
        assertEquals(List.of(new Found(1, 3)), new Finder("\\E", true, false).all("x\\Ex"));
        assertEquals("\\n$0", new Finder("a", true, false).replacedAll("a", "\\n$0"));
    }

    @Test
    void expressionMustKnowItsSurroundingsWhenOnePlaceIsReplaced() throws BadPattern {
        var behind = new Finder("(?<=x)a", true, true);
        assertEquals("b", behind.replaced("xa a", new Found(1, 2), "b"));
        var lineStart = new Finder("^(?<word>\\w+)", true, true);
        assertEquals("[two]", lineStart.replaced("one\ntwo", new Found(4, 7), "[${word}]"));
        assertEquals("[one]\n[two]", lineStart.replacedAll("one\ntwo", "[${word}]"));
    }

    @Test
    void emptyMatchesMustNeverBeReplaced() throws BadPattern {
        assertEquals("-b-", new Finder("a*", true, true).replacedAll("aabaa", "-"));
    }

    @Test
    void placesMustNotOverlap() throws BadPattern {
        assertEquals(List.of(new Found(0, 2), new Found(2, 4)), new Finder("aa", true, false).all("aaaaa"));
    }

    @Test
    void brokenReplacementMustSaySo() throws BadPattern {
        var finder = new Finder("(a)", true, true);
        for (var replacement : List.of("$2", "${no}", "$", "\\")) {
            var bad = assertThrows(BadPattern.class, () -> finder.replaced("a", new Found(0, 1), replacement), replacement);
            assertTrue(bad.getMessage().startsWith("replacement: "), bad.getMessage());
        }
    }

    @Test
    void changeMustTurnTheOldTextIntoTheNewWhateverTheyAre() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var old = word(random);
            var now = word(random);
            var change = TextChange.between(old, now);
            assertEquals(now, old.substring(0, change.start()) + change.replacement() + old.substring(change.end()), old + " to " + now);
            assertEquals(old.equals(now), change.isEmpty());
            for (int offset = 0; offset <= old.length(); offset++) {
                int moved = change.moved(offset);
                assertTrue(moved >= 0 && moved <= now.length(), old + " to " + now + " at " + offset);
            }
        }
    }

    @Test
    void jsonTokensMustBeInOrderAndWithinTheText() {
        var random = new Random(9);
        for (int i = 0; i < 300; i++) {
            var json = random.ints(30, 0, 13).collect(StringBuilder::new, (text, c) -> text.append("{}[]\":,\\ \n1at".charAt(c)),
                    StringBuilder::append).toString();
            int done = 0;
            for (Token token : new JsonHighlighter().tokens(json)) {
                assertTrue(token.start() >= done && token.end() > token.start() && token.end() <= json.length(), json);
                done = token.end();
            }
        }
    }

    @Test
    void jsonMustBeColouredAcrossLinesEscapesAndOddNumbers() {
        assertEquals(List.of("key:\"a\"", "number:-0", "key:\"b\"", "number:1E9"), json("{\"a\"\n  : -0, \"b\":1E9}"));
        assertEquals(List.of("string:\"\\\\\"", "string:\"x\""), json("[\"\\\\\", \"x\"]"));
        assertEquals(List.of("key:\"é😀\"", "constant:false"), json("{\"é😀\": false}"));
        assertEquals(List.of("error:trueish"), json("[trueish]"));
        assertEquals(List.of(), json(" {}[],: "));
    }

    @Test
    void colouringMustLetLaterPaintCoverAndJoinEqualNeighbours() {
        var colours = new Colouring();
        colours.edit(new TextChange(0, 0, "0123456789"));
        colours.paint(0, 8, "string");
        colours.paint(2, 4, null);
        colours.paint(4, 6, "escape");
        colours.paint(8, 99, "string");
        assertEquals(List.of(new Token(0, 2, "string"), new Token(4, 6, "escape"), new Token(6, 10, "string")), colours.tokens());
        colours.edit(new TextChange(1, 5, "ab"));
        assertEquals(List.of(new Token(0, 1, "string"), new Token(3, 4, "escape"), new Token(4, 8, "string")), colours.tokens());
        assertEquals(List.of(), new Colouring().tokens());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [{\"b\": \"TOP\"}]}", "{\"a\": \"\\u0054OP\"}", "{\"a\": \"x\", \"a\": \"TOP\"}",
            "{\"a\": {\"TOP\": 1}}", "{\"a\": TOP}",
            "{\"a\": \"TOP", "\uFEFF{\"a\": \"TOP\"}", "{'a': 'TOP'}", "{\"a\": \"TOP\",}", "{\"a\": \"TOP\"} // TOP", "null TOP"})
    void noWayOfWritingAValueMayShowIt(String secrets) {
        var masked = SecretsMask.of(secrets);
        assertFalse(masked.contains("TOP"), masked);
        assertTrue(masked.contains(SecretsMask.BULLETS) || masked.startsWith("hidden, "), masked);
    }

    @Test
    void unusualSecretsMustBeMaskedToo() {
        assertEquals("{\n    \"é😀\": \"" + SecretsMask.BULLETS + "\",\n    \"\": \"" + SecretsMask.BULLETS + "\"\n}\n",
                SecretsMask.of("{\"é😀\": null, \"\": false}"));
        assertEquals("hidden, 0 characters\n", SecretsMask.of(""));
        assertTrue(SecretsMask.of("{\"a\":".repeat(5_000)).startsWith("hidden, "));
    }

    private static List<String> json(String text) {
        return new JsonHighlighter().tokens(text).stream().map(token -> token.style() + ":" + text.substring(token.start(), token.end()))
                .toList();
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
