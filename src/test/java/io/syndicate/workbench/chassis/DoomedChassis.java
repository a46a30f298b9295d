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

/** A program with a chassis of its own, one of whose two workers hangs, that ends as a test wants it to: by itself, or killed. */
public final class DoomedChassis {

    private DoomedChassis() {
    }

    /** @param args folder, how it ends once there is a file {@code go} in it, driver source */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        var chassis = new Chassis(WorkerProgram.install(folder), Files.createDirectories(folder.resolve("run")), _ -> { });
        var code = new DriverCode(args[2].getBytes(StandardCharsets.UTF_8), new byte[0], new byte[0]);
        var settings = new ChassisSettings(2, Duration.ofSeconds(30), Duration.ofMinutes(5), false);
        chassis.launch(code, SecretMask.NONE, Interpreters.resolve(null), settings, false);
        Thread.ofVirtual().start(() -> {
            try {
                chassis.call(Mode.CDN_URL, List.of(ChassisRig.URL.replace("0.7", "0.9").getBytes(StandardCharsets.UTF_8)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ChassisRig.await("all spares wait", () -> chassis.sparePids().size() == 4);
        Files.writeString(folder.resolve("spares"), chassis.sparePids().stream().map(pid -> pid + "\n").collect(Collectors.joining()));
        String pids = chassis.view().modes().getFirst().workers().stream().map(worker -> worker.pid() + "\n").collect(Collectors.joining());
        Path fresh = Files.writeString(folder.resolve("workers.new"), pids);
        Files.move(fresh, folder.resolve("workers"), StandardCopyOption.ATOMIC_MOVE);
        ChassisRig.await("the order to go", () -> Files.exists(folder.resolve("go")));
        if (args[1].equals("EXIT")) {
            System.exit(0);
        }
        throw new IllegalStateException("the workbench ends by an exception");
    }
}
