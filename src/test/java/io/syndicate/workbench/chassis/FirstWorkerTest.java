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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that is started before anything else becomes the first worker, or nothing; never is one left. */
@Timeout(300)
class FirstWorkerTest {

    @TempDir
    private Path home;
    private FirstWorkerRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new FirstWorkerRig(home);
    }

    @AfterEach
    void nothingMustBeLeft() throws Exception {
        rig.close();
    }

    @Test
    void whereNothingIsRememberedNothingMustBeStarted() throws Exception {
        try (var first = rig.begin()) {
            assertEquals(0, first.pid());
            assertEquals(List.of(Optional.empty(), Optional.empty(), ""), List.of(first.interpreter(), first.takeFolder(), first.lastAsked()));
        }
    }

    @Test
    void theNextSessionsFirstWorkerMustBeTheProcessThatWasStartedEarly() throws Exception {
        rig.serveOnce();
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            assertNotEquals(0, first.pid());
            assertEquals(Optional.of(rig.python), first.interpreter());
            rig.launch(chassis, FirstWorkerRig.DRIVER + "def cdn_url(request, url):\n    return 'asked'\n");
            var pids = rig.pids(chassis);
            assertTrue(pids.contains(first.pid()) && pids.size() == 4, () -> first.pid() + " " + pids);
            var answer = chassis.call(Mode.CDN_URL, List.of(ChassisRig.URL.getBytes(UTF_8)));
            assertEquals("asked", new String(answer.data(), UTF_8));
        }
    }

    @Test
    void aForcedFirstLaunchMustTakeItToo() throws Exception {
        rig.serveOnce();
        rig.force = true;
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            rig.launch(chassis.withoutSpares(), FirstWorkerRig.DRIVER);
            assertTrue(rig.pids(chassis).contains(first.pid()));
        }
    }

    @Test
    void oneOfAnotherKindMustEndWithTheFirstLaunch() throws Exception {
        rig.serveOnce();
        rig.memory = 1 << 29;
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            rig.launch(chassis, FirstWorkerRig.DRIVER);
            assertFalse(rig.pids(chassis).contains(first.pid()));
            ChassisRig.await("it ends", () -> !ChassisRig.alive(first.pid()));
        }
    }

    @Test
    void oneThatDiedMeanwhileMustBeReplaced() throws Exception {
        rig.serveOnce();
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            assertInstanceOf(Launch.Serving.class, rig.launch(chassis, FirstWorkerRig.DRIVER));
            assertEquals(2, rig.pids(chassis).size());
            assertEquals(0, chassis.view().deathCount());
        }
    }

    @Test
    void oneWhoseDriverHangsMustHoldUpNoOtherAndEndByTheDeadline() throws Exception {
        rig.serveOnce();
        rig.deadline = Duration.ofSeconds(2);
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            assertInstanceOf(Launch.NotStarted.class, rig.launch(chassis, "while True: pass\n"));
            ChassisRig.await("it ends", () -> !ChassisRig.alive(first.pid()));
        }
    }

    @Test
    void oneThatNobodyWantsMustEndWithItsFolder() throws Exception {
        rig.serveOnce();
        var first = rig.begin();
        assertTrue(ChassisRig.alive(first.pid()));
        Path folder = first.takeFolder().orElseThrow();
        Folders.delete(folder);
        first.close();
        assertFalse(ChassisRig.alive(first.pid()));
        var again = rig.begin();
        again.close();
        assertFalse(ChassisRig.alive(again.pid()));
        assertEquals(Optional.empty(), again.takeFolder());
    }

    @Test
    void anInterpreterThatWasReplacedOrIsGoneMustBeNoticed() throws Exception {
        rig.serveOnce();
        Path link = rig.python.executable();
        Path other = Files.writeString(rig.home.resolve("other"), "#!/bin/sh\nexit 1\n");
        other.toFile().setExecutable(true);
        Path target = Files.readSymbolicLink(link);
        Files.delete(link);
        assertNothingKnown();
        Files.createSymbolicLink(link, other);
        assertNothingKnown();
        Files.delete(link);
        Files.createSymbolicLink(link, target);
        rig.serveOnce();
        Files.setLastModifiedTime(rig.program.ugDriver(), FileTime.fromMillis(0));
        assertNothingKnown();
    }

    private void assertNothingKnown() {
        try (var first = rig.begin()) {
            assertEquals(0, first.pid());
            assertEquals(Optional.empty(), first.interpreter());
        }
    }

    @Test
    void whatIsNoMemoryOfOursMustStartNothing() throws Exception {
        for (String text : List.of("", "worker=\n", "worker=/tmp\nmode=cdn_url\n", "\\u00zz")) {
            Files.writeString(rig.home.resolve("cache/first-worker-" + FirstWorkerRig.USE), text);
            assertNothingKnown();
        }
        rig.serveOnce();
        try (var first = rig.begin()) {
            assertNotEquals(0, first.pid(), "written anew");
        }
    }

    @Test
    void whatAnOlderWorkbenchRememberedMustStartNothing() throws Exception {
        Path memo = rig.home.resolve("cache/first-worker-" + FirstWorkerRig.USE);
        for (String lacking : List.of("command", "folder", "project", "asked", "mode")) {
            rig.serveOnce();
            Files.write(memo, Files.readAllLines(memo).stream().filter(line -> !line.startsWith(lacking + "=")).toList());
            assertNothingKnown();
        }
    }

    @Test
    void whatTheSessionCalledItsPythonMustBeRemembered() throws Exception {
        rig.serveOnce();
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            assertEquals("", first.lastAsked());
            first.ask("3.11");
            rig.launch(chassis, FirstWorkerRig.DRIVER);
            rig.pids(chassis);
        }
        try (var first = rig.begin()) {
            assertEquals("3.11", first.lastAsked());
        }
    }

    @Test
    void notEvenAKilledWorkbenchMayLeaveIt() throws Exception {
        rig.serveOnce();
        Path told = rig.home.resolve("pid");
        var doomed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Djava.io.tmpdir=" + rig.home, "-cp",
                System.getProperty("java.class.path"), DoomedFirst.class.getName(), rig.home.resolve("cache").toString(), told.toString()).redirectErrorStream(true)
                .redirectOutput(rig.home.resolve("out").toFile()).start();
        try {
            ChassisRig.await("it has begun", () -> Files.exists(told));
            long pid = Long.parseLong(Files.readString(told));
            assertTrue(pid > 0 && ChassisRig.alive(pid));
            rig.seen.add(pid);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
    }
}
