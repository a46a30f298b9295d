package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that is started before anything else is sent the driver of the last session where the same is opened again, and only there. */
@Timeout(300)
class FirstDriverTest {

    private static final byte[] REQUEST = Requests.of(new BlockUrl("http", "gw", 80, 8, "/cat", 1, 1, 0, 7),
            new GatewayFacts(2, 3, 65536)).toByteArray();
    /** Leaves a file named for its process when it is loaded. */
    private static final String TELLS = """
            import os
            open(os.path.join(%s, str(os.getpid())), 'w').close()
            def serialize(request, chunk):
                return b'of ' + str(os.getpid()).encode('ascii')
            """;

    @TempDir
    private Path home;
    private FirstWorkerRig rig;
    private Path driver;
    private Path told;

    @BeforeEach
    void open() throws Exception {
        rig = new FirstWorkerRig(Files.createDirectory(home.resolve("rig")));
        driver = Files.createDirectory(home.resolve("driver"));
        told = Files.createDirectory(home.resolve("told"));
        write(TELLS.formatted("'" + told + "'"));
    }

    @AfterEach
    void nothingMustBeLeft() throws Exception {
        rig.close();
    }

    private void write(String text) throws Exception {
        Files.writeString(driver.resolve("driver.py"), text);
    }

    private DriverCode code() throws Exception {
        return DriverFolder.open(driver).code();
    }

    private Launch launch(Chassis chassis) throws Exception {
        return rig.launch(chassis, code());
    }

    /** A session that opened the folder and served its driver. */
    private void serveOnce() throws Exception {
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            first.opened(driver);
            assertInstanceOf(Launch.Serving.class, launch(chassis));
            rig.pids(chassis);
        }
        assertFalse(told().isEmpty());
        for (Path file : told()) {
            Files.delete(file);
        }
    }

    private List<Path> told() throws Exception {
        try (var files = Files.list(told)) {
            return files.toList();
        }
    }

    private Path toldBy(FirstWorker first) {
        return told.resolve(Long.toString(first.pid()));
    }

    @Test
    void theSameCommandMustHaveTheDriverLoadedBeforeASessionAsks() throws Exception {
        serveOnce();
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            ChassisRig.await("the driver is loaded", () -> Files.exists(toldBy(first)));
            assertEquals(1, told().size());
            ChassisRig.await("it has answered", first::answered);
            long asked = System.nanoTime();
            assertInstanceOf(Launch.Serving.class, launch(chassis));
            assertTrue(chassis.firstReady().join() < asked, "it was ready before");
            var pids = rig.pids(chassis);
            assertTrue(pids.contains(first.pid()) && pids.size() == 2, () -> first.pid() + " " + pids);
            assertEquals(6, told().size(), "two of each mode; none was loaded twice");
            for (int worker = 0; worker < 4; worker++) {
                var answer = chassis.call(Mode.SERIALIZE, worker % 2, List.of(REQUEST, "chunk".getBytes(UTF_8)));
                assertTrue(pids.contains(Long.parseLong(new String(answer.data(), 3, answer.data().length - 3, UTF_8))));
            }
        }
    }

    @Test
    void anotherCommandOrAnotherProjectFileMustFindNoDriverLoaded() throws Exception {
        serveOnce();
        assertNotLoadedBefore("open another driver");
        serveOnce();
        Files.writeString(driver.resolve("workbench.json"), "{}");
        assertNotLoadedBefore(FirstWorkerRig.COMMAND);
        serveOnce();
        Path away = Files.move(driver, home.resolve("away"));
        try (var first = rig.begin()) {
            assertEquals(List.of(), told());
        }
        Files.move(away, driver);
    }

    private void assertNotLoadedBefore(String command) throws Exception {
        try (var first = rig.begin(command); var chassis = rig.chassis(first)) {
            assertFalse(first.loaded());
            launch(chassis);
            assertTrue(rig.pids(chassis).contains(first.pid()), "it still is a worker that waited");
        }
        for (Path file : told()) {
            Files.delete(file);
        }
    }

    @Test
    void aDriverThatWasChangedMeanwhileMustBeLoadedAnew() throws Exception {
        serveOnce();
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            assertTrue(first.loaded());
            write(TELLS.formatted("'" + told + "'") + "# changed\n");
            launch(chassis);
            assertFalse(rig.pids(chassis).contains(first.pid()));
            ChassisRig.await("the one with the older driver ends", () -> !ChassisRig.alive(first.pid()));
        }
    }

    @Test
    void whatTheDriverSaidMeanwhileMustBeMaskedAndShown() throws Exception {
        Files.writeString(driver.resolve("secrets"), "{\"KEY\": \"kept-to-ourselves\"}");
        write("import sys\nsys.stderr.write('key is ' + SECRETS['KEY'] + '\\n')\n" + FirstWorkerRig.DRIVER);
        var lines = new CopyOnWriteArrayList<LogLine>();
        rig.log = lines::add;
        rig.mask = SecretMask.of(code().secrets());
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            first.opened(driver);
            launch(chassis);
            rig.pids(chassis);
        }
        lines.clear();
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            ChassisRig.await("it has answered", first::answered);
            launch(chassis);
            rig.pids(chassis);
            ChassisRig.await("its words are read", () -> lines.stream().anyMatch(line -> line.pid() == first.pid()
                    && line.text().startsWith("key is ")));
        }
        assertTrue(lines.stream().noneMatch(line -> line.text().contains("kept-to-ourselves")), lines::toString);
    }

    @Test
    void aDriverThatFailsMeanwhileMustBeReportedAsEver() throws Exception {
        serveOnce();
        write("import os\nraise ValueError('not today')\n");
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            ChassisRig.await("it has answered", first::answered);
            var failed = assertInstanceOf(Launch.NotStarted.class, launch(chassis));
            assertTrue(failed.broken().failures().getFirst().message().contains("not today"), failed::toString);
        }
    }

    @Test
    void aDriverThatHangsMeanwhileMustEndByTheDeadline() throws Exception {
        serveOnce();
        write("import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: pass\n");
        rig.deadline = Duration.ofSeconds(2);
        try (var first = rig.begin(); var chassis = rig.chassis(first)) {
            assertInstanceOf(Launch.NotStarted.class, launch(chassis));
            ChassisRig.await("it ends", () -> !ChassisRig.alive(first.pid()));
        }
    }

    /** Ignores what can be ignored, and so does what it starts, in a session of its own; all tell of themselves. */
    private static final String STUBBORN = """
            import os, signal, subprocess, sys, time
            def stay():
                for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                    signal.signal(number, signal.SIG_IGN)
                open(os.path.join(%s, str(os.getpid())), 'w').close()
                time.sleep(600)
            if os.fork() == 0:
                os.setsid()
                stay()
            stay()
            """;

    private void awaitStubborn() throws Exception {
        ChassisRig.await("driver and stray run", () -> {
            try {
                return told().size() == 2;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        for (Path file : told()) {
            rig.seen.add(Long.valueOf(file.getFileName().toString()));
        }
    }

    @Test
    void aDriverThatNobodyWantsMustEndWithAllThatItStarted() throws Exception {
        serveOnce();
        write(STUBBORN.formatted("'" + told + "'"));
        var first = rig.begin();
        awaitStubborn();
        first.close();
        assertFalse(ChassisRig.alive(first.pid()));
    }

    @Test
    void notEvenAKilledWorkbenchMayLeaveItsDriver() throws Exception {
        serveOnce();
        write(STUBBORN.formatted("'" + told + "'"));
        var doomed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Djava.io.tmpdir=" + home,
                "-cp", System.getProperty("java.class.path"), DoomedFirst.class.getName(), rig.home.resolve("cache").toString(),
                home.resolve("pid").toString()).redirectErrorStream(true).redirectOutput(home.resolve("out").toFile()).start();
        try {
            awaitStubborn();
        } finally {
            doomed.destroyForcibly().waitFor();
        }
    }
}
