package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed: the deployed tool's bytes where those are what the author meant, correct JSON where they are not. */
class SecretsPlaintextTest {

    private static SecretsPlaintext.Written written(String secrets) throws PublishException {
        return SecretsPlaintext.of(secrets.getBytes(StandardCharsets.UTF_8), "UEFE");
    }

    private static String json(String secrets) throws PublishException {
        return new String(written(secrets).json(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                        | {\"__syndicate_pad__\": \"UEFE\"}",
        "{\"b\":\"x\",\"A\":\"y\"}                 | {\"A\": \"y\", \"__syndicate_pad__\": \"UEFE\", \"b\": \"x\"}",
        "{ \"k\" : \"\" }                          | {\"__syndicate_pad__\": \"UEFE\", \"k\": \"\"}",
        "{\"z\": [\"1\",\"2\", []], \"y\": {\"n\": {}}} | {\"__syndicate_pad__\": \"UEFE\", \"y\": {\"n\": {}}, \"z\": [\"1\", \"2\", []]}",
        "{\"k\": \"gr\\u00fc\\u00DFe \\ud83d\\ude00/\\/\"}  | {\"__syndicate_pad__\": \"UEFE\", \"k\": \"grüße 😀//\"}",
        "{\"k\": \"1\", \"k\": \"2\"}              | {\"__syndicate_pad__\": \"UEFE\", \"k\": \"2\"}",
    })
    void whatTheDeployedToolWritesRightMustBeItsBytes(String secrets, String expected) throws Exception {
        assertEquals(expected, json(secrets));
        assertEquals(List.of(), written(secrets).mangled());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"k\": 5}                   | 5                 | k: a number",
        "{\"k\": -0.10e+5}            | -0.10e+5          | k: a number",
        "{\"k\": 12345678901234567890123456789012345678901234567890} | 12345678901234567890123456789012345678901234567890 | k: a number",
        "{\"k\": true}                | true              | k: true or false",
        "{\"k\": null}                | null              | k: null",
        "{\"k\": [\"a\", {\"n\": 1}]} | [\"a\", {\"n\": 1}] | k[1].n: a number",
        "{\"k\": \"a\\\"b\"}          | \"a\\\"b\"        | k: it holds a quote",
        "{\"k\": \"a\\\\b\"}          | \"a\\\\b\"        | k: it holds a backslash",
        "{\"k\": \"a\\nb\"}           | \"a\\nb\"         | k: it holds a control character",
        "{\"k\": \"\\u0001\"}         | \"\\u0001\"       | k: it holds a control character",
        "{\"k\": \"\\ud800\"}         | \"\\ud800\"       | k: it holds half of a character",
    })
    void whatTheDeployedToolWouldMangleMustBeRightAndNamed(String secrets, String value, String named) throws Exception {
        assertEquals("{\"__syndicate_pad__\": \"UEFE\", \"k\": " + value + "}", json(secrets));
        var mangled = written(secrets).mangled().stream().map(Mangled::toString).collect(Collectors.joining("\n"));
        assertTrue(mangled.startsWith(named), mangled);
        assertTrue(mangled.contains("the deployed tool would"), mangled);
    }

    @Test
    void aNameThatWouldBeMangledMustBeNamed() throws Exception {
        assertTrue(written("{\"o\": {\"a\\\"b\": \"x\"}}").mangled().getFirst().toString().startsWith("a name in o: it holds a quote"));
    }

    @Test
    void anOwnPadMustBeReplacedAndNamed() throws Exception {
        assertEquals("{\"__syndicate_pad__\": \"UEFE\"}", json("{\"__syndicate_pad__\": \"mine\"}"));
        assertEquals("__syndicate_pad__", written("{\"__syndicate_pad__\": \"mine\"}").mangled().getFirst().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"k\": \"hunter2-canary", "{\"k\": hunter2-canary}"})
    void aRefusalMustNotQuoteASecret(String broken) {
        assertFalse(assertThrows(PublishException.class, () -> json(broken)).getMessage().contains("hunter2"));
    }

    @Test
    void aMegabyteMustStayTheSame() throws Exception {
        ObjectNode secrets = new ObjectMapper().createObjectNode().put("big", "é\"".repeat(1 << 19));
        ObjectNode read = (ObjectNode) new ObjectMapper().readTree(json(secrets.toString()));
        read.remove("__syndicate_pad__");
        assertEquals(secrets, read);
    }
}
