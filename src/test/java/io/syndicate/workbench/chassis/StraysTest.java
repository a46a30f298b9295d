package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a driver starts may outlive its worker, however it hides; nor may any of it outlive the workbench, however that ends. */
@Timeout(120)
class StraysTest {

    private static final int STRAYS = 5;
    private static final String EVIL_URL = ChassisRig.URL.replace("0.7", "0.9");
    /** Each stray writes a file named for its process; all ignore what can be ignored. */
    private static final String STARTS_STRAYS = """
            import os, signal, subprocess, sys, time
            PIDS = %s
            def stray():
                for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                    signal.signal(number, signal.SIG_IGN)
                open(os.path.join(PIDS, str(os.getpid())), 'w').close()
                time.sleep(600)
                os._exit(0)
            def forked():
                if os.fork() == 0:
                    stray()
            def daemon(then):
                if os.fork() == 0:
                    os.setsid()
                    if os.fork() == 0:
                        then()
                    os._exit(0)
            CODE = 'import os, signal, time; signal.signal(2, signal.SIG_IGN);' \\
                   'open(os.path.join(%%r, str(os.getpid())), "w").close(); time.sleep(600)' %% PIDS
            def executed():
                os.execv(sys.executable, [sys.executable, '-c', CODE])
            def start_strays():
                forked()
                daemon(stray)
                daemon(executed)
                subprocess.Popen([sys.executable, '-c', CODE], start_new_session=True)
                subprocess.Popen(['/bin/sh', '-c', '"$0" -c "$1" & wait', sys.executable, CODE], close_fds=False)
                while len(os.listdir(PIDS)) < %d:
                    time.sleep(0.005)
            start_strays()
            def cdn_url(request, url):
                if url.endswith('9'):
                    time.sleep(600)
                if url.endswith('8'):
                    os._exit(5)
                return url
            """;

    private ChassisRig rig;
    private Path pids;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().workers(1);
        pids = Files.createDirectory(rig.folder.resolve("pids"));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private static String driver(Path pids) {
        return STARTS_STRAYS.formatted("'" + pids + "'", STRAYS);
    }

    private static List<Long> in(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> Long.parseLong(file.getFileName().toString())).toList();
        }
    }

    private static void allGone(List<Long> strays) throws InterruptedException {
        for (long stray : strays) {
            ChassisRig.await("process " + stray + " ends", () -> !ChassisRig.alive(stray));
        }
    }

    enum WorkerEnd { EXIT, HANG, RELOAD }

    @ParameterizedTest
    @EnumSource
    void whatAWorkerStartedMustEndWithIt(WorkerEnd end) throws Exception {
        rig.callDeadline(Duration.ofSeconds(30)).launch(driver(pids).replace("start_strays()\ndef cdn_url", "def cdn_url")
                .replace("def cdn_url(request, url):", "def cdn_url(request, url):\n    if url[-1] in '689': start_strays()"));
        Answer answer = switch (end) {
            case EXIT -> rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.8"));
            case HANG -> {
                rig.callDeadline(Duration.ofSeconds(2)).relaunch();
                yield rig.cdnUrl(EVIL_URL);
            }
            case RELOAD -> rig.cdnUrl(ChassisRig.URL.replace("0.7", "0.6"));
        };
        var strays = in(pids);
        assertTrue(strays.size() >= STRAYS, answer + " " + rig.lines);
        if (end == WorkerEnd.RELOAD) {
            assertTrue(strays.stream().allMatch(ChassisRig::alive), "they live as long as their worker");
            rig.launch("x = 1\n");
        }
        allGone(strays);
    }

    enum WorkbenchEnd { EXIT, EXCEPTION, TERM, KILL }

    /**
     * All four at once: most of it is the start of a Java. How soon is told and not asserted, since other programs use the machine too; the
     * bench holds it to two seconds.
     */
    @Test
    void nothingMustOutliveTheWorkbenchHoweverItEnds(TestReporter reporter) throws Exception {
        var doomed = new java.util.EnumMap<WorkbenchEnd, Process>(WorkbenchEnd.class);
        try {
            for (WorkbenchEnd end : WorkbenchEnd.values()) {
                doomed.put(end, doom(end));
            }
            for (WorkbenchEnd end : WorkbenchEnd.values()) {
                Path folder = rig.folder.resolve(end.name());
                ChassisRig.await(end + ": its workers run", () -> Files.exists(folder.resolve("workers")));
                var workers = Files.readString(folder.resolve("workers")).lines().map(Long::parseLong).toList();
                var strays = in(folder.resolve("strays"));
                assertTrue(workers.size() == 2 && strays.size() >= STRAYS, end + ": " + workers + strays);
                var spares = Files.readString(folder.resolve("spares")).lines().map(Long::parseLong).toList();
                assertTrue(workers.stream().allMatch(ChassisRig::alive) && spares.stream().allMatch(ChassisRig::alive), end.name());
                switch (end) {
                    case TERM -> doomed.get(end).destroy();
                    case KILL -> doomed.get(end).destroyForcibly();
                    default -> Files.createFile(folder.resolve("go"));
                }
                assertTrue(doomed.get(end).waitFor(60, TimeUnit.SECONDS), end + ": it runs on");
                long ended = System.nanoTime();
                allGone(workers);
                allGone(spares);
                allGone(strays);
                reporter.publishEntry("gone after the end by " + end, (System.nanoTime() - ended) / 1_000_000 + " ms");
            }
        } finally {
            doomed.values().forEach(Process::destroyForcibly);
        }
    }

    private Process doom(WorkbenchEnd end) throws Exception {
        Path folder = Files.createDirectory(rig.folder.resolve(end.name()));
        Path strays = Files.createDirectory(folder.resolve("strays"));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), DoomedChassis.class.getName(), folder.toString(), end.name(), driver(strays))
                .redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start();
    }
}
