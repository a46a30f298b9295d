package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that behaves as the deployed one was recorded to, in the chassis. */
@Timeout(120)
class DeployedWorkerTest {

    private static final String DRIVER = """
            def cdn_url(url, config, secrets):
                return None if url.endswith('.9') else url + config['SUFFIX']
            def serialize(request, chunk, config, secrets):
                return chunk
            """;

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().workers(2).startDeadline(Duration.ofSeconds(60)).callDeadline(Duration.ofSeconds(60));
        Path worker = rig.folder.resolve("ug-driver");
        try (var script = DeployedWorkerTest.class.getResourceAsStream("/spec/deployed-ug-driver")) {
            Files.writeString(worker, "#!%s\n%s".formatted(Interpreters.resolve(null).executable(),
                    new String(script.readAllBytes(), UTF_8)));
        }
        assertTrue(worker.toFile().setExecutable(true));
        rig.worker(worker);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void itMustRewriteAndDieOfNoneAndBeReplaced() throws Exception {
        rig.launch(DRIVER);
        assertEquals(ChassisRig.URL + ".cdn", new String(rig.cdnUrl(ChassisRig.URL).data(), UTF_8));
        Failure died = rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.9")).failure();
        assertEquals("TypeError: object of type 'NoneType' has no len(); cdn_url's worker exited with status 1 "
                + "(bad usage, its own error, or the driver's sys.exit) and was replaced",
                died.message());
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
    }

    @Test
    void aSerializeThatExitsAtOnceMustBeReportedAsWhatItIsAndNotBeStartedForEver() throws Exception {
        rig.launch(DRIVER);
        String words = "serialize's worker said that it was ready and exited at once with status 0, without an answer: "
                + "this ug-driver has no serialize loop, "
                + "as the deployed one. In production chunks are stored unserialized, without a word";
        for (int i = 0; i < 4; i++) {
            Failure none = rig.chassis.call(Mode.SERIALIZE, List.of(new byte[0], "abc".getBytes(UTF_8))).failure();
            assertEquals(words, none.message());
            assertEquals(Failure.Kind.FALLBACK, none.kind());
        }
        ChassisRig.await("both deaths are told", () -> rig.chassis.view().deathCount() == 2);
        assertEquals(words, rig.chassis.view().modes().get(Mode.SERIALIZE.ordinal()).fallback());
        assertTrue(rig.chassis.view().modes().get(Mode.DESERIALIZE.ordinal()).identity(), "the driver has no deserialize: that is no loss");
        assertTrue(rig.chassis.view().deaths().stream().allMatch(death -> death.mode() == Mode.SERIALIZE
                && death.how().equals("exited with status 0")));
    }
}
