package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static String masked(String secrets, String text) {
        String shown = SecretMask.of(secrets).mask(text);
        byte[] bytes = text.getBytes(UTF_8);
        byte[] hidden = SecretMask.of(secrets).mask(bytes);
        assertEquals(bytes.length, hidden.length);
        assertEquals(!shown.equals(text), !java.util.Arrays.equals(bytes, hidden), "text and bytes differ");
        return shown;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"k\": \"hush\"}                      | key=hush!hush.      | key=•••!•••.",
        "{\"k\": \"hush\"}                      | hushhush            | •••",
        "{\"k\": \"hush\"}                      | xhushx              | x•••x",
        "{\"k\": \"hush\"}                      | nothing here        | nothing here",
        "{\"a\": {\"b\": [\"deep\", {\"c\": 4711}]}} | deep 4711 a b c | ••• ••• a b c",
        "{\"k\": \"abc\"}                       | abc abcd xabc (abc) a1abc | ••• abcd xabc (•••) a1abc",
        "{\"k\": 7}                             | 7 77 7.0 x7 -7      | ••• 77 ••• x7 -•••",
        "{\"k\": 1.5e3}                         | 1.5e3 1500 1500.0   | ••• ••• •••",
        "{\"a\": true, \"b\": null, \"c\": \"true\", \"d\": \" \", \"e\": \"\", \"f\": NaN} | true null NaN a b | true null NaN a b",
        "{\"a\": \"abcd\", \"b\": \"abcdefgh\"} | abcdefgh abcdef     | ••• •••ef",
        "{\"a\": \"abcdef\", \"b\": \"defghi\"} | abcdefghi           | •••",
        "{\"a\": \"xabcd\", \"b\": \"abcd\"}    | xxabcd abcd xabc    | x••• ••• xabc",
        "{\"k\": \"é€😀!\"}                     | <é€😀!>             | <•••>",
        "{\"k\": \"hush\", \"hush2\": \"k\"}    | hush2 is a name     | •••2 is a name"
    })
    void everyOccurrenceMustBeHidden(String secrets, String text, String shown) {
        assertEquals(shown, masked(secrets, text));
    }

    @Test
    void multiLineValueMustBeHiddenByLine() {
        String secrets = "{\"pem\": \"-----BEGIN KEY-----\\nMIIEowIBAAKC\\n  x+/9Zq==\\r\\n-----END KEY-----\\n\"}";
        assertEquals("stderr: •••", masked(secrets, "stderr: MIIEowIBAAKC"));
        assertEquals("•••", masked(secrets, "x+/9Zq=="));
        assertEquals("got •••", masked(secrets, "got -----BEGIN KEY-----\nMIIEowIBAAKC\n  x+/9Zq==\r\n-----END KEY-----\n"));
        assertFalse(masked(secrets, "'-----BEGIN KEY-----\\nMIIEowIBAAKC\\n  x+/9Zq==\\r\\n-----END KEY-----\\n'").contains("MII"));
    }

    /**
     * Made by Python 3: json.dumps (both), urllib quote, quote(safe=''), quote_plus, repr, ascii, repr of bytes, base64 (both), hex; and
     * variants of case.
     */
    @ParameterizedTest
    @ValueSource(strings = {
        "p/ä\\\"'\n~> €?", "\"p/\\u00e4\\\\\\\"'\\n~> \\u20ac?\"", "\"p/ä\\\\\\\"'\\n~> €?\"",
        "p/%C3%A4%5C%22%27%0A~%3E%20%E2%82%AC%3F", "p%2F%C3%A4%5C%22%27%0A~%3E%20%E2%82%AC%3F", "p%2F%C3%A4%5C%22%27%0A~%3E+%E2%82%AC%3F",
        "p%2f%c3%a4%5c%22%27%0a%7e%3e%20%e2%82%ac%3f", "p/ä\\\\\"\\'\\n~> €?", "p/\\xe4\\\\\"\\'\\n~> \\u20ac?",
        "p/\\xc3\\xa4\\\\\"\\'\\n~> \\xe2\\x82\\xac?",
        "cC/DpFwiJwp+PiDigqw/", "cC_DpFwiJwp-PiDigqw_", "702fc3a45c22270a7e3e20e282ac3f", "702FC3A45C22270A7E3E20E282AC3F"
    })
    void everyFormMustBeHidden(String form) {
        String secrets = "{\"k\": \"p/ä\\\\\\\"'\\n~> €?\"}";
        String shown = masked(secrets, "<" + form + ">");
        assertTrue(shown.equals("<•••>") || shown.equals("<\"•••\">"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "user:", "token="})
    void base64OfASecretAmongOthersMustNotGiveItAway(String before) {
        String secret = "correct horse battery";
        String coded = Base64.getEncoder().encodeToString((before + secret + ":x").getBytes(UTF_8));
        String shown = masked("{\"k\": \"" + secret + "\"}", "Authorization: Basic " + coded);
        assertTrue(shown.length() < "Authorization: Basic ".length() + 3 + before.length() * 2 + 12, shown);
        assertTrue(shown.contains(SecretMask.MASK), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"k\": \"hushhush\"", "{\"k\": 'hushhush'}", "{\"k\": \"hushhush\",}", "{\"k: \"hushhush\"}", "{k\": \"hushhush}", "\"hushhush\"",
        "{\"k\": \"hushhush", "[\"hushhush\"]", "{\"k\": \"hushhush\"} x", "\uFEFF{\"k\": \"hushhush\"}",
        "{\"a\": \"\\\"\", \"k\": \"hushhush\" 1}"
    })
    void brokenJsonMustBeHiddenByItsQuotes(String secrets) {
        assertEquals("say •••.", masked(secrets, "say hushhush."));
    }

    @Test
    void escapesInBrokenJsonMustBeHiddenPlain() {
        assertEquals("•••", masked("{\"k\": \"hush\\u00e9/\\\"x\",}", "hushé/\"x"));
    }

    @Test
    void secretsInAnotherEncodingMustBeHidden() {
        var mask = SecretMask.of("{\"k\": \"hush é\", \"l\": \"other\"}".getBytes(ISO_8859_1));
        assertEquals("••• •••", mask.mask("hush é other"));
    }

    @Test
    void nothingToHideMustBeTheSameObject() {
        String text = "a text";
        byte[] bytes = {1, 2, 3};
        for (var mask : new SecretMask[] {SecretMask.NONE, SecretMask.of(""), SecretMask.of("{}"), SecretMask.of("{\"k\": \"hush\"}")}) {
            assertSame(text, mask.mask(text));
            assertSame(bytes, mask.mask(bytes));
        }
        assertEquals("SecretMask", SecretMask.of("{\"k\": \"hush\"}").toString());
    }

    @Test
    void bytesMustBeHiddenByteForByte() {
        byte[] given = "\u0000hush\u0000".getBytes(UTF_8);
        byte[] kept = given.clone();
        assertArrayEquals("\u0000****\u0000".getBytes(UTF_8), SecretMask.of("{\"k\": \"hush\"}").mask(given));
        assertArrayEquals(kept, given);
    }

    @Test
    void manySecretsMustAllBeHiddenInOnePass() {
        var random = new Random(3);
        var secrets = IntStream.range(0, 300).mapToObj(_ -> Long.toHexString(random.nextLong() | 1L << 60)).toList();
        var mask = SecretMask.of(secrets.stream().map(secret -> "\"" + secret + "\": \"" + secret + "\"")
                .collect(Collectors.joining(",", "{", "}")));
        String text = String.join(" ", secrets).repeat(20);
        assertEquals("", mask.mask(text).replaceAll("[• ]", ""));
    }

    @Test
    void selfRepeatingSecretMustNotSlowDown() {
        var mask = SecretMask.of("{\"k\": \"" + "a".repeat(20_000) + "b\"}");
        String text = "a".repeat(2_000_000);
        assertSame(text, mask.mask(text));
    }

    @Test
    void aVeryLongSecretMustBeHiddenWithAllThatFollowsIt() {
        String secret = "é/+".repeat(400_000);
        SecretMask mask = SecretMask.of("{\"big\": \"" + secret + "\"}");
        assertEquals("a •••", mask.mask("a " + secret + " b"));
        assertEquals("a •••",
                mask.mask("a " + java.util.Base64.getEncoder().encodeToString(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertEquals("a é/+", mask.mask("a é/+"));
        assertEquals("a ••• b", SecretMask.of("{\"big\": \"" + "x".repeat(32_768) + "\"}").mask("a " + "x".repeat(32_768) + " b"));
    }
}
