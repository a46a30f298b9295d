package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.publish.PublishHistory;
import io.syndicate.workbench.publish.TestKeys;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code publish} and {@code unseal} on real workers. */
class SessionPublishTest {

    private static final String CANARY = "canary-5d1e-secret";
    private static final String DRIVER = """
            import zlib
            def cdn_url(request, url):
                return url
            def serialize(request, chunk):
                return zlib.compress(chunk)
            def deserialize(request, chunk):
                return zlib.decompress(chunk)
            """;

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder;
    private Path key;
    private Path object;

    @BeforeEach
    void makeDriver() throws Exception {
        folder = Files.createDirectory(home.resolve("mine"));
        Files.writeString(folder.resolve("driver.py"), DRIVER);
        Files.writeString(folder.resolve("config"), "{\"CDN\": \"x\"}");
        Files.writeString(folder.resolve("secrets"), "{\"KEY\": \"" + CANARY + "\", \"PORT\": 8080}");
        Files.writeString(folder.resolve("workbench.json"), """
                {"format": 1, "chunks": [{"name": "a", "text": "hello"}],
                 "checks": {%s}}
                """.formatted(allBut("loads", "round-trip", "stored-chunks")));
        key = TestKeys.gatewayPem(home);
        object = home.resolve("driver.json");
    }

    /** Some checks take their time, and others depend on which Pythons this machine has. */
    private static String allBut(String... wanted) {
        return Arrays.stream(CheckId.values()).map(CheckId::id).filter(id -> !List.of(wanted).contains(id))
                .map(id -> "\"" + id + "\": \"off\"")
                .collect(Collectors.joining(", "));
    }

    private SessionPlaces places() {
        return SessionCli.places(home);
    }

    private int execute(String... args) {
        return SessionCli.execute(places(), out, err, args);
    }

    private void breakDriver() throws Exception {
        Files.writeString(folder.resolve("driver.py"), DRIVER.replace("zlib.decompress(chunk)", "zlib.decompress(chunk)[:-1]"));
    }

    private void publish() {
        assertEquals(0, execute("publish", folder.toString(), "--gateway-key", key.toString(), "--output", object.toString(), "--anyway",
                "a test of " + CANARY),
                () -> out + "\n" + err);
    }

    @Test
    void whatIsCheckedAndGoodMustBePublishedWithoutAReason() throws Exception {
        assertEquals(0, execute("publish", folder.toString(), "--gateway-key", key.toString(), "--output", object.toString()), () -> out
                + "\n" + err);
        String receipt = Files.readString(home.resolve("driver.receipt.json"));
        assertTrue(receipt.contains("round-trip") && receipt.contains("passed"), receipt);
    }

    @Test
    void aPythonThatIsNotThereMustBeTold() {
        assertEquals(3, execute("publish", folder.toString(), "--gateway-key", key.toString(), "--output", object.toString(), "--python",
                "3.99"));
        assertTrue(err.toString().contains("No Python 3.99 was found"), err::toString);
        assertTrue(Files.notExists(object));
    }

    @Test
    void aFailedCheckMustRefuseThePublishAndNothingBeWritten() throws Exception {
        breakDriver();
        assertEquals(1, execute("publish", folder.toString(), "--gateway-key", key.toString(), "--output", object.toString()));
        assertTrue(err.toString().contains("Chunks survive a round trip: "), err.toString());
        assertTrue(err.toString().contains("--anyway REASON"), err.toString());
        assertTrue(Files.notExists(object) && Files.notExists(home.resolve("driver.receipt.json"))
                && Files.notExists(home.resolve("state/publishes")));
    }

    @Test
    void whatThePublishedDriverStoredMustStayReadable() throws Exception {
        publish();
        Files.writeString(folder.resolve("driver.py"), DRIVER.replace("zlib.compress(chunk)", "b'2' + zlib.compress(chunk)")
                .replace("zlib.decompress(chunk)", "zlib.decompress(chunk[1:])"));
        assertEquals(1, execute("check", folder.toString(), "--only", "stored-chunks"), () -> out + "\n" + err);
        assertEquals(0, execute("check", folder.toString(), "--only", "round-trip"), () -> out + "\n" + err);
    }

    @Test
    void whatWasPublishedMustBeVerifiedAndOpenedAgain() throws Exception {
        breakDriver(); // so that the reason is needed, and written
        publish();
        assertTrue(out.toString().contains("Driver hash: ") && out.toString().contains("Reason: a test of •••"), out.toString());
        assertTrue(err.toString().contains("note: secret PORT: a number; the deployed tool would publish it as a string"), err.toString());
        assertTrue(err.toString().contains("left out: workbench.json"), err.toString());
        assertEquals(0, execute("publish", "--verify", home.resolve("driver.receipt.json").toString(), object.toString(), "--gateway-key",
                key.toString()));
        assertEquals(0, execute("unseal", object.toString(), "--gateway-key", key.toString(), "--folder", folder.toString()), () -> out
                + "\n" + err);
        for (String part : List.of("Signature: good, by the gateway's own key (RSA 2048)", "Names of secrets: KEY, PORT",
                "{\"CDN\": \"x\"}", "The same as in ")) {
            assertTrue(out.toString().contains(part), part + " in " + out);
        }
    }

    @Test
    void noSecretMustBeWhereItDoesNotBelong() throws Exception {
        breakDriver(); // so that the reason is needed, and written
        publish();
        execute("unseal", object.toString(), "--gateway-key", key.toString());
        assertFalse(out.toString().contains(CANARY) || err.toString().contains(CANARY), out + "\n" + err);
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.equals(folder.resolve("secrets"))).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(CANARY), file + " holds the secret");
                assertFalse(file.toString().endsWith("receipt.json") && text.contains(home.toString()), file + " holds a path");
            }
        }
    }

    @Test
    void valuesMustBeShownWhenAskedForAndDifferencesNamed() throws Exception {
        publish();
        Files.writeString(folder.resolve("driver.py"), DRIVER.replace("return url\n", "return url + 'x'\n"));
        Files.writeString(folder.resolve("secrets"), "{\"KEY\": \"new\"}");
        out.getBuffer().setLength(0);
        assertEquals(1, execute("unseal", object.toString(), "--gateway-key", key.toString(), "--folder", folder.toString(),
                "--show-secrets"));
        for (String part : List.of("KEY = \"" + CANARY + "\"", "Differs from ", "-    return url\n", "+    return url + 'x'",
                "secret KEY: another value",
                "+ \"new\"", "secret PORT: only published")) {
            assertTrue(out.toString().contains(part), part + " in " + out);
        }
    }

    @Test
    void theHistoryMustKeepTheReceiptAndTheStoredChunks() throws Exception {
        publish();
        var history = new PublishHistory(places().state());
        var receipt = history.entries(folder).getFirst().receipt();
        assertEquals(1, receipt.generation().orElseThrow());
        assertTrue(receipt.interpreters().getFirst().startsWith("Python "));
        var chunk = history.lastStoredChunks(folder).getFirst();
        assertEquals("hello", new String(chunk.in(), StandardCharsets.UTF_8));
        assertEquals(0x78, chunk.wire()[0], "zlib's first byte");
    }

    @Test
    void aDirectoryMustHoldTheSecretsForItsOwnerAloneAndSaySo() throws Exception {
        Path directory = home.resolve("deploy");
        assertEquals(0, execute("publish", folder.toString(), "--directory", directory.toString(), "--anyway", "a test"), err::toString);
        assertTrue(out.toString().contains("in clear: readable by you alone (mode 0600)"), out.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets"))));
        assertEquals(0, execute("publish", "--verify", home.resolve("deploy.receipt.json").toString(), directory.toString()),
                out::toString);
    }

    @Test
    void aChangedObjectMustNotHoldAndNotOpen() throws Exception {
        publish();
        byte[] bytes = Files.readAllBytes(object);
        bytes[bytes.length - 100] ^= 1;
        Files.write(object, bytes);
        assertEquals(1, execute("publish", "--verify", home.resolve("driver.receipt.json").toString(), object.toString()));
        assertTrue(out.toString().contains("does not hold for") && out.toString().contains("the driver hash is "), out.toString());
        assertEquals(1, execute("unseal", object.toString(), "--gateway-key", key.toString()));
        Files.writeString(object, "{}");
        assertEquals(2, execute("publish", folder.toString(), "--gateway-key", key.toString(), "--output",
                folder.resolve("driver.py").toString()));
        assertTrue(err.toString().contains("is nothing that was published"), err.toString());
    }

    @Test
    void anotherKeyMustOpenNothing() throws Exception {
        publish();
        assertEquals(1, execute("unseal", object.toString(), "--gateway-key", TestKeys.otherPem(home).toString()));
        assertTrue(err.toString().contains("signature of the sealed secrets is not the sender's"), err.toString());
        assertEquals(2, execute("unseal", object.toString(), "--gateway-key", home.resolve("none.pem").toString()));
        assertTrue(err.toString().contains("The key cannot be read"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "publish a", "publish a --output o", "publish a --output o --directory d",
            "publish a --gateway-key k --output o --anyway=",
        "publish a --verify r --output o", "unseal", "unseal a"})
    void badUsageMustBeTwo(String args) {
        assertEquals(2, execute(args.split(" ")));
        assertTrue(err.toString().contains("Usage: driver-workbench"), err::toString);
    }
}
