package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A killed workbench leaves a folder, and the next one to have a worker deletes it: that one, and nothing of a living one. */
@Timeout(240)
class RunFoldersTest {

    private static final String PREFIX = "driver-workbench-run-";

    @TempDir
    private Path home;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private Path temp() throws IOException {
        return Files.createDirectories(home.resolve("temp"));
    }

    private Process workbench(String name) throws IOException {
        Path driver = Files.createDirectories(home.resolve("driver"));
        Files.writeString(driver.resolve("driver.py"), "def cdn_url(request, url):\n    return url\n");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.io.tmpdir=" + temp(),
                "-cp", System.getProperty("java.class.path"), DoomedWorkbench.class.getName(), home.resolve(name).toString(),
                driver.toString()).inheritIO().start();
        started.add(process);
        return process;
    }

    private List<Path> of(long pid) throws IOException {
        try (var folders = Files.list(temp())) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX + pid + ".")).toList();
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean has(Process workbench) {
        try {
            return !of(workbench.pid()).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theNextWorkbenchMustDeleteWhatAKilledOneLeftAndNothingOfALivingOne() throws Exception {
        Process killed = workbench("killed");
        Process living = workbench("living");
        await("both have their folders", () -> has(killed) && has(living));
        killed.destroyForcibly().waitFor();
        assertTrue(has(killed), "a killed workbench deletes nothing");
        Process next = workbench("next");
        // The living one may look for what is left as late as now, and delete it before the next has a folder.
        await("it is deleted, and the next has its own", () -> !has(killed) && has(next));
        assertTrue(has(living), "nothing of a living one is deleted");
    }

    @Test
    void onlyWhatIsCertainlyLeftMustBeDeletedAndNoLinkBeFollowed() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path own = RunFolders.make();
        try {
            String[] words = own.getFileName().toString().substring(PREFIX.length()).split("-")[0].split("\\.");
            String dead = gone.pid() + ".1." + words[2];
            Path precious = Files.createDirectory(home.resolve("precious"));
            Files.writeString(precious.resolve("file"), "precious");
            Path left = Files.createDirectory(temp().resolve(PREFIX + dead + "-a"));
            Files.createSymbolicLink(left.resolve("link"), precious);
            Path reused = Files.createDirectory(temp().resolve(PREFIX + words[0] + ".1." + words[2] + "-a"));
            var kept = List.of(Files.createSymbolicLink(temp().resolve(PREFIX + dead + "-b"), precious),
                    Files.createDirectory(temp().resolve(PREFIX + gone.pid() + ".1.77-a")),
                    Files.createDirectory(temp().resolve(PREFIX + String.join(".", words) + "-a")),
                    Files.createDirectory(temp().resolve(PREFIX + "x.y.z-a")), Files.createDirectory(temp().resolve(PREFIX + "1")),
                    Files.createDirectory(temp().resolve("driver-workbench-sample-1")));
            RunFolders.sweep(Files.createDirectory(temp().resolve("own")));
            assertFalse(Files.exists(left), "its process is gone");
            assertFalse(Files.exists(reused), "its process is another one with the same number");
            assertEquals("precious", Files.readString(precious.resolve("file")));
            for (Path path : kept) {
                assertTrue(Files.exists(path), path::toString);
            }
        } finally {
            Files.delete(own.resolve("ipc"));
            Files.delete(own);
        }
    }
}
