package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.request.sg.DriverRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule by which lines belong to requests (decision 0003): once an answer can be read, all of its log has been written. */
class LogBeforeAnswerTest {

    private static final DriverRequest REQUEST = DriverRequest.newBuilder().setVolumeId(1).setUserId(2).setCoordinatorId(3).setFileId(4)
            .setFileVersion(5).setRequestType(1).setPath("/a").build();

    @TempDir
    Path folder;

    @Test
    void whatEachAnswerLoggedMustBeThereWithIt() {
        Pythons.each(python -> {
            try (var worker = new Logged(python, "cdn_url", """
                    import sys
                    sys.stdout.write("import")
                    def cdn_url(url, config, secrets):
                        sys.stdout.write("half a line")
                        sys.stderr.write("oops")
                        return url if url else None
                    """)) {
                assertEquals("0", worker.line());
                assertEquals("[Driver PID STDOUT] import\n", worker.newErrors());
                worker.send(WorkerRig.bytes("a"));
                assertEquals("1", worker.line());
                assertEquals("a", worker.line());
                String errors = worker.newErrors();
                assertTrue(errors.contains("[Driver PID STDOUT] half a line\n") && errors.contains("oops"), errors);
                worker.send(new byte[0]);
                assertEquals("cdn_url failed", worker.line());
                String refusal = worker.newErrors().replace("oops", ""); // no newline of its own: its place may vary
                assertEquals("[Driver PID STDOUT] half a line\n[Driver PID ERROR] cdn_url returned None: the read would fail\n", refusal);
            }
        });
    }

    @Test
    void aChunksLogMustBeThereWithItToo() {
        Pythons.each(python -> {
            try (var worker = new Logged(python, "serialize", "from __future__ import print_function\ndef serialize(request, chunk):\n"
                    + "    print(len(chunk), end='')\n    return chunk[:1] * len(chunk)\n")) {
                assertEquals("0", worker.line());
                for (int size : new int[] {3, 100_000}) {
                    worker.send(REQUEST.toByteArray());
                    worker.send(WorkerRig.bytes("x".repeat(size)));
                    assertEquals("0", worker.line());
                    assertEquals("[Driver PID STDOUT] %d\n".formatted(size), worker.newErrors());
                    assertEquals(Integer.toString(size), worker.line());
                    assertEquals(size, worker.line().length());
                }
            }
        });
    }

    @Test
    void whatAFailedStartLoggedMustBeThereWithItsAnswer() {
        Pythons.each(python -> {
            try (var worker = new Logged(python, "serialize", "x = 1")) {
                assertEquals("2", worker.line());
                assertEquals("[Driver PID ERROR] No implementation for 'serialize'\n", worker.newErrors());
            }
            try (var worker = new Logged(python, "cdn_url", "1/0")) {
                assertEquals("1", worker.line());
                assertTrue(worker.newErrors().endsWith("\n\n"));
            }
        });
    }

    /** A worker whose standard error is a file, so that it can be seen how far it has come at any moment. */
    private final class Logged implements AutoCloseable {

        private final Path errors;
        private final Process process;
        private int seen;

        Logged(Interpreter python, String mode, String driver) throws IOException {
            errors = Files.createTempFile(folder, "errors", "");
            var builder = new ProcessBuilder(python.executable().toString(), Pythons.HOME.resolve("ug-driver").toString(), mode);
            builder.environment().clear();
            process = builder.redirectError(errors.toFile()).start();
            for (String chunk : new String[] {"{}", "{}", driver}) {
                send(WorkerRig.bytes(chunk));
            }
        }

        void send(byte[] chunk) throws IOException {
            process.getOutputStream().write(WorkerRig.framed(chunk));
            process.getOutputStream().flush();
        }

        String line() throws IOException {
            var line = new StringBuilder();
            for (int next = process.getInputStream().read(); next != '\n'; next = process.getInputStream().read()) {
                assertTrue(next >= 0, "the worker left");
                line.append((char) next);
            }
            return line.toString();
        }

        String newErrors() throws IOException {
            String all = Files.readString(errors).replace("Driver " + process.pid() + " ", "Driver PID ");
            String fresh = all.substring(seen);
            seen = all.length();
            return fresh;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
