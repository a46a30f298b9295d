package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a published object: strict to the byte. */
class PublishedObjectTest {

    private static final byte[] SOURCE = "def cdn_url(request, url):\n    return url\n".getBytes(StandardCharsets.UTF_8);

    private static PublishedObject object(String plain) {
        byte[] sealed = new Sealing().seal(plain.getBytes(StandardCharsets.UTF_8), TestKeys.gateway().open(), TestKeys.gateway().secret()
                .orElseThrow());
        return PublishedObject.of("{}".getBytes(StandardCharsets.UTF_8), SOURCE, sealed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "                                                         | it is no JSON object",
        "[]                                                       | it is no JSON object",
        "{}                                                       | it has no \"config\"",
        "{\"config\": \"e30=\", \"driver\": \"\"}                 | it has no \"secrets\"",
        "{\"config\": 5, \"driver\": \"\", \"secrets\": \"\"}     | \"config\" is no string",
        "{\"config\": \"e30\", \"driver\": \"\", \"secrets\": \"\"} | byte 15 is not what a publisher writes there",
        "{\"config\": \"e30*\", \"driver\": \"\", \"secrets\": \"\"} | \"config\" is not base64",
        "{\"config\":\"e30=\", \"driver\": \"\", \"secrets\": \"\"} | byte 10 is not what a publisher writes there",
        "{\"config\": \"\", \"config\": \"\", \"driver\": \"\"}   | it is no JSON object",
        "{\"config\": \"e30=\", \"driver\": \"\", \"secrets\": \"\"}{} | byte 47 is not what a publisher writes there",
        "{\"driver\": \"\", \"config\": \"e30=\", \"secrets\": \"\"} | byte 2 is not what a publisher writes there",
    })
    void anythingElseMustBeRefused(String json, String why) {
        byte[] bytes = (json == null ? "" : json).getBytes(StandardCharsets.UTF_8);
        String message = assertThrows(SealException.class, () -> PublishedObject.parse(bytes)).getMessage();
        assertTrue(message.startsWith("This is no published driver: " + why), message);
    }

    @Test
    void everyCutMustBeRefused() {
        byte[] bytes = object("{}").toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(SealException.class, () -> PublishedObject.parse(cut));
        }
    }

    @Test
    void everyFlippedByteOfTheSecretsMustBeRefused() {
        byte[] bytes = object("{}").toBytes();
        int secrets = new String(bytes, StandardCharsets.UTF_8).indexOf("\"secrets\"");
        for (int i = secrets; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 1;
            assertThrows(SealException.class, () -> Opened.open(PublishedObject.parse(flipped), TestKeys.own()).close(), "byte " + i);
        }
    }

    @Test
    void whatElseTheDeployedToolTookMustBeNamed() throws Exception {
        byte[] stray = "{\"config\": \"\", \"driver\": \"\", \"driver.py\": \"\", \"notes\": \"\", \"secrets\": \"\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("driver.py", "notes"), PublishedObject.parse(stray).strays());
    }

    @Test
    void secretsThatTheDeployedToolMangledMustBeSaidSo() {
        String message = assertThrows(SealException.class, () -> Opened.open(object("{\"KEY\": \"a\"canary\"}"),
                TestKeys.own())).getMessage();
        assertTrue(message.contains("no gateway can read them") && !message.contains("canary"), message);
    }
}
