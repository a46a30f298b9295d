package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonHighlighterTest {

    private final PythonHighlighter highlighter = new PythonHighlighter();

    private List<String> found(String code, String style) {
        return highlighter.tokens(code).stream().filter(token -> token.style().equals(style))
                .map(token -> code.substring(token.start(), token.end())).toList();
    }

    @Test
    void offsetsMustBeCharsBehindCharactersOfEveryWidth() {
        var code = "a = 'é€😀𝔘'; return_ = 12\nfor x in y: pass  # ende 😀\nimport z\n";
        assertEquals(List.of("'é€😀𝔘'"), found(code, "string"));
        assertEquals(List.of("12"), found(code, "number"));
        assertEquals(List.of("# ende 😀"), found(code, "comment"));
        assertEquals(List.of("for", "in", "pass", "import"), found(code, "keyword"));
    }

    @Test
    void keywordsInsideTripleQuotesMustStayString() {
        var code = "'''def f(): return 1\n# no comment\n'''\ndef g(): pass\n";
        assertEquals(List.of("'''def f(): return 1\n# no comment\n'''"), found(code, "string"));
        assertEquals(List.of("def", "pass"), found(code, "keyword"));
        assertEquals(List.of("g"), found(code, "function"));
        assertTrue(found(code, "comment").isEmpty());
    }

    @Test
    void expressionsInFormatStringsMustBeCode() {
        var code = "x = f\"a {name(1)!r:>10} b\\n\"\n";
        assertEquals(List.of("f\"a ", "!r:>10", " b", "\""), found(code, "string"));
        assertEquals(List.of("name"), found(code, "function"));
        assertEquals(List.of("1"), found(code, "number"));
        assertEquals(List.of("\\n"), found(code, "escape"));
    }

    @Test
    void pythonTwoMustBeKnown() {
        var code = "print \"hello %s\" % who\nexec \"q\"\ndef f():\n    print >>err, 'x'\n";
        assertEquals(List.of("print", "exec", "def", "print"), found(code, "keyword"));
        assertEquals(List.of("\"hello %s\"", "\"q\"", "'x'"), found(code, "string"));
    }

    @Test
    void namesOfWhatIsDefinedOrCalledMustBeFunctions() {
        var code = "@route\nclass A(B):\n    async def m(self):\n        a.b.call(None)\n        other.attribute\n";
        assertEquals(List.of("route", "A", "m", "call"), found(code, "function"));
        assertEquals(List.of("None"), found(code, "constant"));
    }

    @Test
    void codeLongerThanTheReadBufferMustBeColouredToItsEnd() {
        var code = "x = 'é'  # 😀\n".repeat(4_000) + "return 7";
        var tokens = highlighter.tokens(code);
        assertEquals("7", code.substring(tokens.getLast().start(), tokens.getLast().end()));
        assertEquals(4_000, tokens.stream().filter(token -> token.style().equals("comment")).count());
    }

    @Test
    void deepNestingMustNotOverflowTheStack() {
        var code = "x = " + "1 + ".repeat(10_000) + "1";
        assertEquals(10_001, found(code, "number").size());
    }

    @Test
    void brokenCodeMustBeColouredAsFarAsItIsUnderstood() {
        assertTrue(found("def f(:\n    return 1\n", "keyword").contains("def"));
        assertFalse(found("\"\"\"never closed\ndef", "string").isEmpty() && found("\"\"\"never closed\ndef", "keyword").isEmpty());
        assertTrue(highlighter.tokens("").isEmpty());
        assertTrue(highlighter.tokens("\ud83d lone surrogate").size() < 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterAnyEditsTheColoursMustBeThoseOfTheTextReadAnew(long seed) {
        var random = new Random(seed);
        var pieces = List.of("(", ")", "\"", "'", "\"\"\"", "'''", "\n", "    ", "def f(x):\n    return ", "f\"a {b(1)!r} c\"",
                "# 😀 note\n",
                "@deco.rated\n", "class A:\n", "x.y(z)", "print 'a'\n", "é𝔘", "if a and b:\n", "\\\n", "1.5e3", "not in", "{", "}",
                "lambda: 0", "\t");
        var text = new StringBuilder(EditorTest.DRIVER.repeat(3));
        highlighter.tokens(text.toString());
        for (int i = 0; i < 60; i++) {
            int start = boundary(text, random.nextInt(text.length() + 1));
            int end = random.nextInt(3) > 0 ? start : boundary(text, Math.min(text.length(), start + random.nextInt(40)));
            text.replace(start, end, random.nextInt(4) == 0 ? "" : pieces.get(random.nextInt(pieces.size())));
            var now = text.toString();
            assertEquals(new PythonHighlighter().tokens(now), highlighter.tokens(now), () -> "after an edit at " + start + " of\n" + now);
        }
    }

    /** The parser is given whole characters, as an editor has them. */
    private static int boundary(StringBuilder text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }
}
