package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drivers that do their worst, in real workers. What hangs, dies or prints in the usual ways is in the tests beside this one. */
@Timeout(120)
class HostileDriverTest {

    private static final String EVIL_URL = ChassisRig.URL.replace("0.7", "0.9");
    private static final String IGNORES_SIGNALS = """
            import signal
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_IGN)
            """;
    private static final int FLOOD = 2_000;

    private ChassisRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new ChassisRig().workers(1);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void aCallThatHoldsTheInterpreterLockInCMustEndByItsDeadlineWithThePythonLine() throws Exception {
        rig.callDeadline(Duration.ofMillis(300)).launch(IGNORES_SIGNALS + """
                import ctypes
                c, lock = ctypes.PyDLL(None), ctypes.create_string_buffer(64)
                c.pthread_mutex_lock(lock)
                def cdn_url(request, url):
                    if url.endswith('9'):
                        c.pthread_mutex_lock(lock)
                    return url
                """);
        Answer hung = rig.cdnUrl(EVIL_URL);
        assertEquals(Failure.Kind.DEADLINE, hung.failure().kind());
        assertEquals("driver.py:9", hung.failure().place().orElseThrow().toString());
        replaced(hung);
    }

    @Test
    void anInitThatHangsMustEndByItsDeadlineWithThePythonLine() throws Exception {
        rig.startDeadline(Duration.ofSeconds(1));
        var launch = rig.launch(IGNORES_SIGNALS
                + "def driver_init(config, secrets):\n    while True: pass\ndef cdn_url(request, url): return url\n");
        var failure = assertInstanceOf(Launch.NotStarted.class, launch).broken().failures().getFirst();
        assertEquals(Failure.Kind.DEADLINE, failure.kind());
        assertEquals("driver.py:5", failure.place().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "class Odd(BaseException): pass                 | raise Odd('odd')                        | Odd: odd",
        "class Mute(Exception):\\n    def __str__(self): raise ValueError | raise Mute()           | Mute",
        "import os, signal                              | os.kill(os.getpid(), signal.SIGSEGV)    | was ended by SIGSEGV",
        "import os                                      | os.closerange(3, 4096)                  | Bad file descriptor",
        "import sys                                     | sys.exit('bye')                         | exited with status 1",
        "import sys                                     | sys.setrecursionlimit(10); f = lambda: f(); f() | Recursion",
        "import ctypes                                  | ctypes.string_at(0)                     | was ended by SIGSEGV",
    })
    void howeverACallEndsItMustBeTold(String before, String does, String told) throws Exception {
        rig.launch("%s\ndef cdn_url(request, url):\n    if url.endswith('9'):\n        %s\n    return url\n".formatted(before.replace("\\n",
                "\n"), does));
        Answer died = rig.cdnUrl(EVIL_URL);
        assertEquals(Failure.Kind.DIED, died.failure().kind());
        assertTrue(died.failure().message().contains(told), died.failure()::toString);
        replaced(died);
    }

    @Test
    void anExitInAThreadMustEndTheThreadAlone() throws Exception {
        rig.launch("""
                import sys, threading
                def cdn_url(request, url):
                    thread = threading.Thread(target=sys.exit, args=(3,))
                    thread.start()
                    thread.join()
                    return url
                """);
        Answer answer = rig.cdnUrl(ChassisRig.URL);
        assertTrue(answer.ok(), answer::toString);
        assertEquals(answer.pid(), rig.cdnUrl(ChassisRig.URL).pid());
    }

    @Test
    void aDriverThatClosesItsStreamsMustStillAnswerAndBeHeard() throws Exception {
        rig.launch("""
                import os
                from syndicate.util import gateway
                for fd in (0, 1, 2):
                    os.close(fd)
                def cdn_url(request, url):
                    gateway.log_error('still heard')
                    print('printed')
                    open(os.devnull).read()
                    return url
                """);
        Answer answer = rig.cdnUrl(ChassisRig.URL);
        assertTrue(answer.ok(), answer::toString);
        assertEquals(List.of("still heard", "printed"), linesOf(answer).stream().map(LogLine::text).toList());
    }

    @Test
    void noFloodMustStallAnotherWorkerNorLoseALine() throws Exception {
        rig.workers(2).launch("""
                import ctypes, os, subprocess, sys
                N = %d
                c = ctypes.CDLL(None)
                def cdn_url(request, url):
                    if not url.endswith('9'):
                        return url
                    os.write(2, b'x' * 10000000)
                    os.write(2, b'\\n')
                    for write in (lambda: print('printed'), lambda: sys.stderr.write('error\\n'), lambda: os.write(1, b'raw\\n'),
                                  lambda: c.puts(b'of C')):
                        for i in range(N):
                            write()
                    c.fflush(None)
                    subprocess.check_call(['/bin/sh', '-c', 'i=0; while [ $i -lt %%d ]; do echo of a child; i=$((i+1)); done' %% N])
                    return url
                """.formatted(FLOOD));
        var flood = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
            try {
                return rig.cdnUrl(EVIL_URL);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 20; i++) {
            assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
        }
        Answer answer = flood.join();
        assertTrue(answer.ok(), answer::toString);
        ChassisRig.await("all is read", () -> linesOf(answer).size() == 5 * FLOOD + 1);
        String first = linesOf(answer).getFirst().text();
        assertTrue(first.startsWith("xxx") && first.endsWith("… (cut)"), () -> first.substring(first.length() - 60));
        for (String text : List.of("printed", "error", "raw", "of C", "of a child")) {
            assertEquals(FLOOD, linesOf(answer).stream().filter(line -> line.text().equals(text)).count(), text);
        }
    }

    @Test
    void aFloodWithoutAnEndMustBeStoppedByItsDeadlineAndHurtNobodyElse() throws Exception {
        rig.workers(2).callDeadline(Duration.ofSeconds(20)).launch("""
                import os
                LINE = b'.' * 4000 + b'\\n'
                def cdn_url(request, url):
                    while url.endswith('9'):
                        os.write(2, LINE)
                    return url
                """);
        rig.callDeadline(Duration.ofSeconds(1)).relaunch();
        Answer flood = rig.cdnUrl(EVIL_URL);
        assertEquals(Failure.Kind.DEADLINE, flood.failure().kind(), flood::toString);
        replaced(flood);
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
    }

    @Test
    void aLineWithoutAnEndMustBeHeardWithItsRequest() throws Exception {
        rig.launch("import os\ndef cdn_url(request, url):\n    os.write(2, b'x' * 10000000)\n    return url\n");
        Answer answer = rig.cdnUrl(ChassisRig.URL);
        assertTrue(answer.ok(), answer::toString);
        ChassisRig.await("it is heard", () -> linesOf(answer).size() == 1);
        String line = linesOf(answer).getFirst().text();
        assertTrue(line.startsWith("xxx") && line.endsWith("… (cut)") && line.length() < 2 * LogLine.MAX_CHARS, () -> line.length()
                + " characters");
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok());
    }

    @Test
    @Timeout(300)
    void aGibibyteOfAnswerMustBeRefusedWithoutTakingItIn() throws Exception {
        rig.memory(0).callDeadline(Duration.ofSeconds(200)).launch("""
                def cdn_url(request, url):
                    return b'x' * (1 << 30) if url.endswith('9') else url
                """);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Answer huge = rig.cdnUrl(EVIL_URL);
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(Failure.Kind.GARBLED, huge.failure().kind(), huge::toString);
        assertTrue(huge.failure().message().contains("a chunk declared as 1,073,741,824 bytes; the workbench takes up to 268,435,456"),
                huge.failure()::message);
        assertTrue(taken < 16 << 20, () -> taken + " bytes were taken for it");
        replaced(huge);
    }

    @Test
    void aWorkerAtItsMemoryLimitMustFailWithTheLimitAndTheLine() throws Exception {
        rig.memory(200 << 20).launch("""
                def cdn_url(request, url):
                    hog = []
                    while url.endswith('9'):
                        hog.append(bytearray(8 << 20))
                    return url
                """);
        Answer died = rig.cdnUrl(EVIL_URL);
        assertEquals(Failure.Kind.DIED, died.failure().kind());
        assertTrue(died.failure().message().startsWith("MemoryError: the worker's memory limit of 200 MiB was reached"),
                died.failure()::message);
        assertEquals("driver.py:4", died.failure().place().orElseThrow().toString());
        replaced(died);
    }

    @Test
    void aDriverThatLiftsItsOwnLimitMustBeStoppedAtItAllTheSame() throws Exception {
        rig.memory(100 << 20).launch("""
                import resource, time
                def cdn_url(request, url):
                    if url.endswith('9'):
                        resource.setrlimit(resource.RLIMIT_DATA, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
                        hog = bytearray(b'x') * (150 << 20)
                        time.sleep(600)
                    return url
                """);
        Answer died = rig.cdnUrl(EVIL_URL);
        assertTrue(died.failure().message().contains("reached its memory limit of 100 MiB"), died.failure()::toString);
        String place = died.failure().place().orElseThrow().toString();
        assertTrue(List.of("driver.py:5", "driver.py:6").contains(place), place); // the limit may be passed while the hog still grows
        ChassisRig.await("its death is told", () -> rig.chassis.view().deathCount() == 1);
        assertTrue(rig.chassis.view().deaths().getFirst().how().contains("memory limit of 100 MiB"));
        replaced(died);
    }

    @Test
    void anAnswerBeyondAllMeasureMustBeRefusedByItsLength() throws Exception {
        rig.memory(0).launch("def cdn_url(request, url):\n    return bytes((256 << 20) + 1) if url.endswith('9') else url\n");
        Answer huge = rig.cdnUrl(EVIL_URL);
        assertEquals(Failure.Kind.GARBLED, huge.failure().kind());
        assertTrue(huge.failure().message().contains("a chunk declared as 268,435,457 bytes; the workbench takes up to 268,435,456"),
                huge.failure()::message);
        replaced(huge);
    }

    @Test
    void aDriverThatLeavesAndDeletesItsFoldersMustBeReplacedAllTheSame() throws Exception {
        rig.launch("""
                import os, shutil, syndicate
                def cdn_url(request, url):
                    if url.endswith('9'):
                        here = os.getcwd()
                        os.chdir('/')
                        shutil.rmtree(here)
                        shutil.rmtree(os.path.dirname(os.path.dirname(syndicate.__file__)))
                        os._exit(9)
                    return os.getcwd()
                """);
        Answer gone = rig.cdnUrl(EVIL_URL);
        assertTrue(gone.failure().message().contains("status 9"), gone.failure()::message);
        replaced(gone);
        assertEquals(rig.folder.resolve("run").toRealPath().toString(), new String(rig.cdnUrl(ChassisRig.URL).data(), UTF_8));
    }

    @Test
    void anInterpreterThatVanishesOrIsReplacedMustBeToldAndTheRestServe() throws Exception {
        var real = Interpreters.resolve(null);
        Path python = rig.folder.resolve("python");
        install(python, real, "");
        rig.workers(2).callDeadline(Duration.ofSeconds(2)).python(new Interpreter(python, real.version()))
                .launch("import os\ndef cdn_url(request, url):\n    return os._exit(1) if url.endswith('9') else url\n");
        Files.delete(python);
        rig.cdnUrl(EVIL_URL);
        said(line -> line.contains("The interpreter " + python + " is gone"));
        assertTrue(rig.cdnUrl(ChassisRig.URL).ok(), "the other worker serves");
        rig.cdnUrl(EVIL_URL);
        assertTrue(rig.cdnUrl(ChassisRig.URL).failure().message().contains("is gone; choose another one"));
        install(python, real, "# another");
        said(line -> line.contains("was replaced while its workers ran"));
        assertInstanceOf(Launch.Serving.class, rig.launch("def cdn_url(request, url): return url\n", true));
        assertTrue(rig.cdnUrl(EVIL_URL).ok());
    }

    private static void install(Path python, Interpreter real, String note) throws Exception {
        Files.writeString(python, "#!/bin/sh\n" + note + "\nexec " + real.executable() + " \"$@\"\n");
        assertTrue(python.toFile().setExecutable(true));
    }

    private void said(Predicate<String> text) throws InterruptedException {
        ChassisRig.await("it is told; told was " + rig.lines, () -> rig.lines.stream().anyMatch(line -> text.test(line.text())));
    }

    private List<LogLine> linesOf(Answer answer) {
        return rig.lines.stream().filter(line -> line.request() == answer.request()).toList();
    }

    private void replaced(Answer died) throws InterruptedException {
        rig.callDeadline(Duration.ofSeconds(5));
        ChassisRig.await("it is replaced", () -> rig.pids().stream().noneMatch(pid -> pid == died.pid()));
        Answer next = rig.cdnUrl(ChassisRig.URL);
        assertTrue(next.ok(), next::toString);
        assertTrue(!ChassisRig.alive(died.pid()), "it runs on");
    }
}
