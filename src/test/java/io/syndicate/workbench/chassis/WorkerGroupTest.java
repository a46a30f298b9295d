package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing out one real worker, and keeping its death. */
class WorkerGroupTest {

    private final List<WorkerProcess> started = new ArrayList<>();
    private Generation generation;
    private Path folder;
    private static final ChassisSettings SETTINGS = new ChassisSettings(1, Duration.ofSeconds(30), Duration.ofSeconds(30), false);

    private Launcher launcher;
    private WorkerProcess worker;
    private WorkerGroup group;

    @BeforeEach
    void start() throws Exception {
        generation = new Generation(4, "abc", Interpreters.resolve(null));
        folder = Files.createTempDirectory("worker-group");
        var book = new LogBook(_ -> { });
        launcher = new Launcher(WorkerProgram.install(folder.resolve("cache")), Files.createDirectory(folder.resolve("run")), book,
                FirstWorker.none());
        worker = ready();
        group = new WorkerGroup(generation, Mode.CDN_URL, List.of(worker));
    }

    @AfterEach
    void stop() throws Exception {
        launcher.close();
        for (var one : started) {
            ChassisRig.await("worker " + one.pid() + " is gone", () -> !ChassisRig.alive(one.pid()));
        }
        Folders.delete(folder);
    }

    @Test
    void aBusyWorkerMustNotBeHandedOutAndTheWaitEndByItsDeadline() throws Exception {
        assertSame(worker, group.claim(Duration.ofSeconds(5)));
        assertEquals(WorkerState.BUSY, worker.state());
        assertNull(group.claim(Duration.ofMillis(50)));
        assertNull(group.claim(Duration.ZERO));
        assertFalse(group.retired());
        group.release(worker);
        assertSame(worker, group.claim(Duration.ZERO));
    }

    @Test
    void deathsWithoutAnAnswerBetweenMustBeWaitedForLongerEachTime() throws Exception {
        assertEquals(List.of(500L, 1_000L, 2_000L), List.of(group.waitAfterIdleDeath(), group.waitAfterIdleDeath(),
                group.waitAfterIdleDeath()));
        for (int i = 0; i < 10; i++) {
            assertTrue(group.waitAfterIdleDeath() <= 30_000);
        }
        group.claim(Duration.ofSeconds(5));
        group.release(worker);
        assertEquals(500L, group.waitAfterIdleDeath(), "a worker has answered since");
    }

    @Test
    void aReleasedWorkerMustGoToTheOneThatWaits() throws Exception {
        group.claim(Duration.ofSeconds(5));
        var waiter = waiter();
        group.release(worker);
        assertSame(worker, waiter.get(20, TimeUnit.SECONDS));
    }

    @Test
    void retiringMustWakeThoseWhoWaitAndLeaveTheBusyOneItsTime() throws Exception {
        group.claim(Duration.ofSeconds(5));
        var waiter = waiter();
        group.retire();
        assertNull(waiter.get(20, TimeUnit.SECONDS));
        assertEquals(WorkerState.BUSY, worker.state());
        assertTrue(worker.call(1, 4, Duration.ofSeconds(20), List.of(ChassisRig.URL.getBytes(UTF_8))).ok());
        group.release(worker);
        ChassisRig.await("it ends once it is done", () -> worker.state() == WorkerState.DEAD);
        assertFalse(group.replace(worker, worker), "a retired group takes no replacement");
    }

    @Test
    void aDeadWorkerMustNotBeHandedOut() throws Exception {
        worker.stop();
        worker.onEnd().get(20, TimeUnit.SECONDS);
        assertNull(group.claim(Duration.ofMillis(50)));
    }

    @Test
    void aReplacementMustTakeTheDeadOnesPlaceAndServe() throws Exception {
        worker.stop();
        worker.onEnd().get(20, TimeUnit.SECONDS);
        var fresh = ready();
        var waiter = waiter();
        assertTrue(group.replace(worker, fresh));
        assertSame(fresh, waiter.get(20, TimeUnit.SECONDS));
        assertEquals(List.of(fresh), group.members());
    }

    @Test
    void deathsMustBeCountedAndTheLastFiftyKept() throws Exception {
        worker.log().line("last words");
        worker.stop();
        worker.onEnd().get(20, TimeUnit.SECONDS);
        var deaths = new Deaths();
        assertEquals(List.of(), deaths.last());
        for (int i = 0; i < 60; i++) {
            deaths.add(worker, new Generation(i, "abc", generation.interpreter()));
        }
        assertEquals(60, deaths.count());
        assertEquals(50, deaths.last().size());
        assertEquals(10, deaths.last().getFirst().generation());
        assertEquals(59, deaths.last().getLast().generation());
        var first = deaths.last().getFirst();
        assertEquals(worker.pid(), first.pid());
        assertEquals("exited with status 0", first.how());
        assertEquals(10, first.lastLines().size());
        assertTrue(worker.log().recent(0).stream()
                .anyMatch(line -> line.text().equals("cdn_url worker %d exited with status 0".formatted(worker.pid()))));
    }

    private WorkerProcess ready() throws Exception {
        var code = new DriverCode("def cdn_url(request, url):\n    return url\n".getBytes(UTF_8), null, null);
        var environment = WorkerEnvironment.of(GatewayIdentity.SAMPLE, folder, SETTINGS, false);
        var program = WorkerProgram.install(folder.resolve("cache"));
        var recipe = new Recipe(generation, code, SecretMask.NONE, SETTINGS, environment, program,
                InterpreterFile.of(generation.interpreter().executable()));
        var one = launcher.start(Mode.CDN_URL, recipe);
        started.add(one.worker());
        assertInstanceOf(WorkerProcess.Start.Ready.class, one.start());
        return one.worker();
    }

    /** A thread that waits for a worker. */
    private CompletableFuture<WorkerProcess> waiter() throws InterruptedException {
        var claimed = new CompletableFuture<WorkerProcess>();
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                claimed.complete(group.claim(Duration.ofMinutes(1)));
            } catch (InterruptedException e) {
                claimed.completeExceptionally(e);
            }
        });
        ChassisRig.await("it waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
        return claimed;
    }
}
