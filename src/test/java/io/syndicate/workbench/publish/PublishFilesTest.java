package io.syndicate.workbench.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.SecretMask;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that publishing reads or leaves alone: keys, receipts, what is in the way, and what else lies in the folder. */
class PublishFilesTest {

    private static final String CANARY = "canary-4711-canary";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path sparse(String name, long size) throws Exception {
        try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
        return folder.resolve(name);
    }

    private static void assertRefused(String words, Executable reading) {
        String message = assertThrows(PublishException.class, reading).getMessage();
        assertTrue(message.contains(words), message);
    }

    private Path key(String algorithm, int bits, boolean open) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        var pair = generator.generateKeyPair();
        String kind = open ? "PUBLIC KEY" : "PRIVATE KEY";
        byte[] der = open ? pair.getPublic().getEncoded() : pair.getPrivate().getEncoded();
        return write("key.pem", "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n");
    }

    private static void assertNoKey(String words, Path file) {
        assertRefused(words, () -> KeyFile.read(file, _ -> "secret".toCharArray()));
    }

    @Test
    void aKeyThatGatewaysCannotUseMustBeRefusedInWords() throws Exception {
        assertNoKey("a key of EC", key("EC", 256, false));
        assertNoKey("a key of EC", key("EC", 256, true));
        assertNoKey("an RSA key of 1,024 bits; gateways need 2,048 to 16,384", key("RSA", 1_024, false));
        assertNoKey("an RSA key of 1,024 bits", key("RSA", 1_024, true));
    }

    @Test
    void whatIsNoKeyMustBeRefusedInWords() throws Exception {
        assertNoKey("nothing in PEM", write("key.pem", "hello"));
        assertNoKey("nothing in PEM", write("key.pem", ""));
        assertNoKey("not an RSA key in PEM", write("key.pem",
                "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"));
        assertNoKey("damaged", write("key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
        assertNoKey("damaged", write("key.pem", "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----\n"));
        assertNoKey("too large to be a key", sparse("large.pem", (1 << 20) + 1));
        assertNoKey("The key cannot be read", folder.resolve("missing.pem"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                    | is no receipt",
        "[]                  | is no receipt",
        "{\"receipt\": 0}    | is no receipt",
        "{\"receipt\": 2}    | is a receipt of a newer workbench",
        "{\"receipt\": 1}    | is no receipt",
        "{\"receipt\": 1, \"time\": \"yesterday\"} | is no receipt",
    })
    void whatIsNoReceiptMustBeRefused(String text, String words) throws Exception {
        Path file = write("driver.receipt.json", text == null ? "" : text);
        assertRefused(words, () -> ReceiptFile.read(file));
    }

    @Test
    void filesFarTooLargeOrMissingMustBeRefused() throws Exception {
        Path receipt = sparse("large.receipt.json", (4L << 20) + 1);
        assertRefused("too large to be a receipt", () -> ReceiptFile.read(receipt));
        assertRefused("The receipt cannot be read", () -> ReceiptFile.read(folder.resolve("missing")));
        Path object = sparse("large.json", (128L << 20) + 1);
        assertRefused("too large to be a published driver", () -> ObjectFile.read(object));
        assertRefused("The published driver cannot be read", () -> ObjectFile.read(folder.resolve("missing")));
    }

    @Test
    void nothingThatNoPublishWroteMayBeReplacedUnasked() throws Exception {
        Path file = folder.resolve("driver.json");
        assertDoesNotThrow(() -> ObjectFile.checkReplaceable(file, false));
        assertRefused("is a directory", () -> ObjectFile.checkReplaceable(folder, true));
        write("driver.receipt.json", "my notes");
        assertRefused("say --overwrite", () -> ObjectFile.checkReplaceable(file, false));
        Files.delete(folder.resolve("driver.receipt.json"));
        write("driver.json", "{}");
        assertRefused("say --overwrite", () -> ObjectFile.checkReplaceable(file, false));
        assertDoesNotThrow(() -> ObjectFile.checkReplaceable(file, true));
    }

    @Test
    void whatIsLeftOutMustBeNamedForWhatItIs() throws Exception {
        Path driver = write("driver.py", "");
        for (String name : List.of("driver", "driver.py~", "notes.BAK", "#driver.py#", "driver.pyc", ".hidden", "README",
                "workbench.json")) {
            write(name, "x");
        }
        Files.createDirectories(folder.resolve("__pycache__"));
        Files.createDirectories(folder.resolve("lib"));
        var what = LeftOuts.of(folder, Set.of(driver), SecretMask.of("{}".getBytes(UTF_8))).stream()
                .collect(Collectors.toMap(LeftOut::name, LeftOut::what));
        assertEquals("a second driver, not the one that is used here", what.get("driver"));
        assertEquals(List.of("a backup", "a backup", "a backup"),
                List.of(what.get("driver.py~"), what.get("notes.BAK"), what.get("#driver.py#")));
        assertEquals(List.of("a cache of Python's", "a hidden file", "a file"),
                List.of(what.get("driver.pyc"), what.get(".hidden"), what.get("README")));
        assertTrue(what.get("__pycache__").startsWith("a cache of Python's; ") && what.get("lib").startsWith("a folder; "));
        assertFalse(what.containsKey("driver.py"));
        assertEquals(10, what.size());
    }

    @Test
    void secretsMustBeFoundInFoldersAndBehindLinksAndWhatWasNotSearchedTold() throws Exception {
        var mask = SecretMask.of(("{\"token\": \"" + CANARY + "\"}").getBytes(UTF_8));
        Files.createDirectories(folder.resolve("lib/deep"));
        write("lib/deep/settings.txt", "token=" + CANARY);
        write("fine.txt", "nothing");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("lib"));
        sparse("huge.bin", (16L << 20) + 1);
        var found = LeftOuts.of(folder, Set.of(), mask).stream().collect(Collectors.toMap(LeftOut::name, left -> left));
        assertEquals(List.of("lib/deep/settings.txt"), found.get("lib").holdsSecret());
        assertEquals(1, found.get("link").holdsSecret().size());
        assertEquals(List.of(), found.get("fine.txt").holdsSecret());
        assertEquals(List.of("huge.bin"), found.get("huge.bin").unsearched());
        assertEquals((16L << 20) + 1, found.get("huge.bin").bytes());
    }

    @Test
    void theGateMustNameEveryReason() {
        var at = Instant.parse("2026-01-02T03:04:05Z");
        var passed = new Proof.Checked("loads", "The driver loads", "passed", Optional.empty());
        var failed = new Proof.Checked("limits", "Size", "findings", Optional.of("too slow"));
        var proof = new Proof("abc", List.of(), List.of(passed, failed), 1, at);
        var leak = new LeftOut("lib", "a folder", 1, List.of("lib/a", "lib/b"), List.of());
        assertEquals(List.of(Objection.Kind.NOT_CHECKED), kinds(Gate.objections("abc", Optional.empty(), List.of())));
        assertEquals(List.of(Objection.Kind.OTHER_BYTES, Objection.Kind.CHECK_FAILED, Objection.Kind.SECRET_LEFT_OUT,
                Objection.Kind.SECRET_LEFT_OUT), kinds(Gate.objections("xyz", Optional.of(proof), List.of(leak))));
        var good = new Proof("abc", List.of(), List.of(passed), 1, at);
        assertEquals(List.of(), Gate.objections("abc", Optional.of(good), List.of()));
    }

    private static List<Objection.Kind> kinds(List<Objection> objections) {
        return objections.stream().map(Objection::kind).toList();
    }
}
