package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.SecretMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that do not keep to the protocol: small Python scripts in the worker's place. */
@Timeout(60)
class OddWorkerTest {

    private static final String WITHOUT_A_WORD = " without a word, as after sys.exit or a KeyboardInterrupt in the driver; it was replaced";

    private static final String SECRET = "hunter2-canary";
    private static final String PRELUDE = """
            import os, sys, time
            open(os.path.join(%s, 'pid-%%d' %% os.getpid()), 'w').close()
            def chunk():
                size = int(sys.stdin.buffer.readline())
                return sys.stdin.buffer.read(size + 1)[:-1]
            def say(text):
                os.write(1, text.encode())
            def load():
                chunk(); chunk(); chunk()
                say('0\\n')
            def request():
                chunk()
                if sys.argv[1] != 'cdn_url':
                    chunk()
            """;

    private final AtomicLong lineCount = new AtomicLong();
    private Path folder;
    private Path pids;
    private Chassis chassis;

    @BeforeEach
    void makeFolders() throws Exception {
        folder = Files.createTempDirectory("odd-worker");
        pids = Files.createDirectory(folder.resolve("pids"));
    }

    @AfterEach
    void nothingMustBeLeft() throws Exception {
        chassis.close();
        try (var files = Files.list(pids)) {
            for (var file : files.toList()) {
                long pid = Long.parseLong(file.getFileName().toString().substring("pid-".length()));
                ChassisRig.await("worker " + pid + " is gone", () -> !ChassisRig.alive(pid));
            }
        }
        Folders.delete(folder);
    }

    @Test
    void garbageAtStartMustBeQuoted() throws Exception {
        var failure = notStarted("chunk(); chunk(); chunk()\nsay('hello world\\n')\nsys.stdin.buffer.read()\n");
        assertTrue(failure.message().contains("it answered \"hello world\" where 0, 1 or 2 was due"), failure.message());
    }

    @Test
    void anotherNumberAtStartMustBeQuoted() throws Exception {
        var failure = notStarted("chunk(); chunk(); chunk()\nsay('7\\n')\nsys.stdin.buffer.read()\n");
        assertTrue(failure.message().contains("it answered \"7\" where 0, 1 or 2 was due"), failure.message());
    }

    @Test
    void aSecretInGarbageMustBeMasked() throws Exception {
        var failure = notStarted("chunk(); secrets = chunk().decode(); chunk()\nsay(secrets + '\\n')\nsys.stdin.buffer.read()\n");
        assertFalse(failure.toString().contains(SECRET), failure.toString());
        assertTrue(failure.message().contains("•••"), failure.message());
    }

    @Test
    void aStartWithoutALineEndMustNotBeReadForEver() throws Exception {
        var failure = notStarted("say('y' * 200)\nsys.stdin.buffer.read()\n");
        assertTrue(failure.message().contains("more than 99 characters"), failure.message());
    }

    @Test
    void aWorkerThatClosesItsStdoutAtOnceMustNotBeWaitedFor() throws Exception {
        var failure = notStarted("os.close(1)\ntime.sleep(600)\n");
        assertTrue(failure.message().contains("it ended its stdout without an answer"), failure.message());
    }

    @Test
    void aWorkerThatClosesItsStdinMustBeToldByItsStatus() throws Exception {
        var failure = notStarted("os.close(0)\nsys.exit(9)\n");
        assertTrue(failure.message().contains("exited with status 9"), failure.message());
    }

    @Test
    void anAnswerWithoutItsEndMustBeToldByTheStatus() throws Exception {
        var failure = notStarted("chunk(); chunk(); chunk()\nsay('0')\n");
        assertTrue(failure.message().contains("exited with status 0"), failure.message());
    }

    @Test
    void aWorkerThatExitsOnceItIsReadyMustNotAnswer() throws Exception {
        serve("load()\n");
        var answer = call(Mode.CDN_URL);
        assertTrue(List.of(Failure.Kind.DIED, Failure.Kind.NO_WORKER).contains(answer.failure().kind()), answer.toString());
        ChassisRig.await("its death is reported", () -> chassis.view().deathCount() >= 1);
        assertEquals("exited with status 0", chassis.view().deaths().getFirst().how());
    }

    @ParameterizedTest
    @CsvSource({"99999999999\\n, '99,999,999,999'", "-5\\n, -5", "99999999999999999999999999\\n, 99999999999999999999999999",
            "3\\nabcX, 0x58"})
    void aWrongLengthMustEndTheCall(String said, String named) throws Exception {
        serve("load()\nrequest()\nsay('" + said + "')\nsys.stdin.buffer.read()\n");
        var failure = call(Mode.CDN_URL).failure();
        assertTrue(List.of(Failure.Kind.GARBLED, Failure.Kind.REFUSED).contains(failure.kind()), failure.toString());
        assertTrue(failure.message().contains(named), failure.message());
    }

    @Test
    void anAnswerWithoutALineEndMustNotBeReadForEver() throws Exception {
        serve("load()\nrequest()\nsay('7' * 200)\nsys.stdin.buffer.read()\n");
        var failure = call(Mode.CDN_URL).failure();
        assertEquals(Failure.Kind.GARBLED, failure.kind());
        assertTrue(failure.message().contains("more than 99 characters"), failure.message());
    }

    @ParameterizedTest
    @CsvSource({"'hello\\n4\\ndata\\n', 'it answered \"hello\" and then 7 bytes more'",
            "'4\\ndata\\n4\\ndata\\n', 'it answered and then 7 bytes more'"})
    void whatComesBesideAnAnswerMustNotBeTakenForTheNext(String said, String named) throws Exception {
        serve("load()\nrequest()\nsay('" + said + "')\nsys.stdin.buffer.read()\n");
        var answer = call(Mode.CDN_URL);
        assertEquals(Failure.Kind.GARBLED, answer.failure().kind());
        assertTrue(answer.failure().message().contains(named), answer.failure().message());
        ChassisRig.await("it is replaced", () -> chassis.view().modes().getFirst().workers().getFirst().pid() != answer.pid());
    }

    @Test
    void aDeathBetweenRequestAndAnswerMustBeToldByItsStatus() throws Exception {
        serve("load()\nrequest()\nsys.exit(6)\n");
        var failure = call(Mode.CDN_URL).failure();
        assertEquals(Failure.Kind.DIED, failure.kind());
        assertEquals("cdn_url's worker exited with status 6" + WITHOUT_A_WORD, failure.message());
    }

    @Test
    void aDeathHalfWayThroughAnAnswerMustBeToldByItsStatus() throws Exception {
        serve("load()\nrequest()\nsay('1000000\\nabc')\nsys.exit(5)\n");
        var failure = call(Mode.CDN_URL).failure();
        assertEquals(Failure.Kind.DIED, failure.kind());
        assertEquals("cdn_url's worker exited with status 5" + WITHOUT_A_WORD, failure.message());
    }

    @Test
    void aWorkerThatEndsItsStdoutAndLivesMustBeStoppedAndReplaced() throws Exception {
        serve("load()\nrequest()\nos.close(1)\ntime.sleep(600)\n");
        var answer = call(Mode.CDN_URL);
        assertEquals(Failure.Kind.GARBLED, answer.failure().kind());
        assertTrue(answer.failure().message().contains("without an answer"), answer.failure().message());
        ChassisRig.await("it ends", () -> !ChassisRig.alive(answer.pid()));
    }

    @Test
    void aWorkerThatEndsItsStdinAndLivesMustBeStoppedAndReplaced() throws Exception {
        serve("load()\nos.close(0)\ntime.sleep(600)\n");
        var answer = chassis.call(Mode.CDN_URL, List.of(new byte[1 << 20]));
        assertEquals(Failure.Kind.GARBLED, answer.failure().kind());
        ChassisRig.await("it ends", () -> !ChassisRig.alive(answer.pid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "x", ""})
    void anRcThatSerializeMayNotGiveMustBeGarbledAndNamed(String rc) throws Exception {
        serve("load()\nrequest()\nsay('" + rc + "\\n')\nsys.stdin.buffer.read()\n");
        var answer = call(Mode.SERIALIZE);
        assertEquals(Failure.Kind.GARBLED, answer.failure().kind());
        assertTrue(answer.failure().message().contains(rc), answer.failure().message());
        assertFalse(answer.failure().message().contains("URL"), answer.failure().message());
        ChassisRig.await("another worker serves", () -> chassis.view().deathCount() == 1);
    }

    @Test
    void aNegativeRcMustBeARefusalAndTheWorkerLive() throws Exception {
        serve("load()\nwhile True:\n    request()\n    say('-5\\n')\n");
        var first = call(Mode.SERIALIZE);
        var second = call(Mode.SERIALIZE);
        assertEquals(Failure.Kind.REFUSED, first.failure().kind());
        assertTrue(first.failure().message().contains("rc -5"), first.failure().message());
        assertEquals(first.pid(), second.pid());
        assertEquals(0, chassis.view().deathCount());
    }

    @Test
    void anyRcOfDeserializeMustBeARefusalAndTheWorkerLive() throws Exception {
        serve("load()\nwhile True:\n    request()\n    say('7\\n')\n");
        var first = call(Mode.DESERIALIZE);
        assertEquals(Failure.Kind.REFUSED, first.failure().kind());
        assertEquals(first.pid(), call(Mode.DESERIALIZE).pid());
    }

    @Test
    void aFloodOfLogLinesMustNotKeepTheAnswerBack() throws Exception {
        serve("load()\nwhile True:\n    request()\n    sys.stderr.write(''.join('line %d\\n' % i for i in range(100000)))\n"
                + "    sys.stderr.flush()\n    say('2\\nok\\n')\n");
        assertEquals("ok", new String(call(Mode.CDN_URL).data(), UTF_8));
        ChassisRig.await("every line was read", () -> lineCount.get() >= 100_000);
        assertEquals(100_000, lineCount.get());
    }

    @Test
    void anAnswerInTinyPiecesMustBePutTogether() throws Exception {
        serve("load()\nrequest()\nfor one in '11\\nhello\\nworld\\n':\n    say(one)\nsys.stdin.buffer.read()\n");
        assertEquals("hello\nworld", new String(call(Mode.CDN_URL).data(), UTF_8));
    }

    @Test
    void aWorkerThatIgnoresEverySignalMustEndAtClose() throws Exception {
        serve("import signal\nfor s in (1, 2, 10, 13, 15):\n    signal.signal(s, signal.SIG_IGN)\nload()\n"
                + "while True:\n    time.sleep(60)\n");
        assertEquals(3, chassis.view().modes().stream().mapToInt(mode -> mode.workers().size()).sum());
    }

    private Failure notStarted(String script) throws Exception {
        var broken = assertInstanceOf(Launch.NotStarted.class, launch(script)).broken();
        var failure = broken.failures().getFirst();
        assertEquals(Failure.Kind.START, failure.kind());
        assertTrue(chassis.view().serving().isEmpty());
        return failure;
    }

    private void serve(String script) throws Exception {
        var launch = launch(script);
        assertInstanceOf(Launch.Serving.class, launch, launch::toString);
    }

    private Launch launch(String script) throws Exception {
        var real = WorkerProgram.install(folder.resolve("cache"));
        var ugDriver = Files.writeString(folder.resolve("odd.py"), PRELUDE.formatted("'" + pids + "'") + script);
        var run = Files.createDirectory(folder.resolve("run"));
        chassis = new Chassis(new WorkerProgram(ugDriver, real.guard(), "odd", false), run, line -> {
            if (line.text().startsWith("line ")) {
                lineCount.incrementAndGet();
            }
        });
        var code = new DriverCode(new byte[0], new byte[0], ("{\"KEY\": \"" + SECRET + "\"}").getBytes(UTF_8));
        var settings = new ChassisSettings(1, Duration.ofSeconds(30), Duration.ofSeconds(20), false);
        return chassis.launch(code, SecretMask.of(code.secrets()), Interpreters.resolve(null), settings, false);
    }

    private Answer call(Mode mode) throws InterruptedException {
        byte[] data = "data".getBytes(UTF_8);
        return chassis.call(mode, mode == Mode.CDN_URL ? List.of(data) : List.of(new byte[0], data));
    }
}
