package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a clause belongs; the last line is the one that is typed, its colon not there yet. */
class BlockEndsTest {

    private static Optional<Integer> indent(String text) {
        var lines = text.split("\n");
        return BlockEnds.indent(line -> lines[line], lines.length - 1, lines[lines.length - 1]).map(String::length);
    }

    private static void assertGoesTo(int indent, String text) {
        assertEquals(Optional.of(indent), indent(text), text);
    }

    private static void assertStays(String text) {
        assertEquals(Optional.empty(), indent(text), text);
    }

    @Test
    void aClauseMustGoToTheNearestBlockThatItCanGoOnWith() {
        assertGoesTo(0, "if a:\n    b\n    else");
        assertGoesTo(4, "if a:\n    for b in c:\n        d\n\n        # why\n        else");
        assertGoesTo(0, "while a:\n    if_b = 1\n    else");
        assertGoesTo(0, "if a:\n    b\nelif c:\n    d\n    elif e == (1, 2)");
        assertGoesTo(4, "    try:\n        a\n        except ValueError as e");
        assertGoesTo(0, "try:\n    a\nexcept B:\n    c\n    except");
        assertGoesTo(0, "try:\n    a\nexcept B:\n    c\n    finally");
        assertGoesTo(0, "try:\n    a\nexcept B:\n    c\nelse:\n    d\n    finally");
        assertGoesTo(0, "if (a and\n        b):\n    c\n    else");
        assertGoesTo(0, "async for a in b:\n    c\n    else");
        assertGoesTo(4, "match a:\n    case 1:\n        b\n        case [2, x]");
        assertGoesTo(0, "if a:\n    if b: c\n    d\n    else");
    }

    @Test
    void aClauseThatBelongsToNothingMustStay() {
        assertStays("x = 1\n    else");
        assertStays("if a:\n    b\nc\n    else");
        assertStays("if a:\n    b\nelse");
        assertStays("if a:\n    if b:\n        c\n    else");
        assertStays("for a in b:\n    c\n    elif d");
        assertStays("if a:\n    b\n    except");
        assertStays("if a:\n    b\nelse:\n    d\n    finally");
        assertStays("match a:\n    case 1");
        assertStays("def f():\n    a\n    else");
    }

    @Test
    void aColonWithinALineMustStayAColon() {
        assertStays("if a:\n    b\n    elif c[1");
        assertStays("if a:\n    b\n    elif c == 'd");
        assertStays("if a:\n    b\n    elif c # and");
        assertStays("if a:\n    b\n    elsewhere");
        assertStays("if a:\n    b\n    x = else");
        assertStays("if a:\n    b\n    elif");
        assertStays("match a:\n    case 1:\n        case");
    }
}
