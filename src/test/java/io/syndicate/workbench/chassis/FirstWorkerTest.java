package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that is started before anything else becomes the first worker, or nothing; never is one left. */
@Timeout(300)
class FirstWorkerTest {

    static final String USE = "test";
    static final String COMMAND = "open the driver";
    private static final String DRIVER = "def serialize(request, chunk):\n    return chunk\n";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path home;
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private WorkerProgram program;
    private Interpreter python;
    private long memory = 1 << 30;
    private boolean force;
    private Duration deadline = LONG;

    @BeforeEach
    void install() throws Exception {
        program = WorkerProgram.install(home.resolve("cache"));
        Interpreter usual = Interpreters.resolve(null);
        python = new Interpreter(Files.createSymbolicLink(home.resolve("python"), usual.executable()), usual.version());
    }

    @AfterEach
    void nothingMustBeLeft() throws Exception {
        for (long pid : seen) {
            ChassisRig.await("process " + pid + " is gone", () -> !ChassisRig.alive(pid));
        }
    }

    private FirstWorker begin() throws InterruptedException {
        var first = FirstWorker.begin(home.resolve("cache"), USE, COMMAND);
        if (first.pid() != 0) {
            seen.add(first.pid());
        }
        return first;
    }

    private Chassis chassis(FirstWorker first) throws IOException {
        var folder = first.takeFolder();
        return new Chassis(program, folder.isPresent() ? folder.get() : Files.createTempDirectory(home, "run-"), _ -> { }, first);
    }

    private Launch launch(Chassis chassis, String driver) throws IOException {
        var code = new DriverCode(driver.getBytes(UTF_8), new byte[0], new byte[0]);
        var settings = new ChassisSettings(2, deadline, LONG, false, memory, Optional.empty(), Optional.empty());
        return chassis.launch(code, SecretMask.NONE, python, settings, force);
    }

    private List<Long> pids(Chassis chassis) {
        var pids = chassis.view().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid).toList();
        seen.addAll(pids);
        return pids;
    }

    /** One session that serves, after which there is something to remember. */
    private void serveOnce() throws Exception {
        try (var first = begin(); var chassis = chassis(first)) {
            assertInstanceOf(Launch.Serving.class, launch(chassis, DRIVER));
            assertTrue(chassis.firstReady().isDone());
            pids(chassis);
        }
    }

    @Test
    void whereNothingIsRememberedNothingMustBeStarted() throws Exception {
        try (var first = begin()) {
            assertEquals(0, first.pid());
            assertEquals(List.of(Optional.empty(), Optional.empty(), ""), List.of(first.interpreter(), first.takeFolder(), first.lastAsked()));
        }
    }

    @Test
    void theNextSessionsFirstWorkerMustBeTheProcessThatWasStartedEarly() throws Exception {
        serveOnce();
        try (var first = begin(); var chassis = chassis(first)) {
            assertNotEquals(0, first.pid());
            assertEquals(Optional.of(python), first.interpreter());
            launch(chassis, DRIVER + "def cdn_url(request, url):\n    return 'asked'\n");
            var pids = pids(chassis);
            assertTrue(pids.contains(first.pid()) && pids.size() == 4, () -> first.pid() + " " + pids);
            var answer = chassis.call(Mode.CDN_URL, List.of(ChassisRig.URL.getBytes(UTF_8)));
            assertEquals("asked", new String(answer.data(), UTF_8));
        }
    }

    @Test
    void aForcedFirstLaunchMustTakeItToo() throws Exception {
        serveOnce();
        force = true;
        try (var first = begin(); var chassis = chassis(first)) {
            launch(chassis.withoutSpares(), DRIVER);
            assertTrue(pids(chassis).contains(first.pid()));
        }
    }

    @Test
    void oneOfAnotherKindMustEndWithTheFirstLaunch() throws Exception {
        serveOnce();
        memory = 1 << 29;
        try (var first = begin(); var chassis = chassis(first)) {
            launch(chassis, DRIVER);
            assertFalse(pids(chassis).contains(first.pid()));
            ChassisRig.await("it ends", () -> !ChassisRig.alive(first.pid()));
        }
    }

    @Test
    void oneThatDiedMeanwhileMustBeReplaced() throws Exception {
        serveOnce();
        try (var first = begin(); var chassis = chassis(first)) {
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            assertInstanceOf(Launch.Serving.class, launch(chassis, DRIVER));
            assertEquals(2, pids(chassis).size());
            assertEquals(0, chassis.view().deathCount());
        }
    }

    @Test
    void oneWhoseDriverHangsMustHoldUpNoOtherAndEndByTheDeadline() throws Exception {
        serveOnce();
        deadline = Duration.ofSeconds(2);
        try (var first = begin(); var chassis = chassis(first)) {
            assertInstanceOf(Launch.NotStarted.class, launch(chassis, "while True: pass\n"));
            ChassisRig.await("it ends", () -> !ChassisRig.alive(first.pid()));
        }
    }

    @Test
    void oneThatNobodyWantsMustEndWithItsFolder() throws Exception {
        serveOnce();
        var first = begin();
        assertTrue(ChassisRig.alive(first.pid()));
        Path folder = first.takeFolder().orElseThrow();
        Folders.delete(folder);
        first.close();
        assertFalse(ChassisRig.alive(first.pid()));
        var again = begin();
        again.close();
        assertFalse(ChassisRig.alive(again.pid()));
        assertEquals(Optional.empty(), again.takeFolder());
    }

    @Test
    void anInterpreterThatWasReplacedOrIsGoneMustBeNoticed() throws Exception {
        serveOnce();
        Path link = python.executable();
        Path other = Files.writeString(home.resolve("other"), "#!/bin/sh\nexit 1\n");
        other.toFile().setExecutable(true);
        Path target = Files.readSymbolicLink(link);
        Files.delete(link);
        assertNothingKnown();
        Files.createSymbolicLink(link, other);
        assertNothingKnown();
        Files.delete(link);
        Files.createSymbolicLink(link, target);
        serveOnce();
        Files.setLastModifiedTime(program.ugDriver(), FileTime.fromMillis(0));
        assertNothingKnown();
    }

    private void assertNothingKnown() throws InterruptedException {
        try (var first = begin()) {
            assertEquals(0, first.pid());
            assertEquals(Optional.empty(), first.interpreter());
        }
    }

    @Test
    void whatIsNoMemoryOfOursMustStartNothing() throws Exception {
        for (String text : List.of("", "worker=\n", "worker=/tmp\nmode=cdn_url\n", "\\u00zz")) {
            Files.writeString(home.resolve("cache/first-worker-" + USE), text);
            assertNothingKnown();
        }
        serveOnce();
        try (var first = begin()) {
            assertNotEquals(0, first.pid(), "written anew");
        }
    }

    @Test
    void whatTheSessionCalledItsPythonMustBeRemembered() throws Exception {
        serveOnce();
        try (var first = begin(); var chassis = chassis(first)) {
            assertEquals("", first.lastAsked());
            first.ask("3.11");
            launch(chassis, DRIVER);
            pids(chassis);
        }
        try (var first = begin()) {
            assertEquals("3.11", first.lastAsked());
        }
    }

    @Test
    void notEvenAKilledWorkbenchMayLeaveIt() throws Exception {
        serveOnce();
        Path told = home.resolve("pid");
        var doomed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Djava.io.tmpdir=" + home, "-cp",
                System.getProperty("java.class.path"), DoomedFirst.class.getName(), home.resolve("cache").toString(), told.toString()).redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile()).start();
        try {
            ChassisRig.await("it has begun", () -> Files.exists(told));
            long pid = Long.parseLong(Files.readString(told));
            assertTrue(pid > 0 && ChassisRig.alive(pid));
            seen.add(pid);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
    }
}
