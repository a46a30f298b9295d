package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Leaks are named by secret and form, and never shown. */
class SecretFinderTest {

    private static final String TOKEN = "pass word/é";
    private static final SecretFinder FINDER = SecretFinder.of(("{\"token\": \"" + TOKEN + "\", \"cdn\": {\"user\": \"alice-1\", "
            + "\"keys\": [\"first-key\", 12345678]}, \"pin\": \"123\", \"blank\": \"   \", \"none\": null, \"on\": true}").getBytes(UTF_8));

    private static List<String> found(String text) {
        return FINDER.find(text).stream().map(SecretHit::toString).toList();
    }

    @Test
    void eachFormMustBeNamed() {
        assertEquals(List.of("token (as it is)"), found("x=" + TOKEN + ";"));
        assertEquals(List.of("token (URL-encoded)"), found("?t=pass%20word%2F%C3%A9"));
        assertEquals(List.of("token (base64)"), found("Basic " + Base64.getEncoder().encodeToString(TOKEN.getBytes(UTF_8))));
        assertEquals(List.of("token (hex)"), found(HexFormat.of().formatHex(TOKEN.getBytes(UTF_8))));
        assertEquals(List.of(), found("pass word"));
    }

    @Test
    void nestedOnesMustBeFoundByTheirPathsAndEachOnce() {
        assertEquals(List.of("cdn/user (as it is)", "cdn/keys (as it is)"), found("12345678 alice-1 first-key alice-1"));
    }

    @Test
    void valuesTooShortToBeLookedForMustBeTold() {
        assertEquals(Set.of("pin"), FINDER.tooShort());
        assertFalse(FINDER.isEmpty());
        assertTrue(SecretFinder.of("{}".getBytes(UTF_8)).isEmpty());
        assertFalse(SecretFinder.of("{\"pin\": \"123\"}".getBytes(UTF_8)).isEmpty());
    }

    @Test
    void bytesThatAreNoTextMustBeSearchedToo() {
        byte[] wire = ("\u00ff\u0000" + new String(TOKEN.getBytes(UTF_8), ISO_8859_1) + "\u00fe").getBytes(ISO_8859_1);
        assertEquals("[token (as it is)]", FINDER.find(wire).toString());
        assertEquals(List.of(), FINDER.find(new byte[] {(byte) 0xff, 0, 1}));
        var accents = SecretFinder.of("{\"token\": \"éàü-é\"}".getBytes(UTF_8));
        for (String before : List.of("\u00c3", "\u00e2\u0082", "\u00f0\u009f\u0098", "\u0080", "\u00ff")) {
            byte[] cut = (before + new String("éàü-é".getBytes(UTF_8), ISO_8859_1)).getBytes(ISO_8859_1);
            assertEquals("[token (as it is)]", accents.find(cut).toString(), before);
        }
    }

    @Test
    void aLongLineOfALongerSecretMustTellOfIt() {
        var pem = SecretFinder.of("{\"key\": \"BEGIN\\nMIIEowIBAAKCAQEA\\nEND\"}".getBytes(UTF_8));
        assertEquals("[key (as it is)]", pem.find("log: MIIEowIBAAKCAQEA").toString());
        assertEquals(List.of(), pem.find("log: BEGIN"));
    }

    @Test
    void brokenSecretsMustFindNothingAndNoFinderMayShowAny() {
        assertTrue(SecretFinder.of("{\"token\": \"pass word\"".getBytes(UTF_8)).find("pass word").isEmpty());
        assertFalse(FINDER.toString().contains("pass"));
    }
}
