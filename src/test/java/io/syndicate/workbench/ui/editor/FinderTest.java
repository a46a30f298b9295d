package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.editor.Finder.BadPattern;
import io.syndicate.workbench.ui.editor.Finder.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {

    @Test
    void plainTextMustBeFoundLiterallyInAnyCase() throws BadPattern {
        assertEquals(List.of(new Found(0, 3), new Found(4, 7)), new Finder("a.b", false, false).all("a.b A.B axb"));
    }

    @Test
    void matchCaseMustTellLettersApart() throws BadPattern {
        assertEquals(List.of(new Found(4, 6)), new Finder("ÉT", true, false).all("été ÉT"));
        assertEquals(2, new Finder("ÉT", false, false).all("été ÉT").size());
    }

    @Test
    void expressionMustMatchLineByLineAndLeaveEmptyMatchesOut() throws BadPattern {
        assertEquals(List.of(new Found(0, 1), new Found(2, 3)), new Finder("^x*", false, true).all("x\nx\ny"));
    }

    @Test
    void replacementMustKnowGroupsOfExpressionsOnly() throws BadPattern {
        var expression = new Finder("(\\w+)=(\\w+)", true, true);
        assertEquals("b=a", expression.replaced("x a=b", new Found(2, 5), "$2=$1"));
        assertEquals("b=a d=c", expression.replacedAll("a=b c=d", "$2=$1"));
        assertEquals("$2 c", new Finder("a", true, false).replacedAll("a c", "$2"));
    }

    @Test
    void badExpressionOrReplacementMustSayWhy() throws BadPattern {
        assertTrue(assertThrows(BadPattern.class, () -> new Finder("(", false, true)).getMessage().contains("nclosed"));
        var finder = new Finder("a", false, true);
        assertThrows(BadPattern.class, () -> finder.replacedAll("a", "$3"));
    }

    @Test
    void expressionThatRunsWildMustEnd() throws BadPattern {
        var finder = new Finder("(a+)+b", false, true);
        assertThrows(BadPattern.class, () -> finder.all("a".repeat(5_000)));
    }

    @Test
    void foundPlacesMustBeBounded() throws BadPattern {
        assertEquals(Finder.MAX_FOUND, new Finder("a", false, false).all("a".repeat(Finder.MAX_FOUND + 5)).size());
    }
}
