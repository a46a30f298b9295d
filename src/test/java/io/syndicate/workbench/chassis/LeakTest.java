package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.request.BlockUrl;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day's work leaves nothing behind. The bench does the same with a million requests ({@code driver-workbench bench --requests 1000000}).
 */
@Timeout(600)
class LeakTest {

    private static final int RELOADS = 100;
    private static final int REQUESTS_A_RELOAD = 200;
    private static final long MOST_MORE_HEAP = 2 << 20;
    private static final Duration QUIET = Duration.ofSeconds(30);

    private static final byte[] REQUEST = Requests.of(new BlockUrl("http", "gw1.example.org", 31111, 8, "/photos/cat.jpg", 0x1F3A, 4, 0, 7),
            GatewayFacts.DEFAULT)
            .toByteArray();

    @TempDir
    private Path folder;
    private int version;

    @Test
    void manyRequestsAndReloadsMustLeaveNothingBehind() throws Exception {
        try (var chassis = new Chassis(WorkerProgram.install(folder.resolve("cache")), Files.createDirectory(folder.resolve("run")),
                _ -> { })) {
            work(chassis, RELOADS / 10);
            Footprint.awaitQuiet(QUIET);
            Footprint before = Footprint.now();
            work(chassis, RELOADS);
            Footprint after = settled(before);
            long more = after.heapBytes() - before.heapBytes();
            assertTrue(more <= MOST_MORE_HEAP, () -> "%,d bytes more on the heap after %d reloads with %d requests each".formatted(more,
                    RELOADS, REQUESTS_A_RELOAD));
        }
    }

    /** Descriptors, threads and processes of what was ended go in their own time; in the end none may be left. */
    private static Footprint settled(Footprint before) throws InterruptedException {
        long deadline = System.nanoTime() + QUIET.toNanos();
        while (true) {
            // Collections of garbage, one after the other, would leave a thread no time to come to its end.
            Footprint.awaitQuiet(QUIET);
            Footprint now = Footprint.now();
            if (now.descriptors() <= before.descriptors() && newThreads(before, now).isEmpty() && now.children() <= before.children()) {
                return now;
            }
            assertTrue(System.nanoTime() < deadline, () -> "something is left: descriptors %d → %d, children %d → %d, new threads %s%s"
                    .formatted(before.descriptors(), now.descriptors(), before.children(), now.children(), newThreads(before, now),
                            stacks()));
        }
    }

    private static String stacks() {
        return Thread.getAllStackTraces().entrySet().stream().filter(thread -> thread.getKey().getName().startsWith("worker-"))
                .map(thread -> "\n" + thread.getKey() + " " + Arrays.toString(thread.getValue())).collect(Collectors.joining());
    }

    /** By what they are, not by whose: a worker's thread has its process id in its name, and each reload has new workers. */
    private static List<String> newThreads(Footprint before, Footprint after) {
        var fresh = new ArrayList<>(after.threads().stream().map(LeakTest::kind).toList());
        before.threads().stream().map(LeakTest::kind).forEach(fresh::remove);
        return fresh;
    }

    private static String kind(String thread) {
        return thread.replaceAll("\\d+", "N");
    }

    private void work(Chassis chassis, int reloads) throws Exception {
        for (int i = 0; i < reloads; i++) {
            String driver = "def cdn_url(request, url): return url\ndef serialize(request, chunk): return chunk\n# " + ++version;
            var code = new DriverCode(driver.getBytes(UTF_8), new byte[0], new byte[0]);
            var settings = new ChassisSettings(1, Duration.ofSeconds(60), Duration.ofSeconds(60), false);
            var launch = chassis.launch(code, SecretMask.NONE, Interpreters.resolve(null), settings, false);
            assertTrue(launch instanceof Launch.Serving(var _, boolean fresh) && fresh, launch::toString);
            for (int request = 0; request < REQUESTS_A_RELOAD; request++) {
                assertTrue(chassis.call(Mode.CDN_URL, List.of(ChassisRig.URL.getBytes(UTF_8))).ok());
            }
            assertTrue(chassis.call(Mode.SERIALIZE, List.of(REQUEST, new byte[100_000])).ok());
        }
    }
}
