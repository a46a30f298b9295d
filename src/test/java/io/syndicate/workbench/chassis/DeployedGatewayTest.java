package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.SyndicateUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The deployed gateway's ways, on real workers: what production would do, said aloud. */
@Timeout(120)
class DeployedGatewayTest {

    private static final String BAD = ChassisRig.URL.replace("0.7", "0.9");
    private static final String DRIVER = """
            import os, time
            with open('%s', 'a') as starts:
                starts.write('.')
            def cdn_url(request, url):
                if url.endswith('.9'):
                    raise ValueError('a URL that it does not like')
                while url.endswith('.8') and not os.path.exists('%s'):
                    time.sleep(0.01)
                return url + '?v=1'
            def serialize(request, chunk):
                return chunk * 2
            """;

    private ChassisRig rig;
    private Path gate;
    private Path starts;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().startDeadline(Duration.ofSeconds(60)).callDeadline(Duration.ofSeconds(60));
        gate = rig.folder.resolve("gate");
        starts = rig.folder.resolve("starts");
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private void launch(int workers, int blockSize, boolean force) throws Exception {
        rig.workers(workers).deployed(blockSize).launch(DRIVER.formatted(starts, gate), force);
    }

    private Answer serialize(int bytes) throws Exception {
        byte[] request = Requests.of(SyndicateUrl.parse(ChassisRig.URL), GatewayFacts.DEFAULT).toByteArray();
        return rig.chassis.call(Mode.SERIALIZE, List.of(request, new byte[bytes]));
    }

    private ModeView cdnUrls() {
        return rig.chassis.view().modes().getFirst();
    }

    @Test
    void threeExceptionsMustLoseTheModeAndSayThatUrlsWouldGoOutUnrewritten() throws Exception {
        launch(3, 65_536, false);
        for (int i = 0; i < 3; i++) {
            assertTrue(rig.cdnUrl(ChassisRig.URL).ok(), "a worker is left");
            assertEquals("", cdnUrls().fallback());
            Failure died = rig.cdnUrl(BAD).failure();
            assertEquals(Failure.Kind.DIED, died.kind());
            assertTrue(died.message().endsWith("and was not replaced: the deployed gateway restarts none"), died::message);
        }
        Answer lost = rig.cdnUrl(ChassisRig.URL);
        assertEquals(Failure.Kind.FALLBACK, lost.failure().kind());
        assertEquals("cdn_url has no worker left: all 3 exited with status 4 (the driver raised), and the deployed gateway restarts none. "
                + "In production URLs go out unrewritten from now on, without a word; restart the workers to begin anew",
                lost.failure().message());
        assertEquals(lost.failure().message(), cdnUrls().fallback());
        assertEquals(lost.failure().message(), rig.chassis.workers().view().getFirst().fallback());
        assertTrue(serialize(3).ok(), "the other modes serve on");
        ChassisRig.await("the deaths are counted", () -> rig.chassis.view().deathCount() == 3);
        assertTrue(cdnUrls().workers().stream().allMatch(worker -> worker.state() == WorkerState.DEAD));
        launch(3, 65_536, true);
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok(), "restarted workers begin anew");
        assertEquals(2 * 3 * Mode.values().length, Files.size(starts), "two launches, and nobody in a dead one's place");
    }

    @Test
    void aWorkerThatTheAuthorRestartsMustServeAgain() throws Exception {
        launch(1, 65_536, false);
        rig.cdnUrl(BAD);
        ChassisRig.await("its end is seen", () -> cdnUrls().workers().getFirst().state() == WorkerState.DEAD);
        rig.chassis.workers().restart(cdnUrls().workers().getFirst().pid());
        ChassisRig.await("another serves", () -> cdnUrls().workers().getFirst().state() == WorkerState.IDLE);
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        assertEquals("", cdnUrls().fallback());
    }

    @Test
    void withoutAFreeWorkerARequestMustFailAtOnce() throws Exception {
        launch(2, 65_536, false);
        rig.chassis.workers().pause(cdnUrls().workers().getFirst().pid());
        var slow = new CompletableFuture<Answer>();
        Thread.ofVirtual().start(() -> {
            try {
                slow.complete(rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.8")));
            } catch (InterruptedException e) {
                slow.completeExceptionally(e);
            }
        });
        ChassisRig.await("one is busy", () -> cdnUrls().workers().stream().anyMatch(worker -> worker.state() == WorkerState.BUSY));
        Failure none = rig.cdnUrl(ChassisRig.URL).failure();
        assertFalse(slow.isDone(), "it must not have waited for the other");
        assertEquals(Failure.Kind.NO_WORKER, none.kind());
        assertEquals("No cdn_url worker is free (1 busy, 1 paused, 0 gone), and the deployed gateway waits for none: "
                + "the request fails at once (-EAGAIN)",
                none.message());
        Files.createFile(gate);
        assertTrue(slow.get(60, TimeUnit.SECONDS).ok());
    }

    @Test
    void moreThanFiveBlocksOfASerializedChunkMustBeRefusedAndTheWorkerLive() throws Exception {
        launch(1, 1_000, false);
        assertEquals(5_000, serialize(2_500).data().length);
        Failure large = serialize(2_501).failure();
        assertEquals(Failure.Kind.TOO_LARGE, large.kind());
        assertEquals("serialize made 5,002 bytes, the deployed gateway refuses more than 5,000 (5 × the block size of 1,000): "
                + "the write fails", large.message());
        rig.deployed(2_000).relaunch();
        assertTrue(serialize(2_501).ok());
        assertEquals(1, rig.chassis.view().serving().orElseThrow().number(), "another block size needs no other workers");
        assertEquals(ChassisRig.URL + "?v=1", new String(rig.cdnUrl(ChassisRig.URL).data(), UTF_8));
    }
}
