package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.publish.Objection.Kind;
import io.syndicate.workbench.publish.Publisher.Outcome;
import io.syndicate.workbench.publish.Publisher.Served;
import io.syndicate.workbench.publish.Publisher.Wish;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out of a folder, what stops it, and what is written down about it. */
class PublisherTest {

    private static final String CANARY = "canary-7f3a9-secret";
    private static final String DRIVER = "def cdn_url(request, url):\n    return url\n";

    @TempDir
    private Path home;
    private Path folder;
    private final Publisher publisher = new Publisher("1.2.3");

    @BeforeEach
    void makeDriver() throws Exception {
        folder = Files.createDirectory(home.resolve("mine"));
        write("driver.py", DRIVER);
        write("config", "{ \"CDN\" :\t\"x\" }\r\n");
        write("secrets", "{\"KEY\": \"" + CANARY + "\"}");
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private DriverFolder driver() throws ProjectException {
        return DriverFolder.open(folder);
    }

    private Optional<Proof> proof(Optional<String> objection) throws ProjectException {
        return Optional.of(new Proof(driver().code().hash(), List.of("Python 3.12.1"),
                List.of(new Proof.Checked("round-trip", "Chunks come back", "passed",
                objection)), 42, Instant.parse("2026-01-02T03:04:05Z")));
    }

    private Outcome publish(Optional<Proof> proof, String override) throws Exception {
        return publisher.publish(new Wish(driver(), proof, _ -> Optional.of(new Served(3, "Python 3.12.1")), Optional.ofNullable(override)),
                TestKeys.own());
    }

    private Outcome.Published published() throws Exception {
        return assertInstanceOf(Outcome.Published.class, publish(proof(Optional.empty()), null));
    }

    private List<Objection> objections(Optional<Proof> proof) throws Exception {
        return assertInstanceOf(Outcome.Refused.class, publish(proof, null)).plan().objections();
    }

    @Test
    void theObjectMustBeExactlyWhatTheServiceTakes() throws Exception {
        var object = published().object();
        String json = new String(object.toBytes(), StandardCharsets.UTF_8);
        String expected = "{\"config\": \"%s\", \"driver\": \"%s\", \"secrets\": \"%s\"}".formatted(
                base64(Files.readAllBytes(folder.resolve("config"))),
                base64(DRIVER.getBytes(StandardCharsets.UTF_8)), base64(object.sealedSecrets()));
        assertEquals(expected, json);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(object.toBytes());
        assertEquals(HexFormat.of().formatHex(sha), object.hash());
        assertFalse(json.contains(CANARY) || new String(object.sealedSecrets(), StandardCharsets.ISO_8859_1).contains(CANARY));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", " \n", "{\"e\": \"\"}", "{\"u\": \"grüße 😀\", \"ключ\": \"я\"}", "{\"q\": \"a\\\"b\\\\c\\u0000\\n\"}",
        "{\"n\": 5, \"f\": 1.50, \"t\": true, \"x\": null}", "{\"d\": {\"l\": [1, [\"a\", {\"b\": []}], {}]}}"})
    void oddSecretsMustComeBackAsTheyWereMeant(String secrets) throws Exception {
        write("secrets", secrets);
        try (var opened = Opened.open(published().object(), TestKeys.own())) {
            var read = new ObjectMapper().createObjectNode();
            for (var secret : opened.secrets().entrySet()) {
                read.set(secret.getKey(), new ObjectMapper().readTree(secret.getValue()));
            }
            assertEquals(new ObjectMapper().readTree(secrets.isBlank() ? "{}" : secrets), read);
        }
    }

    @Test
    void aMegabyteOfSecretMustComeBack() throws Exception {
        write("secrets", "{\"big\": \"" + "é/".repeat(1 << 19) + "\"}");
        try (var opened = Opened.open(published().object(), TestKeys.own())) {
            assertEquals('"' + "é/".repeat(1 << 19) + '"', new String(opened.secrets().get("big"), StandardCharsets.UTF_8));
            assertEquals(opened.sizes().ciphertext(), opened.sizes().plaintext() / 16 * 16 + 16);
        }
    }

    @Test
    void missingFilesMustCountAsEmptyObjects() throws Exception {
        Files.delete(folder.resolve("config"));
        Files.delete(folder.resolve("secrets"));
        var object = published().object();
        assertEquals("{}", new String(object.config(), StandardCharsets.UTF_8));
        try (var opened = Opened.open(object, TestKeys.own())) {
            assertEquals(List.of(), opened.secretNames());
            assertTrue(opened.sizes().plaintext() > 340, "an empty one is padded too");
        }
    }

    @Test
    void closingMustWipeWhatWasOpened() throws Exception {
        var opened = Opened.open(published().object(), TestKeys.own());
        byte[] value = opened.secrets().get("KEY");
        assertEquals('"' + CANARY + '"', new String(value, StandardCharsets.UTF_8));
        opened.close();
        assertArrayEquals(new byte[value.length], value);
    }

    @Test
    void secretsThatAreNoJsonMustStopIt() throws Exception {
        write("secrets", "{\"KEY\": " + CANARY + "}");
        String message = assertThrows(ProjectException.class, () -> publish(proof(Optional.empty()), null)).getMessage();
        assertTrue(message.startsWith("secrets:1:9"), message);
        assertFalse(message.contains(CANARY), message);
    }

    @Test
    void uncheckedBytesMustBeRefused() throws Exception {
        assertEquals(List.of(Kind.NOT_CHECKED), objections(Optional.empty()).stream().map(Objection::kind).toList());
        var before = proof(Optional.empty());
        write("config", "{}");
        assertEquals(List.of(Kind.OTHER_BYTES), objections(before).stream().map(Objection::kind).toList());
    }

    @Test
    void aCheckThatObjectsMustRefuse() throws Exception {
        Objection objection = objections(proof(Optional.of("2 errors"))).getFirst();
        assertEquals(Kind.CHECK_FAILED, objection.kind());
        assertEquals("round-trip", objection.subject());
        assertEquals("Chunks come back: 2 errors", objection.message());
    }

    @Test
    void aSecretInAFileThatIsLeftOutMustRefuse() throws Exception {
        write("notes/old.txt", "key is " + base64(CANARY.getBytes(StandardCharsets.UTF_8)));
        write("secrets.bak", "{\"KEY\": \"" + CANARY + "\"}");
        write("workbench.json", "{}");
        write("__pycache__/driver.pyc", "x");
        var refused = objections(proof(Optional.empty()));
        assertEquals(List.of("notes/old.txt", "secrets.bak"), refused.stream().map(Objection::subject).toList());
        assertTrue(refused.stream().allMatch(objection -> objection.kind() == Kind.SECRET_LEFT_OUT
                && !objection.message().contains(CANARY)));
        var plan = publisher.plan(driver(), proof(Optional.empty()));
        assertEquals(List.of("__pycache__", "notes", "secrets.bak", "workbench.json"), plan.leftOut().stream().map(LeftOut::name).toList());
        assertEquals("a backup", plan.leftOut().get(2).what());
    }

    @Test
    void aSecretInWhatIsPublishedOpenlyMustBeWarnedOf() throws Exception {
        write("config", "{\"CDN\": \"" + CANARY + "\"}");
        var warnings = published().plan().warnings();
        assertEquals(List.of("config holds the value of a secret, and everyone can read it once it is published"), warnings);
    }

    @Test
    void anOverrideMustBeWrittenDown() throws Exception {
        var made = assertInstanceOf(Outcome.Published.class,
                publish(proof(Optional.of("2 errors")), "known, see /home/me/notes/a.txt and " + CANARY + " at http://host/path/x"));
        var override = made.receipt().override().orElseThrow();
        assertEquals("known, see a.txt and ••• at http://host/path/x", override.reason());
        assertEquals(List.of("check: round-trip"), override.over());
        assertThrows(PublishException.class, () -> publish(Optional.empty(), "  "));
        assertTrue(assertInstanceOf(Outcome.Published.class, publish(proof(Optional.empty()),
                "not needed")).receipt().override().isEmpty());
    }

    @Test
    void theReceiptMustHoldEverythingButSecretsAndPaths() throws Exception {
        var made = published();
        Receipt receipt = made.receipt();
        assertEquals(made.object().hash(), receipt.driverHash().orElseThrow());
        assertEquals(Optional.of(3), receipt.generation());
        assertEquals(List.of("Python 3.12.1"), receipt.interpreters());
        Path file = ObjectFile.write(home.resolve("driver.json"), made.object(), receipt);
        assertEquals("driver.receipt.json", file.getFileName().toString());
        String json = Files.readString(file);
        assertFalse(json.contains(CANARY) || json.contains(home.toString()) || json.contains(System.getProperty("user.home")), json);
        for (String part : List.of("\"workbench\" : \"1.2.3\"", "\"round-trip\" : \"passed\"", "\"seed\" : 42", "\"sealed_secrets\"",
                "\"time\"")) {
            assertTrue(json.contains(part), part + " in " + json);
        }
        assertEquals(receipt, ReceiptFile.read(file));
    }

    @Test
    void aReceiptMustHoldForItsObjectAndForNoOther() throws Exception {
        var made = published();
        byte[] bytes = made.object().toBytes();
        assertEquals(List.of(), Verification.differences(made.receipt(), bytes));
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 1;
            assertFalse(Verification.differences(made.receipt(), flipped).isEmpty(), "byte " + i);
        }
        assertTrue(Verification.differences(made.receipt(),
                published().object().toBytes()).contains("sealed secrets: not the bytes that the receipt is for"));
    }

    @Test
    void aDirectoryMustHoldTheThreeFilesUnderTheirDeployedNames() throws Exception {
        write("workbench.json", "{}");
        Path target = home.resolve("out/deploy");
        var made = publisher.export(new Wish(driver(), proof(Optional.empty()), _ -> Optional.empty(), Optional.empty()), target, false);
        Receipt receipt = made.written().orElseThrow().receipt();
        try (var files = Files.list(target)) {
            assertEquals(List.of("config", "driver", "secrets"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (String[] pair : new String[][] {{"config", "config"}, {"driver", "driver.py"}, {"secrets", "secrets"}}) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(pair[1])), Files.readAllBytes(target.resolve(pair[0])));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("secrets"))));
        assertTrue(receipt.driverHash().isEmpty());
        assertEquals(List.of(), Verification.differences(receipt, target));
        Files.writeString(target.resolve("driver"), "changed");
        assertEquals(List.of("driver: not the bytes that the receipt is for"), Verification.differences(receipt, target));
    }

    @Test
    void aDirectoryMustNotReplaceOrMix() throws Exception {
        Path target = Files.createDirectory(home.resolve("deploy"));
        var wish = new Wish(driver(), proof(Optional.empty()), _ -> Optional.empty(), Optional.empty());
        publisher.export(wish, target, false);
        Files.setPosixFilePermissions(target.resolve("secrets"), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(assertThrows(PublishException.class, () -> publisher.export(wish, target, false)).getMessage().contains("--overwrite"));
        publisher.export(wish, target, true);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("secrets"))));
        Files.writeString(target.resolve("notes"), "x");
        assertTrue(assertThrows(PublishException.class, () -> publisher.export(wish, target, true)).getMessage().contains("holds notes"));
        assertThrows(PublishException.class, () -> publisher.export(wish, folder, true));
        assertTrue(publisher.export(new Wish(driver(), Optional.empty(), _ -> Optional.empty(), Optional.empty()), home.resolve("never"),
                false).written().isEmpty());
        assertFalse(Files.exists(home.resolve("never")), "a shut gate writes nothing");
    }

    @Test
    void aComparisonMustShowAllThreeParts() throws Exception {
        var object = published().object();
        try (var opened = Opened.open(object, TestKeys.own()); var same = Comparison.of(opened, driver())) {
            assertTrue(same.same());
        }
        write("driver.py", DRIVER + "# new\n");
        write("secrets", "{\"KEY\": \"another\", \"NEW\": \"x\"}");
        try (var opened = Opened.open(object, TestKeys.own()); var now = Comparison.of(opened, driver())) {
            assertFalse(now.driver().same());
            assertTrue(now.config().same());
            assertEquals("[KEY: another value, NEW: only in the folder]", now.secrets().orElseThrow().toString());
            assertFalse(now.toString().contains(CANARY), now.toString());
        }
        assertTrue(Comparison.of(object.driver(), object.config(), driver()).secrets().isEmpty());
    }
}
