package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void theLastOpenedMustBeFirst() {
        var remembered = Remembered.NOTHING.opened("a").opened("b").opened("c");
        assertEquals(List.of("c", "b", "a"), remembered.recent());
        assertEquals(List.of("a", "c", "b"), remembered.opened("a").recent(), "moved, not doubled");
        assertEquals(remembered, remembered.opened("c"));
    }

    @Test
    void theOldestMustGoWhereThereAreTooMany() {
        var remembered = Remembered.NOTHING;
        for (int i = 0; i < 20; i++) {
            remembered = remembered.opened("d" + i);
        }
        assertEquals(IntStream.iterate(19, i -> i - 1).limit(Remembered.MAX_RECENT).mapToObj(i -> "d" + i).toList(), remembered.recent());
        assertEquals(Remembered.MAX_RECENT, remembered.opened("d10").recent().size());
        assertEquals("d8", remembered.opened("d10").recent().getLast(), "reopening one of them pushes none out");
    }

    @Test
    void aForgottenFolderMustBeGoneAndTheOrderStay() {
        var remembered = Remembered.NOTHING.opened("a").opened("b").opened("c");
        assertEquals(List.of("c", "a"), remembered.forgotten("b").recent());
        assertEquals(remembered, remembered.forgotten("unknown"));
    }

    @Test
    void newNumbersMustReplaceThoseOfTheirNameOnly() {
        var remembered = Remembered.NOTHING.withNumbers(Map.of("x", 1.0, "y", 2.0)).withNumbers(Map.of("y", 3.0, "z", 4.0));
        assertEquals(Map.of("x", 1.0, "y", 3.0, "z", 4.0), remembered.numbers());
        assertEquals(remembered, remembered.withNumbers(Map.of()));
    }

    @Test
    void eachChangeMustKeepTheRest() {
        var remembered = Remembered.NOTHING.opened("a").withTheme("dark").withNumbers(Map.of("x", 1.0));
        assertEquals(new Remembered(List.of("a"), "dark", Map.of("x", 1.0)), remembered);
        assertEquals(new Remembered(List.of("b", "a"), "dark", Map.of("x", 1.0)), remembered.opened("b"));
        assertEquals(new Remembered(List.of(), "dark", Map.of("x", 1.0)), remembered.forgotten("a"));
        assertEquals(new Remembered(List.of("a"), "light", Map.of("x", 1.0)), remembered.withTheme("light"));
    }

    @Test
    void itMustNotChangeWithWhatItWasMadeOf() {
        var recent = new ArrayList<>(List.of("a"));
        var numbers = new HashMap<>(Map.of("x", 1.0));
        var remembered = new Remembered(recent, null, numbers);
        recent.add("b");
        numbers.put("y", 2.0);
        assertEquals(new Remembered(List.of("a"), "light", Map.of("x", 1.0)), remembered);
        assertThrows(UnsupportedOperationException.class, () -> remembered.recent().add("c"));
        assertEquals(Remembered.NOTHING, new Remembered(null, null, null));
    }
}
