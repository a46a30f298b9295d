package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChassisSurvivalTest {

    private static final String HANGS = """
            import signal
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            def cdn_url(request, url):
                while url.endswith('9'):
                    pass
                return url
            """;
    private static final String HANGING_URL = ChassisRig.URL.replace("0.7", "0.9");

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void aCallThatHangsMustEndByItsDeadlineWithThePythonLine() throws Exception {
        rig.workers(1).callDeadline(Duration.ofSeconds(2)).launch(HANGS);
        Answer hung = rig.cdnUrl(HANGING_URL);
        assertEquals(Failure.Kind.DEADLINE, hung.failure().kind());
        assertEquals("driver.py", hung.failure().place().orElseThrow().file());
        assertTrue(List.of(5, 6).contains(hung.failure().place().get().line()), hung.failure().toString());
        ChassisRig.await("it is replaced", () -> rig.pids().stream().allMatch(pid -> pid != hung.pid()));
        ChassisRig.await("the replacement answers", () -> answers(ChassisRig.URL));
    }

    private boolean answers(String url) {
        try {
            return rig.cdnUrl(url).ok();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStartThatHangsMustEndByItsDeadlineWithThePythonLine() throws Exception {
        rig.workers(1).startDeadline(Duration.ofSeconds(4));
        var broken = assertInstanceOf(Launch.NotStarted.class, rig.launch("x = 1\nwhile True:\n    pass\n")).broken();
        var failure = broken.failures().getFirst();
        assertEquals(Failure.Kind.DEADLINE, failure.kind());
        assertEquals("driver.py", failure.place().orElseThrow().file());
    }

    @Test
    void otherWorkersMustServeWhileOneHangs() throws Exception {
        rig.workers(2).callDeadline(Duration.ofSeconds(6)).launch(HANGS);
        var hung = new java.util.concurrent.CompletableFuture<Answer>();
        Thread.ofVirtual().start(() -> {
            try {
                hung.complete(rig.cdnUrl(HANGING_URL));
            } catch (InterruptedException e) {
                hung.completeExceptionally(e);
            }
        });
        ChassisRig.await("one is busy", () -> rig.chassis.view().modes().getFirst().workers().stream()
                .anyMatch(worker -> worker.state() == WorkerState.BUSY));
        for (int i = 0; i < 20; i++) {
            assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        }
        assertTrue(!hung.isDone(), "the other one still hangs");
        assertEquals(Failure.Kind.DEADLINE, hung.get(60, TimeUnit.SECONDS).failure().kind());
    }

    @Test
    void childrenOfADriverMustEndWithItsWorker() throws Exception {
        rig.workers(1).launch("""
                import subprocess, sys
                child = subprocess.Popen([sys.executable, '-c', 'import signal, time; signal.signal(2, signal.SIG_IGN); time.sleep(600)'])
                def cdn_url(request, url):
                    return str(child.pid)
                """);
        long child = Long.parseLong(new String(rig.cdnUrl(ChassisRig.URL).data()));
        assertTrue(ChassisRig.alive(child));
        rig.launch("x = 1\n");
        ChassisRig.await("the child ends with the old worker", () -> !ChassisRig.alive(child));
    }

    @Test
    void aDriverThatExitsMustBeReportedWithItsStatus() throws Exception {
        rig.workers(1).launch("import os\ndef cdn_url(request, url):\n    os._exit(77)\n");
        assertTrue(rig.cdnUrl(ChassisRig.URL).failure().message().contains("status 77"));
        rig.launch("import os\ndef cdn_url(request, url):\n    os.abort()\n");
        String message = rig.cdnUrl(ChassisRig.URL).failure().message();
        assertTrue(message.contains("SIGABRT"), message);
    }

    @Test
    void aWorkerThatDiesByItselfMustBeReplaced() throws Exception {
        rig.workers(1).launch("def cdn_url(request, url):\n    return url\n");
        long first = rig.pids().getFirst();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        ChassisRig.await("a new one serves", () -> rig.pids().getFirst() != first);
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        assertTrue(rig.chassis.view().deaths().getFirst().how().contains("SIGKILL"));
    }

    @Test
    void workersMustEndWhenTheWorkbenchIsKilled() throws Exception {
        Path pidFile = rig.folder.resolve("pids");
        var child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                DoomedChassis.class.getName(), rig.folder.resolve("doomed").toString(), pidFile.toString(), HANGS).inheritIO().start();
        try {
            ChassisRig.await("its workers run", () -> Files.exists(pidFile));
            var pids = Files.readString(pidFile).lines().map(Long::parseLong).toList();
            assertEquals(2, pids.size());
            assertTrue(pids.stream().allMatch(ChassisRig::alive));
            child.destroyForcibly();
            for (long pid : pids) {
                ChassisRig.await("worker " + pid + " ends", () -> !ChassisRig.alive(pid));
            }
        } finally {
            child.destroyForcibly();
        }
    }
}
