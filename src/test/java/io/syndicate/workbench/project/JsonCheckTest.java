package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", " {\t}\r\n", "{\"a\": 1, \"a\": 2}", "{\"a\": [NaN, Infinity, -Infinity]}",
        "{\"a\": [], \"b\": {}, \"c\": [1, -0, 0.5, 1e5, 1E+5, 1.5e-7, true, false, null]}", "{\"é😀\": \"\\ud83d \\u00e9 \\\" \\\\ \\/\"}",
        "{\"\": \"\u007f\u2028\"}"})
    void whatPythonReadsMustPass(String json) {
        assertEquals(Optional.empty(), JsonCheck.check(json));
        assertEquals(Optional.empty(), JsonCheck.check(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`[]`                       | 1 | 1 | object",
        "`  5`                      | 1 | 3 | object",
        "`{`                        | 1 | 2 | close it with }",
        "`{\"a\": 1`                | 1 | 1 | never closed",
        "`{\"a\": [1, 2`            | 1 | 7 | this list is never closed",
        "`{\\n  \"a\": 1,\\n}`      | 2 | 9 | no comma before }",
        "`{\"a\": [1,]}`            | 1 | 9 | no comma before ]",
        "`{\\r\\n\"a\" 1}`          | 2 | 5 | colon",
        "`{a: 1}`                   | 1 | 2 | double quotes",
        "`{'a': 1}`                 | 1 | 2 | double quotes",
        "`{\"a\": 'b'}`             | 1 | 7 | double quotes",
        "`{\"a\": True}`            | 1 | 7 | value is expected",
        "`{\"a\": INF}`             | 1 | 7 | value is expected",
        "`{\"a\":}`                 | 1 | 6 | value is expected",
        "`{\"a\": `                 | 1 | 7 | ends where a value",
        "`{\"a\": 1 \"b\": 2}`      | 1 | 9 | comma or }",
        "`{\"a\": \"b\\n\"}`        | 1 | 9 | not closed on its line",
        "`{\"a\": \"b\t\"}`         | 1 | 9 | control character",
        "`{\"a\": \"b`              | 1 | 7 | never closed",
        "`{\"a\": \"\\\\x\"}`       | 1 | 8 | backslash",
        "`{\"a\": \"\\\\u12g4\"}`   | 1 | 8 | four hexadecimal",
        "`{\"é😀\": 01}`            | 1 | 8 | start with 0",
        "`{\"a\": 1.}`              | 1 | 7 | not a number",
        "`{\"a\": -}`               | 1 | 7 | not a number",
        "`{\"a\": .5}`              | 1 | 7 | value is expected",
        "`{} // x`                  | 1 | 4 | ended before",
        "`{ // x\\n}`               | 1 | 3 | double quotes",
        "`{\"a\": /* */ 1}`         | 1 | 7 | no comments",
        "`{}{}`                     | 1 | 3 | ended before",
        "`\uFEFF{}`                 | 1 | 1 | object"
    })
    void faultMustBeFoundAtItsPlace(String json, int line, int column, String message) {
        var problem = JsonCheck.check(json.translateEscapes()).orElseThrow();
        assertEquals(line + ":" + column, problem.line() + ":" + problem.column(), problem::message);
        assertTrue(problem.message().contains(message), problem::message);
    }

    @Test
    void encodingMustBeCheckedToo() {
        var marked = JsonCheck.check("\uFEFF{}".getBytes(UTF_8)).orElseThrow();
        assertTrue(marked.message().contains("byte order mark"));
        byte[] latin1 = "{\n\"é\": \"?\"}".getBytes(UTF_8);
        latin1[latin1.length - 3] = (byte) 0xE9;
        var problem = JsonCheck.check(latin1).orElseThrow();
        assertEquals("2:7", problem.line() + ":" + problem.column());
        assertTrue(problem.toString().contains("not UTF-8"));
        byte[] cut = {'{', (byte) 0xC3};
        assertTrue(JsonCheck.check(cut).orElseThrow().message().contains("UTF-8"));
    }

    @Test
    void deepNestingMustBeRefusedWithoutHarm() {
        assertTrue(JsonCheck.check("{\"a\":" + "[".repeat(2_000_000)).orElseThrow().message().contains("nested"));
        assertEquals(Optional.empty(), JsonCheck.check("{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}"));
    }

    @Test
    void messageMustNeverHoldAPartOfTheText() {
        var random = new Random(5);
        String json = "{\"hushKey\": \"hushValue\", \"n\": [123456, \"hush\\nMore\"]}";
        for (int i = 0; i < 2_000; i++) {
            var broken = new StringBuilder(json);
            broken.setCharAt(random.nextInt(broken.length()), "\"{}[]:,'x\n\\".charAt(random.nextInt(11)));
            broken.setLength(random.nextInt(broken.length()) + 1);
            JsonCheck.check(broken.toString()).ifPresent(problem ->
                    assertFalse(problem.message().matches("(?s).*(hus|ushK|Valu|1234|More).*"), problem::message));
        }
    }
}
