package io.syndicate.workbench.worker;

import static io.syndicate.workbench.worker.WorkerRig.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Companion;
import io.syndicate.workbench.chassis.Interpreter;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What SYNDICATE_WORKBENCH asks of a worker, and that its absence leaves the deployed behaviour. */
class WorkerFeaturesTest {

    private static final String WHERE_AM_I = """
            import os
            def cdn_url(url, config, secrets):
                return "%d %s" % (os.getpgrp(), os.environ.get("SYNDICATE_WORKBENCH"))
            """;

    @Test
    void aWorkerMustLeaveItsGroupOnlyWhenAsked() {
        Pythons.each(python -> {
            try (var plain = WorkerRig.ready(python, "cdn_url", WHERE_AM_I);
                    var own = WorkerRig.ready(python, "cdn_url", WHERE_AM_I, "group")) {
                assertEquals(own.pid() + " None", own.rewrite(URL));
                assertNotEquals(Long.toString(plain.pid()), plain.rewrite(URL).split(" ")[0]);
            }
        });
    }

    /** A worker at a terminal; says what came on its stdout. */
    private static final String AT_A_TERMINAL = """
            import os, pty, subprocess, sys
            script, features, driver = sys.argv[1:]
            child, terminal = pty.fork()
            if child:
                said = b""
                try:
                    while b"end" not in said:
                        said += os.read(terminal, 1000)
                finally:
                    sys.stdout.write(said.decode("ascii"))
                    os.waitpid(child, 0)
            else:
                worker = subprocess.Popen([sys.executable, script, "cdn_url"], stdin=subprocess.PIPE,
                                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                          env=dict(os.environ, SYNDICATE_WORKBENCH=features))
                print(worker.communicate(b"".join(b"%d\\n%s\\n" % (len(one), one) for one in (b"{}", b"{}", driver.encode(), b"u")))[0])
                print("end")
                sys.stdout.flush()
                os._exit(0)
            """;

    @Test
    void aWorkerThatLeavesItsGroupMustLeaveItsTerminalToo() {
        String driver = """
                def cdn_url(url, config, secrets):
                    try:
                        return "has " + open("/dev/tty", "rb").name
                    except (IOError, OSError):
                        return "none"
                """;
        Pythons.each(python -> {
            assertTrue(atATerminal(python, "", driver).contains("has /dev/tty"));
            assertTrue(atATerminal(python, "group", driver).contains("none"));
        }, Pythons.oldestAndNewest());
    }

    private static String atATerminal(Interpreter python, String features, String driver) throws Exception {
        var command = List.of(python.executable().toString(), "-c", AT_A_TERMINAL, Pythons.HOME.resolve("ug-driver").toString(), features,
                driver);
        var ended = Companion.run(command, Duration.ofSeconds(30));
        assertEquals(0, ended.status(), ended.output());
        return ended.output();
    }

    @Test
    void whatIsWrittenToFdOneMustBeToldFromStderrOnlyWhenAsked() {
        String driver = """
                import os
                def cdn_url(url, config, secrets):
                    os.write(1, b"raw words\\n")
                    return url
                """;
        Pythons.each(python -> {
            try (var plain = WorkerRig.ready(python, "cdn_url", driver); var watched = WorkerRig.ready(python, "cdn_url", driver,
                    "stdout")) {
                assertEquals(URL, plain.rewrite(URL));
                assertTrue(plain.awaitError("raw words").contains("raw words\n"));
                assertEquals(URL, watched.rewrite(URL));
                assertTrue(watched.awaitError("raw words").contains("STDOUT] raw words\n"));
                assertEquals(URL, watched.rewrite(URL));
            }
        });
    }

    @Test
    void aHangingCallMustShowItsStackAndGoOnHanging() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", """
                    import sys, time
                    def wait_for_it():
                        sys.stderr.write("hanging\\n")
                        sys.stderr.flush()
                        while True:
                            time.sleep(0.01)
                    def cdn_url(url, config, secrets):
                        wait_for_it()
                    """, "stacks", "group")) {
                worker.sendChunk(WorkerRig.bytes(URL));
                worker.awaitError("hanging");
                worker.signal("USR1");
                String stack = worker.awaitError("in cdn_url");
                // It may still be flushing its word (lines 3 and 4) when the signal comes.
                assertTrue(Pattern.compile("driver\\.py\", line [3-6],? in wait_for_it").matcher(stack).find(), stack);
                worker.signal("INT");
                assertEquals(0, worker.exit());
            }
        });
    }

    @Test
    void aSpareMustSurviveARequestForItsStack() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.spare(python, "cdn_url", "stacks")) {
                worker.send(WorkerRig.bytes("2\n{}\n")); // now it reads, so its handler is in place or will be seen to fail
                worker.send(WorkerRig.bytes("2\n{}\n"));
                worker.sendChunk(WorkerRig.bytes(
                        "import os, signal\nos.kill(os.getpid(), signal.SIGUSR1)\ndef cdn_url(u, c, s): return u"));
                worker.expectReady();
                assertEquals(URL, worker.rewrite(URL));
                worker.awaitError("driver.py");
            }
        });
    }

    @Test
    void aLimitOnMemoryMustEndInATraceback() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url",
                    "def cdn_url(u, c, s):\n    return b'x' * (1 << 40)\n", "memory=1000000000")) {
                worker.sendChunk(WorkerRig.bytes(URL));
                assertEquals(4, worker.exit());
                assertTrue(worker.errors().contains("ERROR] driver.py:2: MemoryError"), worker::errors);
            }
        });
    }
}
