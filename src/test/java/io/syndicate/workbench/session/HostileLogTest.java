package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.run.Rewrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Drivers that log more than anything can hold, through all the way that a line takes to the window and to the disk. */
@Timeout(300)
class HostileLogTest {

    private static final int LINES = 1_000_000;
    private static final int OTHERS = 20;
    private static final String URL = "http://gw1.example.org:31111/DATA/8/photos/cat.jpg.1F3A.4/";

    /** The flood goes on until the other URLs were answered; how many lines it was stands in the answer. */
    private static final String FLOODS = """
            import os, time
            LINES, GO = %d, %s
            def cdn_url(request, url):
                if not url.endswith('0.0'):
                    return url
                written = 0
                while written < LINES or not os.path.exists(GO):
                    rest = memoryview(b'a line of the flood\\n' * 5000)
                    while rest:
                        rest = rest[os.write(2, rest):]
                    written += 5000
                return str(written)
            """;

    private static String workbench(int urls) {
        String list = IntStream.range(0, urls).mapToObj(i -> "{\"url\": \"" + URL + "0." + i + "\"}").collect(Collectors.joining(", "));
        return "{\"format\": 1, \"urls\": [" + list + "], \"settings\": {\"workers\": 2, \"call_millis\": 200000, \"debug\": false}}";
    }

    @Test
    void aMillionLinesMustAllBeCountedWhileTheOtherWorkersAnswer() throws Exception {
        try (var rig = new SessionRig()) {
            Path go = rig.places().state().resolve("go");
            rig.session().open(rig.driver("driver.py", FLOODS.formatted(LINES, "'" + go + "'"), "workbench.json", workbench(1 + OTHERS)),
                    Overrides.NONE).get();
            rig.await("the others are answered during the flood", snapshot -> snapshot.results().rewrites().size() == OTHERS);
            LogStore logs = rig.session().logs();
            assertTrue(rig.session().snapshot().results().rewrites().stream()
                    .allMatch(rewrite -> rewrite.index() > 0 && rewrite.answer().ok()));
            Files.createFile(go);
            long written = written(rig);
            assertTrue(written >= LINES, () -> written + " lines");
            rig.await("every line is in the file, or counted as missing there", _ -> onDisk(rig) + logs.notOnDisk() == written);
            int kept = logs.after(0).size();
            assertEquals(logs.lastSequence(), logs.firstSequence() - 1 + kept, "what the window no longer holds is counted");
            assertTrue(kept <= 50_000 && logs.lastSequence() >= written, () -> kept + " kept of " + logs.lastSequence());
        }
    }

    private static long onDisk(SessionRig rig) {
        try (var lines = Files.lines(rig.session().logFile())) {
            return lines.filter(line -> line.endsWith("a line of the flood")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long written(SessionRig rig) throws InterruptedException {
        Rewrite flood = null;
        for (int patience = 0; flood == null && patience < 8; patience++) {
            try {
                flood = rig.await("the flood ends", snapshot -> snapshot.results().rewrites().size() == OTHERS
                        + 1).results().rewrites().getFirst();
            } catch (AssertionError late) {
                if (patience == 7) {
                    throw late;
                }
            }
        }
        Rewrite ended = flood;
        return Long.parseLong(flood.cdnUrl().orElseThrow(() -> new AssertionError(ended)));
    }

    @Test
    void aLogFileThatMayNotGrowMustBeToldAndEveryLineCountedAndNothingStall(@TempDir Path home) throws Exception {
        Path driver = Files.createDirectory(home.resolve("driver"));
        Files.writeString(driver.resolve("driver.py"), """
                import sys
                def cdn_url(request, url):
                    for i in range(1000):
                        sys.stderr.write('a line of the flood\\n')
                    return url
                """);
        Files.writeString(driver.resolve("workbench.json"), workbench(5));
        Path output = home.resolve("output");
        // No system lets a test fill a disk of its own; a limit on the size of files fails the same writes, at the same place.
        Process process = new ProcessBuilder("/bin/sh", "-c", "ulimit -f 128; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), CrampedSession.class.getName(),
                home.toString(),
                driver.toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), Files.readString(output));
        List<String> seen = Files.readAllLines(home.resolve("seen"));
        assertEquals("5", seen.get(0), "every URL is answered");
        assertEquals(Long.parseLong(seen.get(1)), Long.parseLong(seen.get(2)) + Long.parseLong(seen.get(3)), seen::toString);
        assertTrue(Long.parseLong(seen.get(2)) > 500 && Long.parseLong(seen.get(3)) > 5_000, seen::toString);
        assertTrue(seen.get(4).startsWith("The log file can no longer be written (File too large): "), seen::toString);
    }
}
