package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.wire.WireEntry;
import io.syndicate.workbench.wire.WireEntry.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looking at single workers, and what the author does to them. */
@Timeout(120)
class WorkersTest {

    private static final String CANARY = "canary-4711-hush";
    private static final String ECHO = """
            def cdn_url(request, url):
                if url.endswith('9'):
                    raise ValueError('die')
                return url + '?k=' + SECRETS.get('K', '')
            """;

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().startDeadline(Duration.ofSeconds(60)).callDeadline(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private Workers workers() {
        return rig.chassis.workers();
    }

    private List<WorkerView> views() {
        return workers().view().getFirst().workers();
    }

    @Test
    void aWorkerMustTellItsFigures() throws Exception {
        rig.workers(1).launch(ECHO);
        assertEquals(List.of(0L, 0L, 0L), List.of(views().getFirst().requests(), views().getFirst().lastMicros(),
                views().getFirst().medianMicros()));
        for (int i = 0; i < 3; i++) {
            assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        }
        WorkerView view = views().getFirst();
        assertEquals(3, view.requests());
        assertEquals(1, view.generation());
        assertTrue(view.lastMicros() > 0 && view.medianMicros() > 0, view::toString);
        assertFalse(view.started().isAfter(Instant.now()));
        ChassisRig.await("its memory is known", () -> views().getFirst().memoryBytes() > 1 << 20);
    }

    @Test
    void aPausedWorkerMustGetNoRequestsUntilItIsResumed() throws Exception {
        rig.workers(2).launch(ECHO);
        long paused = views().getFirst().pid();
        workers().pause(paused);
        assertTrue(views().getFirst().paused());
        for (int i = 0; i < 6; i++) {
            assertNotEquals(paused, rig.cdnUrl(ChassisRig.URL).pid());
        }
        workers().resume(paused);
        assertFalse(views().getFirst().paused());
        ChassisRig.await("it answers again", () -> call().pid() == paused);
    }

    @Test
    void aCallMustFailClearlyByItsDeadlineWhereAllWorkersArePaused() throws Exception {
        rig.workers(2).callDeadline(Duration.ofMillis(300)).launch(ECHO);
        views().forEach(worker -> workers().pause(worker.pid()));
        Failure failure = rig.cdnUrl(ChassisRig.URL).failure();
        assertEquals(Failure.Kind.NO_WORKER, failure.kind());
        assertTrue(failure.message().contains("all 2 are paused; resume one from its lamp"), failure::message);
    }

    @Test
    void pausedWorkersMustEndWithTheirGeneration() throws Exception {
        rig.workers(1).launch(ECHO);
        long old = views().getFirst().pid();
        workers().pause(old);
        rig.launch(ECHO + "\n");
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        ChassisRig.await("the paused one ends", () -> !ChassisRig.alive(old));
    }

    @Test
    void aKilledWorkerMustBeReportedAndReplaced() throws Exception {
        rig.workers(1).launch(ECHO);
        long killed = views().getFirst().pid();
        workers().kill(killed);
        ChassisRig.await("another serves", () -> views().getFirst().pid() != killed && views().getFirst().state() == WorkerState.IDLE);
        assertEquals(1, rig.chassis.view().deathCount());
        assertEquals("was ended by SIGKILL", rig.chassis.view().deaths().getFirst().how());
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        workers().kill(killed);
        workers().pause(killed);
    }

    @Test
    void aRestartedWorkerMustLeavePolitelyAndBeNoDeath() throws Exception {
        rig.workers(1).launch(ECHO + "def driver_shutdown():\n    print('goodbye')\n    return 0\n");
        long old = views().getFirst().pid();
        workers().restart(old);
        ChassisRig.await("another serves", () -> views().getFirst().pid() != old && views().getFirst().state() == WorkerState.IDLE);
        assertEquals(0, rig.chassis.view().deathCount());
        ChassisRig.await("the old one said goodbye", () -> rig.lines.stream()
                .anyMatch(line -> line.pid() == old && line.text().equals("goodbye")));
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
    }

    @Test
    void aTraceMustHoldBothWaysWithoutSecretsAndGoOnWithTheNextWorker() throws Exception {
        rig.workers(1).secrets("{\"K\": \"" + CANARY + "\"}").launch(ECHO);
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        long pid = views().getFirst().pid();
        var trace = workers().trace(pid).orElseThrow();
        assertTrue(views().getFirst().traced());
        assertEquals(List.of(), trace.after(0), "it begins with the next request");
        String answer = new String(rig.cdnUrl(ChassisRig.URL).data(), UTF_8);
        assertTrue(answer.endsWith(CANARY));
        var entries = trace.after(0);
        assertEquals(List.of("URL chunk, %d bytes".formatted(ChassisRig.URL.length()), "URL chunk, %d bytes".formatted(answer.length())),
                entries.stream().map(WireEntry::what).toList());
        assertEquals(List.of(Direction.SENT, Direction.RECEIVED), entries.stream().map(WireEntry::direction).toList());
        assertArrayEquals((ChassisRig.URL.length() + "\n" + ChassisRig.URL + "\n").getBytes(UTF_8), entries.getFirst().bytes());
        assertFalse(rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.9")).ok());
        ChassisRig.await("another serves", () -> views().getFirst().pid() != pid && views().getFirst().state() == WorkerState.IDLE);
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        entries = trace.after(0);
        assertTrue(entries.stream().anyMatch(entry -> entry.what().contains("exited with status 4")), entries::toString);
        assertTrue(entries.stream().anyMatch(entry -> entry.what().contains("takes the place of " + pid)), entries::toString);
        assertNotEquals(pid, entries.getLast().pid());
        assertTrue(entries.stream().noneMatch(entry -> new String(entry.bytes(), UTF_8).contains(CANARY)));
        assertEquals(entries.getLast().size(), entries.getLast().bytes().length);
        trace.close();
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        assertEquals(List.of(), trace.after(0));
        assertFalse(views().getFirst().traced());
        assertEquals(Optional.empty(), workers().trace(pid));
    }

    private Answer call() {
        try {
            return rig.cdnUrl(ChassisRig.URL);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
