package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sessions one after the other that share a cache, for tests of the first worker; at the end nothing that they started may be left. */
final class FirstWorkerRig implements AutoCloseable {

    static final String USE = "test";
    static final String COMMAND = "open the driver";
    static final String DRIVER = "def serialize(request, chunk):\n    return chunk\n";
    private static final Duration LONG = Duration.ofSeconds(60);

    final Path home;
    final List<Long> seen = new CopyOnWriteArrayList<>();
    final WorkerProgram program;
    final Interpreter python;
    long memory = 1 << 30;
    boolean force;
    Duration deadline = LONG;
    SecretMask mask = SecretMask.NONE;
    Consumer<LogLine> log = _ -> { };

    /** @param home an empty folder */
    FirstWorkerRig(Path home) throws Exception {
        this.home = home;
        program = WorkerProgram.install(home.resolve("cache"));
        Interpreter usual = Interpreters.resolve(null);
        python = new Interpreter(Files.createSymbolicLink(home.resolve("python"), usual.executable()), usual.version());
    }

    @Override
    public void close() throws Exception {
        for (long pid : seen) {
            ChassisRig.await("process " + pid + " is gone", () -> !ChassisRig.alive(pid));
        }
    }

    FirstWorker begin() {
        return begin(COMMAND);
    }

    FirstWorker begin(String command) {
        var first = FirstWorker.begin(home.resolve("cache"), USE, command);
        if (first.pid() != 0) {
            seen.add(first.pid());
        }
        return first;
    }

    Chassis chassis(FirstWorker first) throws IOException {
        var folder = first.takeFolder();
        return new Chassis(program, folder.isPresent() ? folder.get() : Files.createTempDirectory(home, "run-"), log, first);
    }

    Launch launch(Chassis chassis, String driver) throws IOException {
        return launch(chassis, new DriverCode(driver.getBytes(UTF_8), new byte[0], new byte[0]));
    }

    Launch launch(Chassis chassis, DriverCode code) throws IOException {
        var settings = new ChassisSettings(2, deadline, LONG, false, memory, Optional.empty(), Optional.empty());
        return chassis.launch(code, mask, python, settings, force);
    }

    List<Long> pids(Chassis chassis) {
        var pids = chassis.view().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid).toList();
        seen.addAll(pids);
        return pids;
    }

    /** One session that serves, after which there is something to remember. */
    void serveOnce() throws Exception {
        try (var first = begin(); var chassis = chassis(first)) {
            assertInstanceOf(Launch.Serving.class, launch(chassis, DRIVER));
            assertTrue(chassis.firstReady().isDone());
            pids(chassis);
        }
    }
}
