package io.syndicate.workbench.worker;

import static io.syndicate.workbench.worker.WorkerRig.URL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.sg.DriverRequest;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Nothing that a driver does to stdin or stdout may reach the protocol. */
class WorkerStreamsTest {

    private static final String NOISY = """
            from __future__ import print_function
            import os, subprocess, sys
            os.write(1, b"raw at import\\n")
            def cdn_url(url, config, secrets):
                print("printed")
                os.write(1, b"raw\\n")
                subprocess.check_call(["/bin/echo", "child"])
                sys.__stdout__.write("dunder\\n")
                getattr(sys.stdout, "buffer", sys.stdout).write(b"bytes\\n")
                sys.stdout.writelines(["two\\nlines\\n", "unfinished"])
                sys.stdout.isatty(), sys.stdout.fileno(), sys.stdout.encoding
                return url
            """;

    @Test
    void whatADriverPrintsMustBecomeLogLinesAndNeverAnAnswer() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", NOISY)) {
                assertEquals(URL, worker.rewrite(URL));
                assertEquals(URL, worker.rewrite(URL));
                assertEquals(0, worker.endInput().exit());
                assertEquals(0, worker.readRest().length);
                String once = """
                        [Driver PID STDOUT] printed
                        raw
                        child
                        [Driver PID STDOUT] dunder
                        [Driver PID STDOUT] bytes
                        [Driver PID STDOUT] two
                        [Driver PID STDOUT] lines
                        [Driver PID STDOUT] unfinished
                        """;
                assertEquals("raw at import\n" + once + once + "[Driver PID DEBUG] Worker exiting\n", worker.errors());
            }
        });
    }

    @Test
    void aDriverThatReadsStdinMustGetEndOfFile() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", """
                    import os, sys
                    START = sys.stdin.read()
                    def cdn_url(url, config, secrets):
                        return "%d %d" % (len(START + sys.stdin.read()), len(os.read(0, 100)))
                    """)) {
                worker.send(WorkerRig.bytes("1\na\n1\nb\n"));
                assertEquals("0 0", WorkerRig.text(worker.readChunk()));
                assertEquals("0 0", WorkerRig.text(worker.readChunk()));
            }
        });
    }

    @Test
    void aChildProcessMustNotInheritTheProtocol() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", """
                    import os
                    def cdn_url(url, config, secrets):
                        return " ".join(sorted(os.popen("/bin/ls /proc/self/fd").read().split()))
                    """)) {
                assertEquals("0 1 2 3", worker.rewrite(URL)); // 3 is the folder that ls reads
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void aChildThatFallsBackIntoTheLoopMustNotAnswer() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", """
                    import os
                    def cdn_url(url, config, secrets):
                        child = os.fork()
                        if child:
                            return "parent %d" % os.waitpid(child, 0)[1]
                        return "child"
                    """)) {
                assertEquals("parent 0", worker.rewrite(URL));
                assertEquals("parent 0", worker.rewrite(URL));
                worker.endInput();
                assertEquals(0, worker.readRest().length);
            }
        });
    }

    @Test
    void logLinesMustCarryThePrefixOnEachLineAndHoldAnyText() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", """
                    # -*- coding: utf-8 -*-
                    import syndicate.util.gateway as gateway
                    def cdn_url(url, config, secrets):
                        gateway.log_debug("one\\ntwo\\n")
                        gateway.log_error(u"\\u20ac")
                        gateway.log_error("été")
                        gateway.log_debug(5)
                        gateway.log_debug(b"bytes")
                        return url
                    """)) {
                worker.rewrite(URL);
                worker.endInput();
                assertEquals("""
                        [Driver PID DEBUG] one
                        [Driver PID DEBUG] two
                        [Driver PID ERROR] €
                        [Driver PID ERROR] été
                        [Driver PID DEBUG] 5
                        [Driver PID DEBUG] bytes
                        [Driver PID DEBUG] Worker exiting
                        """, worker.errors());
            }
        });
    }

    @Test
    void chunksOfEverySizeMustComeThroughWhole() {
        var request = DriverRequest.newBuilder().setVolumeId(1).setUserId(2).setCoordinatorId(3).setFileId(4)
                .setFileVersion(5).setRequestType(1).setPath("/a").build();
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "serialize", "def serialize(r, c): return bytearray(c[::-1])")) {
                for (int size : new int[] {0, 1, 4095, 65535, 65536, 65537, 1 << 20, 5_000_001}) {
                    byte[] data = new byte[size];
                    new Random(size).nextBytes(data);
                    assertArrayEquals(reversed(data), worker.convert(request, data));
                }
            }
        });
    }

    @Test
    void requestsThatComeInOneWriteOrByteByByteMustBothBeAnswered() {
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", "def cdn_url(u, c, s): return u")) {
                worker.send(WorkerRig.bytes("1\na\n2\nbc\n0\n\n"));
                for (byte one : WorkerRig.bytes("3\ndef\n")) {
                    worker.send(new byte[] {one});
                }
                assertEquals("1\na\n2\nbc\n0\n\n3\ndef\n", WorkerRig.text(worker.read(18)));
            }
        });
    }

    @Test
    void aUrlThatIsNotUtf8MustReachTheThreeArgumentFormUnharmed() {
        byte[] url = {'h', (byte) 0xff, (byte) 0xc3, '\n', 0, 'x'};
        Pythons.each(python -> {
            try (var worker = WorkerRig.ready(python, "cdn_url", "def cdn_url(u, c, s): return u")) {
                worker.sendChunk(url);
                assertArrayEquals(url, worker.readChunk());
                assertTrue(worker.endInput().exit() == 0);
            }
        });
    }

    private static byte[] reversed(byte[] data) {
        byte[] reversed = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            reversed[i] = data[data.length - 1 - i];
        }
        return reversed;
    }
}
