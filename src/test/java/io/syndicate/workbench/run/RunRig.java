package io.syndicate.workbench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.GatewayFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A driver in real workers, for the tests of runs; closing it checks that no worker is left. */
final class RunRig implements AutoCloseable {

    final Chassis chassis;
    final Path folder;
    private SecretMask mask = SecretMask.NONE;

    RunRig() throws IOException {
        folder = Files.createTempDirectory("run-rig");
        chassis = new Chassis(WorkerProgram.install(folder.resolve("cache")), Files.createDirectory(folder.resolve("run")), _ -> {
        });
    }

    RunRig launch(String driver) throws Exception {
        return launch(driver, "{}");
    }

    RunRig launch(String driver, String secrets) throws Exception {
        mask = SecretMask.of(secrets);
        var code = new DriverCode(driver.getBytes(UTF_8), "{}".getBytes(UTF_8), secrets.getBytes(UTF_8));
        var settings = new ChassisSettings(1, Duration.ofSeconds(20), Duration.ofSeconds(20), false);
        if (chassis.launch(code, mask, Interpreters.resolve(null), settings, false) instanceof Chassis.Launch.NotStarted(var broken)) {
            throw new AssertionError("did not start: " + broken);
        }
        return this;
    }

    RunPlan plan(Samples samples) {
        return new RunPlan(samples, folder, mask, new GatewayFacts(1, 2, 65_536), 1);
    }

    Requester requester(Samples samples) {
        return new Requester(plan(samples), chassis);
    }

    static Samples urls(String... urls) {
        return new Samples(Arrays.stream(urls).map(UrlSample::new).toList(), List.of());
    }

    static Samples chunks(String... texts) {
        return new Samples(List.of(), Arrays.stream(texts).map(text -> new ChunkSample(text, new ChunkSource.Text(text))).toList());
    }

    static Answer answer(int generation) {
        return new Answer(1, generation, 99, 5, false, null, null);
    }

    static Rewrite rewrite(int index, String url, int generation) {
        return new Rewrite(index, url, Rewrite.Kind.OTHER, Optional.of(url), answer(generation));
    }

    static RoundTrip trip(int index, String name, int generation) {
        return new RoundTrip(index, name, new byte[1], new byte[1], new byte[1], answer(generation), answer(generation), -1, null);
    }

    static RoundTrip unsent(int index, String name) {
        return new RoundTrip(index, name, null, null, null, null, null, -1,
                new Failure(Failure.Kind.UNSENT, "no file", Optional.empty(), ""));
    }

    static LogLine line(long sequence, String text) {
        return new LogLine(sequence, Instant.EPOCH, 1, 99, Mode.CDN_URL, LogLevel.ERROR, 0, text);
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within 20 s: " + what);
            }
            LockSupport.parkNanos(100_000); // leaves the core to what is waited for
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() throws IOException {
        var pids = chassis.view().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid).toList();
        chassis.close();
        try (var walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
        pids.forEach(pid -> await("worker " + pid + " is gone", () -> !alive(pid)));
    }
}
