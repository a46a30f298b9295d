package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario that cannot be read or cannot happen is refused with its line and in words. */
class ScenarioFaultsTest {

    private static final String CREATE = "{\"event\": \"create\", \"path\": \"/a\"}";

    @TempDir
    private Path folder;

    private String refusal(String scenario) throws Exception {
        Files.writeString(folder.resolve(ProjectFile.NAME), "{\n\"scenarios\": [\n" + scenario + "]}");
        String message = assertThrows(ProjectException.class, () -> ProjectFile.load(folder)).getMessage();
        assertTrue(message.contains(ProjectFile.NAME + ":3"), message);
        return message;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "7                                             | a scenario is written",
        "{'seed': 7}                                   | a scenario is written",
        "{'events': {}}                                | a scenario is written",
        "{'events': [], 'name': 7}                     | 'name' must be a string that is not blank",
        "{'events': [], 'name': ' '}                   | 'name' must be a string that is not blank",
        "{'events': [], 'seed': 1.5}                   | 'seed' must be a whole number",
        "{'events': [], 'seed': 9223372036854775808}   | 'seed' must be a whole number",
        "{'events': [7]}                               | an event needs a string 'path'",
        "{'events': [{'path': '/a'}]}                  | an event needs a string 'event'",
        "{'events': [{'path': '/a', 'event': 'burn'}]} | is none of create, write, new_contents, truncate, rename, change_coordinator",
    })
    void whatIsNoScenarioMustBeNamed(String scenario, String words) throws Exception {
        String message = refusal(scenario.replace('\'', '"'));
        assertTrue(message.contains(words.replace('\'', '"')), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'event': 'write', 'path': '/a', 'blocks': 0                                  | blocks: a whole number from 1 to 1000, not 0",
        "'event': 'write', 'path': '/a', 'blocks': 1001                               | from 1 to 1000, not 1001",
        "'event': 'write', 'path': '/a', 'blocks': 4294967297                         | integer overflow",
        "'event': 'write', 'path': '/a', 'blocks': 'two'                              | 'blocks' must be a whole number",
        "'event': 'write', 'path': '/a', 'first_block': -1                            | from 0 to 18446744073709551615",
        "'event': 'write', 'path': '/a', 'first_block': 18446744073709551615, 'blocks': 2 | the last block would be over",
        "'event': 'write', 'path': '/b'                                               | there is no file /b at this point",
        "'event': 'new_contents', 'path': '/a', 'block': 5                            | there is no block 5 in /a; write it first",
        "'event': 'rename', 'path': '/a'                                              | an event needs a string 'new_path'",
        "'event': 'rename', 'path': '/a', 'new_path': '/a'                            | there is a file /a already",
        "'event': 'rename', 'path': '/a', 'new_path': 'b'                             | a path starts with /",
        "'event': 'create', 'path': '/a'                                              | there is a file /a already",
        "'event': 'create', 'path': '/b/'                                             | a file's path ends in its name",
        "'event': 'create', 'path': '/b//c'                                           | a path has one / between two names",
        "'event': 'create', 'path': '/b/../c'                                         | a path holds no . and no ..",
        "'event': 'create', 'path': '/b\\u0000'                                       | a path cannot hold the character NUL",
        "'event': 'change_coordinator', 'path': '/a', 'coordinator': 1                | 1 coordinates /a already",
    })
    void anEventThatCannotBeOrHappenMustBeNamed(String event, String words) throws Exception {
        String message = refusal("{\"events\": [" + CREATE + ", {" + event.replace('\'', '"') + "}]}");
        assertTrue(message.contains(words.replaceAll("'(\\w+)'", "\"$1\"")), message);
    }

    @Test
    void tooManyEventsOrUrlsMustBeRefused() throws Exception {
        String events = String.join(", ", Collections.nCopies(501, CREATE));
        assertTrue(refusal("{\"events\": [" + events + "]}").contains("at most 500 events"));
        String write = ", {\"event\": \"write\", \"path\": \"/a\", \"blocks\": 1000}";
        String message = refusal("{\"events\": [" + CREATE + write.repeat(110) + "]}");
        assertTrue(message.contains("more than 100000 URLs"), message);
    }

    @Test
    void theGreatestNumbersMustBeTaken() throws Exception {
        Files.writeString(folder.resolve(ProjectFile.NAME), "{\"scenarios\": [{\"seed\": -9223372036854775808, \"events\": [" + CREATE
                + ", {\"event\": \"write\", \"path\": \"/a\", \"first_block\": 18446744073709551615}"
                + ", {\"event\": \"change_coordinator\", \"path\": \"/a\", \"coordinator\": 18446744073709551615}]}]}");
        var scenario = ProjectFile.load(folder).checks().scenarios().getFirst();
        assertEquals(Long.MIN_VALUE, scenario.seed());
        assertEquals(3, scenario.play().steps().size());
        assertTrue(scenario.play().urls().stream().anyMatch(url -> url.contains("/18446744073709551615.")));
    }
}
