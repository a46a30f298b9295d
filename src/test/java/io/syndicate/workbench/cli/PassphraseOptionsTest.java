package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.syndicate.workbench.publish.PublishException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where passphrases come from. */
class PassphraseOptionsTest {

    private static final Path KEY = Path.of("key.pem");

    @TempDir
    private Path folder;

    private static String read(PassphraseOptions options, Map<String, String> environment, String typed) throws PublishException {
        return new String(options.read(KEY, environment, question -> {
            assertEquals("Passphrase of key.pem: ", question);
            return typed == null ? null : typed.toCharArray();
        }));
    }

    @Test
    void aVariableAFileOrAPersonMustGiveIt() throws Exception {
        assertEquals("über", read(new PassphraseOptions("P", null, "--passphrase"), Map.of("P", "über"), "typed"));
        Path file = Files.writeString(folder.resolve("pass"), "über \r\nsecond");
        assertEquals("über ", read(new PassphraseOptions(null, file, "--passphrase"), Map.of(), "typed"));
        assertEquals("typed", read(new PassphraseOptions(null, null, "--passphrase"), Map.of(), "typed"));
    }

    @Test
    void aMissingOneMustBeSaidSo() {
        assertEquals("The environment variable P is not set; put the key's passphrase into it",
                assertThrows(PublishException.class, () -> read(new PassphraseOptions("P", null, "--passphrase"), Map.of(),
                "typed")).getMessage());
        assertEquals("key.pem is encrypted; give its passphrase with --passphrase-env NAME (a variable) or --passphrase-file FILE",
                assertThrows(PublishException.class, () -> read(new PassphraseOptions(null, null, "--passphrase"), Map.of(),
                null)).getMessage());
        assertThrows(PublishException.class, () -> read(new PassphraseOptions(null, folder.resolve("none"), "--passphrase"), Map.of(),
                "typed"));
    }
}
