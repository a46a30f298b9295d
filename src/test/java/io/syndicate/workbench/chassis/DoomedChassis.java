package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A program with a chassis of its own, one of whose two workers hangs, that a test can kill. */
public final class DoomedChassis {

    private DoomedChassis() {
    }

    /** @param args folder, file for the workers' pids, driver source */
    public static void main(String[] args) throws Exception {
        Path run = Files.createDirectories(Path.of(args[0]).resolve("run"));
        var chassis = new Chassis(WorkerProgram.install(Path.of(args[0])), run, _ -> { });
        var code = new DriverCode(args[2].getBytes(StandardCharsets.UTF_8), new byte[0], new byte[0]);
        var settings = new ChassisSettings(2, Duration.ofSeconds(10), Duration.ofMinutes(5), false);
        chassis.launch(code, SecretMask.NONE, Interpreters.resolve(null), settings, false);
        Thread.ofVirtual().start(() -> {
            try {
                chassis.call(Mode.CDN_URL, List.of(ChassisRig.URL.replace("0.7", "0.9").getBytes(StandardCharsets.UTF_8)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        String pids = chassis.view().modes().getFirst().workers().stream().map(worker -> worker.pid() + "\n").collect(Collectors.joining());
        Path file = Path.of(args[1]);
        Path fresh = Files.writeString(file.resolveSibling("pids.new"), pids);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }
}
