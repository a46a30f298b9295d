package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MiddleTest {

    @Test
    void textThatFitsMustStayWhole() {
        assertEquals("/notes/a.txt", Middle.shorten("/notes/a.txt", 12));
    }

    @Test
    void bothEndsMustStayAndTheLengthMustBeExact() {
        String shortened = Middle.shorten("/photos/2017/summer/cat.jpg", 13);
        assertEquals("/phot…cat.jpg", shortened);
        assertEquals(13, Middle.columns(shortened));
    }

    @Test
    void charactersOutsideTheBasicPlaneMustNotBeSplit() {
        assertEquals("😀😀…😀😀😀", Middle.shorten("😀".repeat(20), 6));
    }

    @Test
    void oneColumnMustLeaveTheEllipsisAlone() {
        assertEquals("…", Middle.shorten("long", 1));
    }
}
