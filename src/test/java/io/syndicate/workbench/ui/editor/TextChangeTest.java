package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void changeMustBeNoLargerThanTheDifference() {
        assertEquals(new TextChange(2, 3, "XY"), TextChange.between("abcde", "abXYde"));
        assertEquals(new TextChange(3, 3, "a"), TextChange.between("aaa", "aaaa"));
        assertTrue(TextChange.between("same", "same").isEmpty());
        assertEquals(new TextChange(0, 3, ""), TextChange.between("abc", ""));
    }

    @Test
    void offsetsMustStayWithTheTextAroundThem() {
        var change = TextChange.between("abcde", "abXYZde");
        assertEquals(1, change.moved(1));
        assertEquals(6, change.moved(4));
        assertEquals(2, change.moved(2));
        assertEquals(5, change.moved(3));
    }
}
