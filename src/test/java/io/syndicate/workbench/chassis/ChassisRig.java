package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A chassis with real workers for tests; closes it and checks that nothing is left. */
final class ChassisRig implements AutoCloseable {

    static final String URL = "http://gw1.example.org:31111/DATA/8/photos/cat.jpg.1F3A.4/0.7";

    final List<LogLine> lines = new CopyOnWriteArrayList<>();
    final Chassis chassis;
    final Path folder;
    private final List<Long> pids = new ArrayList<>();
    private ChassisSettings settings = new ChassisSettings(2, Duration.ofSeconds(10), Duration.ofSeconds(5), false);
    private String driver = "";
    private String secrets = "{}";
    private Optional<DeployedGateway> deployed = Optional.empty();
    private Optional<Interpreter> interpreter = Optional.empty();

    ChassisRig() throws Exception {
        folder = Files.createTempDirectory("chassis-rig");
        chassis = new Chassis(WorkerProgram.install(folder.resolve("cache")), Files.createDirectory(folder.resolve("run")), lines::add);
    }

    private ChassisRig with(int workers, Duration start, Duration call, long memory, Optional<Path> worker) {
        settings = new ChassisSettings(workers, start, call, false, memory, worker, deployed);
        return this;
    }

    ChassisRig workers(int count) {
        return with(count, settings.startDeadline(), settings.callDeadline(), settings.memoryBytes(), settings.worker());
    }

    ChassisRig callDeadline(Duration deadline) {
        return with(settings.workersPerMode(), settings.startDeadline(), deadline, settings.memoryBytes(), settings.worker());
    }

    ChassisRig startDeadline(Duration deadline) {
        return with(settings.workersPerMode(), deadline, settings.callDeadline(), settings.memoryBytes(), settings.worker());
    }

    ChassisRig memory(long bytes) {
        return with(settings.workersPerMode(), settings.startDeadline(), settings.callDeadline(), bytes, settings.worker());
    }

    ChassisRig worker(Path executable) {
        return with(settings.workersPerMode(), settings.startDeadline(), settings.callDeadline(), settings.memoryBytes(),
                Optional.of(executable));
    }

    ChassisRig deployed(int blockSize) {
        deployed = Optional.of(new DeployedGateway(blockSize));
        return workers(settings.workersPerMode());
    }

    ChassisRig python(Interpreter python) {
        interpreter = Optional.of(python);
        return this;
    }

    ChassisRig secrets(String json) {
        secrets = json;
        return this;
    }

    Launch launch(String driver) throws Exception {
        return launch(driver, false);
    }

    Launch launch(String driver, boolean force) throws Exception {
        this.driver = driver;
        var code = new DriverCode(driver.getBytes(UTF_8), "{\"SUFFIX\": \".cdn\"}".getBytes(UTF_8), secrets.getBytes(UTF_8));
        Launch launch = chassis.launch(code, SecretMask.of(code.secrets()), interpreter.isPresent() ? interpreter.get()
                : Interpreters.resolve(null),
                settings, force);
        pids.addAll(pids());
        return launch;
    }

    /** Serves the same driver with the settings as they are now. */
    void relaunch() throws Exception {
        launch(driver);
    }

    List<Long> pids() {
        return chassis.view().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid).toList();
    }

    Answer cdnUrl(String url) throws InterruptedException {
        return chassis.call(Mode.CDN_URL, List.of(url.getBytes(UTF_8)));
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        await(what, condition, () -> "");
    }

    /** @param last how it stood when the time was up */
    static void await(String what, BooleanSupplier condition, Supplier<String> last) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within 20 s: " + what + " " + last.get());
            }
            LockSupport.parkNanos(100_000); // leaves the core to what is waited for
        }
    }

    static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() throws Exception {
        pids.addAll(pids());
        chassis.close();
        Folders.delete(folder);
        for (long pid : pids) {
            await("worker " + pid + " is gone", () -> !alive(pid));
        }
    }
}
