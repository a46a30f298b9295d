package io.syndicate.workbench.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of config and secrets with their places, and those that no driver reads. */
class JsonKeysTest {

    private static final String TEXT = "{\"CDN\": \"a.example.org\",\n  \"sizes\": {\"inner\": [1, 2]}, \"a\\\"b\": 7}";

    @Test
    void keysOfTheObjectMustBeFoundWithTheirPlacesAndThoseWithinNot() {
        var keys = JsonKeys.of(TEXT).orElseThrow();
        assertEquals(List.of("CDN", "sizes", "a\"b"), keys.stream().map(JsonKeys.Key::name).toList());
        assertEquals(List.of("\"a.example.org\"", "{\"inner\": [1, 2]}", "7"), keys.stream().map(JsonKeys.Key::value).toList());
        for (var key : keys) {
            String line = TEXT.lines().skip(key.line() - 1L).findFirst().orElseThrow();
            String marked = line.substring(key.start() - 1, key.end() - 1);
            assertTrue(marked.startsWith("\"") && marked.endsWith("\"") && line.charAt(key.end() - 1) == ':', marked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"a\": }", "{\"a\": 1", "nonsense", "{\"a\": NaN}"})
    void whatNoWorkerOrNoReaderTakesMustHaveNoKeys(String text) {
        assertEquals(Optional.empty(), JsonKeys.of(text).filter(keys -> !keys.isEmpty()));
    }

    @Test
    void aLongValueMustBeShortened() {
        var key = JsonKeys.of("{\"k\": \"" + "x".repeat(1_000) + "\"}").orElseThrow().getFirst();
        assertEquals(201, key.value().length());
        assertTrue(key.value().endsWith("x…"));
    }

    @Test
    void onlyKeysThatTheDriverDoesNotNameMustBeWarnedOf() {
        var found = JsonRules.unread(DriverFile.CONFIG, JsonKeys.of(TEXT).orElseThrow(), Set.of("CDN", "a\"b"));
        assertEquals(1, found.size());
        assertEquals("Nothing in driver.py reads sizes", found.getFirst().message());
        assertEquals(2, found.getFirst().line());
        assertEquals(3, found.getFirst().column());
    }

    @Test
    void aFaultMustBeMarkedToTheEndOfItsLineAtLeastOneCharacterWide() {
        var fault = JsonRules.faults(DriverFile.CONFIG, "{\n\"a\": 😀oops\n}").getFirst();
        assertEquals(2, fault.line());
        assertEquals("\"a\": 😀oops".length() + 1, fault.end());
        assertTrue(fault.column() < fault.end());
        var atEnd = JsonRules.faults(DriverFile.CONFIG, "{\"a\": 1").getFirst();
        assertTrue(atEnd.end() > atEnd.column());
        assertFalse(atEnd.message().isBlank());
        assertEquals(List.of(), JsonRules.faults(DriverFile.CONFIG, TEXT));
    }
}
