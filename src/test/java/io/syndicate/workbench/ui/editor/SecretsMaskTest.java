package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsMaskTest {

    @Test
    void namesMustShowAndEveryValueMustNot() {
        assertEquals("""
                {
                    "A": "••••••••••••",
                    "b \\" c": "••••••••••••",
                    "n": "••••••••••••"
                }
                """,
                SecretsMask.of("{\"A\": \"TOP\", \"b \\\" c\": {\"in\": \"TOP\"}, \"n\": 42}"));
        assertEquals("{}\n", SecretsMask.of(" {} "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"A\": \"TOP\"", "{\"A\": \"TOP\"} \"TOP\"", "[\"TOP\"]", "\"TOP\"", "TOP", "{TOP: 1}", "{\"A\": \"TOP\"}}"})
    void whatIsNoJsonObjectMustBeHiddenAsAWhole(String secrets) {
        assertEquals("hidden, " + secrets.length() + " characters\n", SecretsMask.of(secrets));
    }

    @Test
    void lengthOfAValueMustNotShow() {
        assertEquals(SecretsMask.of("{\"A\": \"x\"}"), SecretsMask.of("{\"A\": \"a much longer one\"}"));
        assertFalse(SecretsMask.of("{\"A\": 12345}").contains("5"));
    }
}
