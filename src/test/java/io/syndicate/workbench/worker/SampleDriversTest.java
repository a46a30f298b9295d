package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.request.sg.DriverRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

/** Every sample driver, on every interpreter, with its own samples. */
class SampleDriversTest {

    private static final Path SAMPLES = Path.of("sample-drivers");
    private static final String ORIGIN = "http://gw1.example.org:31111";
    private static final DriverRequest BLOCK = DriverRequest.newBuilder().setVolumeId(8).setUserId(2).setCoordinatorId(3)
            .setFileId(0x1F3A).setFileVersion(4).setRequestType(1).setPath("/notes/été.txt").setBlockId(3).setBlockVersion(-7).build();

    @Test
    void coralMustKeepThePortInTheHostAndLogManifests() {
        Pythons.each(python -> {
            try (var worker = ready("coral", python, "cdn_url")) {
                for (String url : urls("coral")) {
                    assertEquals(url.replace(ORIGIN, "http://gw1.example.org.31111.nyud.net:8080"), worker.rewrite(url));
                }
                String path = "/DATA/8/a.1.1/1.1";
                assertEquals("http://h.example.nyud.net:8080" + path, worker.rewrite("http://h.example" + path));
                assertEquals("http://h.example.nyud.net:8080" + path, worker.rewrite("http://h.example:80" + path));
                assertEquals("http://10.0.0.1.81.nyud.net:8080" + path, worker.rewrite("http://10.0.0.1:81" + path));
                for (String host : List.of("[::1]", "[::1]:80", "user@h.example", "h.example.81", "h.example:", "h.example:x")) {
                    worker.sendChunk(WorkerRig.bytes("http://" + host + path));
                    assertEquals("cdn_url failed", worker.readLine(), host);
                }
                worker.endInput();
                assertTrue(worker.errors().contains("DEBUG] manifest of /notes/été.txt\n"), worker::errors);
            }
        });
    }

    @Test
    void akamaiPrefixMustPutTheWholeOriginAfterItsPrefix() {
        Pythons.each(python -> {
            try (var worker = ready("akamai-prefix", python, "cdn_url")) {
                for (String url : urls("akamai-prefix")) {
                    assertEquals(url.replace("http://", "http://a1.example-cdn.net/7/1/"), worker.rewrite(url));
                }
            }
            try (var unset = WorkerRig.loaded(python, "cdn_url", Files.readString(SAMPLES.resolve("akamai-prefix/driver.py")))) {
                assertEquals("1\n", unset.handshake());
            }
        });
    }

    @Test
    void signedUrlMustCarryTheHmacOfHostAndPath() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(WorkerRig.bytes(settings("signed-url", "secrets").get("SIGNING_KEY").asText()), "HmacSHA256"));
        Map<String, String> expected = new HashMap<>();
        for (String url : urls("signed-url")) {
            String origin = url.substring("http://".length());
            expected.put(url, "http://cdn.example.net/" + origin + "?token="
                    + HexFormat.of().formatHex(mac.doFinal(WorkerRig.bytes(origin))));
        }
        Pythons.each(python -> {
            try (var worker = ready("signed-url", python, "cdn_url")) {
                for (String url : expected.keySet()) {
                    assertEquals(expected.get(url), worker.rewrite(url));
                }
            }
        });
    }

    @Test
    void sealingAndPackingMustComeBackWholeAndBeTheSameOnEveryPython() {
        for (String sample : List.of("gzip", "encrypt-then-mac")) {
            Map<String, String> wires = new ConcurrentHashMap<>();
            Pythons.each(python -> {
                try (var out = ready(sample, python, "serialize"); var in = ready(sample, python, "deserialize")) {
                    for (byte[] chunk : chunks()) {
                        byte[] wire = out.convert(BLOCK, chunk);
                        assertArrayEquals(wire, out.convert(BLOCK, chunk), "the same chunk must give the same bytes");
                        assertArrayEquals(chunk, in.convert(BLOCK, wire));
                        // zlib's version decides how gzip packs, so only what the driver itself makes must be alike
                        if (!sample.equals("gzip")) {
                            String hex = HexFormat.of().formatHex(wire);
                            assertEquals(hex, wires.computeIfAbsent(HexFormat.of().formatHex(chunk), _ -> hex));
                        }
                    }
                }
            });
        }
    }

    @Test
    void aDamagedGzipStreamMustFailOneReadOnly() {
        Pythons.each(python -> {
            try (var worker = ready("gzip", python, "deserialize")) {
                worker.sendChunk(BLOCK.toByteArray());
                worker.sendChunk(WorkerRig.bytes("nonsense"));
                assertEquals("-5", worker.readLine());
                worker.sendChunk(BLOCK.toByteArray());
            }
        });
    }

    @Test
    void everyDamageToASealedChunkMustBeRefused() throws Exception {
        byte[] sealed;
        try (var out = ready("encrypt-then-mac", Pythons.any(), "serialize")) {
            sealed = out.convert(BLOCK, WorkerRig.bytes("hello"));
            assertFalse(WorkerRig.text(sealed).contains("hello"));
            var other = BLOCK.toBuilder().setBlockId(4).build();
            assertNotEquals(HexFormat.of().formatHex(sealed), HexFormat.of().formatHex(out.convert(other, WorkerRig.bytes("hello"))));
            assertRefused(other, sealed);
        }
        for (int damaged : new int[] {0, 16, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[damaged] ^= 1;
            assertRefused(BLOCK, changed);
        }
        assertRefused(BLOCK, new byte[0]);
        assertRefused(BLOCK, Arrays.copyOf(sealed, sealed.length - 1));
    }

    private static void assertRefused(DriverRequest request, byte[] sealed) throws Exception {
        try (var in = ready("encrypt-then-mac", Pythons.any(), "deserialize")) {
            in.sendChunk(request.toByteArray());
            in.sendChunk(sealed);
            assertEquals(4, in.exit());
            assertTrue(in.errors().contains("/notes/été.txt: the chunk was damaged"), in::errors);
            assertFalse(in.errors().contains("example-sealing-key"), in::errors);
        }
    }

    @Test
    void passThroughMustHaveNoMethodAtAll() {
        Pythons.each(python -> {
            for (String mode : List.of("cdn_url", "serialize", "deserialize")) {
                try (var worker = load("pass-through", python, mode)) {
                    assertEquals("2\n", worker.handshake());
                }
            }
        }, Pythons.oldestAndNewest());
    }

    private static WorkerRig ready(String sample, Interpreter python, String mode) throws IOException {
        return load(sample, python, mode).expectReady();
    }

    private static WorkerRig load(String sample, Interpreter python, String mode) throws IOException {
        var folder = SAMPLES.resolve(sample);
        return WorkerRig.spare(python, mode).load(Files.readString(folder.resolve("config")),
                Files.readString(folder.resolve("secrets")), Files.readString(folder.resolve("driver.py")));
    }

    private static JsonNode settings(String sample, String file) throws IOException {
        return new ObjectMapper().readTree(SAMPLES.resolve(sample).resolve(file).toFile());
    }

    private static List<String> urls(String sample) throws IOException {
        var urls = new ArrayList<String>();
        settings(sample, "workbench.json").get("urls").forEach(entry -> urls.add(entry.get("url").asText()));
        assertTrue(urls.size() >= 5);
        return urls;
    }

    private static List<byte[]> chunks() {
        byte[] random = new byte[65536];
        new Random(7).nextBytes(random);
        return List.of(new byte[0], new byte[1], new byte[65536], random, WorkerRig.bytes("été"));
    }
}
