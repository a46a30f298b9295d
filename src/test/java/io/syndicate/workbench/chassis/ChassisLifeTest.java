package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Swaps, stops and replacements while requests run. */
@Timeout(120)
class ChassisLifeTest {

    private static final String SLOW = ChassisRig.URL.replace("0.7", "0.9");
    private static final String ECHO = "def cdn_url(request, url):\n    return 'new'\n";

    private ChassisRig rig;
    private Path gate;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().startDeadline(Duration.ofSeconds(60)).callDeadline(Duration.ofSeconds(60));
        gate = rig.folder.resolve("gate");
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void aSlowCallMustFinishInItsGenerationWhileTheNewOneAnswers() throws Exception {
        rig.workers(1).launch(waitsForTheGate());
        var slow = slowCall();
        awaitBusy(1);
        long old = rig.pids().getFirst();
        rig.launch(ECHO);
        Answer quick = rig.cdnUrl(ChassisRig.URL);
        assertEquals("new", new String(quick.data(), UTF_8));
        assertEquals(2, quick.generation());
        assertFalse(slow.isDone());
        Files.createFile(gate);
        Answer late = slow.get(60, TimeUnit.SECONDS);
        assertEquals("old", new String(late.data(), UTF_8));
        assertEquals(1, late.generation());
        assertEquals(old, late.pid());
        ChassisRig.await("the old worker ends", () -> !ChassisRig.alive(old));
        assertEquals(0, rig.chassis.view().deathCount());
    }

    @Test
    void aCallThatWaitsForAWorkerMustGoToTheNewGeneration() throws Exception {
        rig.workers(1).launch(waitsForTheGate());
        var slow = slowCall();
        awaitBusy(1);
        var waiting = slowCall();
        rig.launch(ECHO);
        assertEquals(2, waiting.get(60, TimeUnit.SECONDS).generation());
        Files.createFile(gate);
        assertEquals(1, slow.get(60, TimeUnit.SECONDS).generation());
    }

    @Test
    void afterStopNothingMustAnswerAndALaunchServeAgain() throws Exception {
        rig.workers(1).launch(ECHO);
        var before = rig.pids();
        rig.chassis.stop();
        Answer none = rig.cdnUrl(ChassisRig.URL);
        assertEquals(Failure.Kind.NO_WORKER, none.failure().kind());
        assertTrue(rig.chassis.view().serving().isEmpty());
        ChassisRig.await("the workers end", () -> before.stream().noneMatch(ChassisRig::alive));
        var again = assertInstanceOf(Launch.Serving.class, rig.launch(ECHO));
        assertTrue(again.fresh());
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        assertEquals(0, rig.chassis.view().deathCount());
    }

    @Test
    void stoppingTwiceOrBeforeTheFirstLaunchMustDoNothing() throws Exception {
        rig.chassis.stop();
        rig.chassis.stop();
        assertEquals(Failure.Kind.NO_WORKER, rig.cdnUrl(ChassisRig.URL).failure().kind());
    }

    @Test
    void closingTwiceMustDoNothingMoreAndCallsFailAtOnce() throws Exception {
        rig.workers(1).launch(ECHO);
        var before = rig.pids();
        rig.chassis.close();
        assertTrue(before.stream().noneMatch(ChassisRig::alive));
        assertFalse(Files.exists(rig.folder.resolve("run")));
        rig.chassis.close();
        assertEquals(Failure.Kind.NO_WORKER, rig.cdnUrl(ChassisRig.URL).failure().kind());
    }

    @Test
    void closingMustEndACallThatHangs() throws Exception {
        rig.workers(1).launch(waitsForTheGate());
        var slow = slowCall();
        awaitBusy(1);
        rig.chassis.close();
        assertFalse(slow.get(60, TimeUnit.SECONDS).ok());
    }

    @Test
    void aReplacementThatDoesNotStartMustBeTriedAgain() throws Exception {
        Path marker = Files.createFile(rig.folder.resolve("marker"));
        rig.workers(1).callDeadline(Duration.ofSeconds(2)).launch("""
                import os
                if not os.path.exists('%s'):
                    raise RuntimeError('no marker')
                def cdn_url(request, url):
                    if url.endswith('9'):
                        raise ValueError('die')
                    return url
                """.formatted(marker));
        Files.delete(marker);
        Answer died = rig.cdnUrl(SLOW);
        assertEquals(Failure.Kind.DIED, died.failure().kind());
        ChassisRig.await("a replacement did not start", () -> rig.lines.stream().anyMatch(line -> line.text().contains("no marker")));
        Answer none = rig.cdnUrl(ChassisRig.URL);
        assertEquals(Failure.Kind.NO_WORKER, none.failure().kind());
        assertEquals("No cdn_url worker runs: RuntimeError: no marker", none.failure().message());
        Files.createFile(marker);
        ChassisRig.await("a replacement serves", this::answers);
        assertNotEquals(died.pid(), rig.cdnUrl(ChassisRig.URL).pid());
        assertEquals(1, rig.chassis.view().deathCount(), "a replacement that did not start is no death");
    }

    @Test
    void sixteenWorkersMustAllWorkAtOnce() throws Exception {
        rig.workers(16).launch(waitsForTheGate());
        var calls = Stream.generate(this::slowCall).limit(16).toList();
        awaitBusy(16);
        Files.createFile(gate);
        var pids = new HashSet<Long>();
        for (var call : calls) {
            Answer answer = call.get(60, TimeUnit.SECONDS);
            assertTrue(answer.ok(), answer::toString);
            pids.add(answer.pid());
        }
        assertEquals(16, pids.size());
    }

    @Test
    void callsThatWaitForABusyWorkerMustEndByTheDeadline() throws Exception {
        rig.workers(1).callDeadline(Duration.ofSeconds(2)).launch(waitsForTheGate());
        var calls = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 4; i++) {
            calls.add(slowCall());
        }
        for (var call : calls) {
            var kind = call.get(60, TimeUnit.SECONDS).failure().kind();
            assertTrue(List.of(Failure.Kind.NO_WORKER, Failure.Kind.DEADLINE).contains(kind), kind::toString);
        }
    }

    private String waitsForTheGate() {
        return """
                import os, time
                def cdn_url(request, url):
                    while url.endswith('9') and not os.path.exists('%s'):
                        time.sleep(0.01)
                    return 'old'
                """.formatted(gate);
    }

    private CompletableFuture<Answer> slowCall() {
        var answer = new CompletableFuture<Answer>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(rig.cdnUrl(SLOW));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void awaitBusy(int count) throws InterruptedException {
        ChassisRig.await(count + " are busy", () -> rig.chassis.view().modes().getFirst().workers().stream()
                .filter(worker -> worker.state() == WorkerState.BUSY).count() == count);
    }

    private boolean answers() {
        try {
            return rig.cdnUrl(ChassisRig.URL).ok();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
