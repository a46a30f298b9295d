package io.syndicate.workbench.worker;

import com.google.protobuf.MessageLite;
import io.syndicate.workbench.chassis.Interpreter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One worker process under test: frames what goes in and out. Dies with the test, or after half a minute at the latest. */
public final class WorkerRig implements AutoCloseable {

    public static final String URL = "http://gw1.example.org:31111//DATA/8/photos/cat.jpg.1F3A.4/3.-77";

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);

    /** A process being started holds copies of all our pipe ends, until it runs its own program: no end is closed for good meanwhile. */
    private static final Object STARTING = new Object();

    private final Process process;
    private final OutputStream input;
    private final InputStream output;
    private final ErrorLog errors;

    private WorkerRig(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        synchronized (STARTING) {
            process = builder.start();
        }
        input = process.getOutputStream();
        output = process.getInputStream();
        errors = new ErrorLog(process.getErrorStream());
        CompletableFuture.delayedExecutor(LONGEST_LIFE.toSeconds(), TimeUnit.SECONDS).execute(this::kill);
    }

    /** A worker that waits for its start-up chunks, with these features of the workbench. */
    public static WorkerRig spare(Interpreter python, String mode, String... features) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("SYNDICATE_USER_ID", "5", "SYNDICATE_GATEWAY_ID", "9"));
        if (features.length > 0) {
            environment.put("SYNDICATE_WORKBENCH", String.join(",", features));
        }
        return script(python, environment, "ug-driver", mode);
    }

    /** A worker that was given a driver; its handshake is still to be read. */
    public static WorkerRig loaded(Interpreter python, String mode, String driver, String... features) throws IOException {
        return spare(python, mode, features).load("{}", "{}", driver);
    }

    /** A worker that said it is ready. */
    public static WorkerRig ready(Interpreter python, String mode, String driver, String... features) throws IOException {
        return loaded(python, mode, driver, features).expectReady();
    }

    /** Any of the scripts beside the worker. */
    public static WorkerRig script(Interpreter python, Map<String, String> environment, String script, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(python.executable().toString(), Pythons.HOME.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return new WorkerRig(command, environment);
    }

    /** Python code, with the worker's modules to import. */
    public static WorkerRig code(Interpreter python, String code) throws IOException {
        return new WorkerRig(List.of(python.executable().toString(), "-c", code),
                Map.of("PYTHONPATH", Pythons.HOME.toString(), "PYTHONIOENCODING", "utf-8"));
    }

    public WorkerRig load(String config, String secrets, String driver) throws IOException {
        for (String chunk : List.of(config, secrets, driver)) {
            sendChunk(bytes(chunk));
        }
        return this;
    }

    public WorkerRig expectReady() throws IOException {
        String answer = handshake();
        if (!answer.equals("0\n")) {
            kill();
            throw new AssertionError("not ready but '" + answer + "': " + errors.text());
        }
        return this;
    }

    /** The two bytes of the handshake; fewer when the worker wrote fewer. */
    public String handshake() throws IOException {
        return text(output.readNBytes(2));
    }

    public void send(byte[] raw) throws IOException {
        try {
            input.write(raw);
            input.flush();
        } catch (IOException e) {
            unlessItLeft(e);
        }
    }

    /** That a worker left without reading on is no failure here: the test sees it in the answers. */
    private void unlessItLeft(IOException failure) throws IOException {
        if (process.isAlive() && !String.valueOf(failure.getMessage()).contains("pipe")) {
            throw failure;
        }
    }

    public void sendChunk(byte[] data) throws IOException {
        send(framed(data));
    }

    public byte[] read(int size) throws IOException {
        return output.readNBytes(size);
    }

    public byte[] readRest() throws IOException {
        return output.readAllBytes();
    }

    /** A line without its newline; null at the end. */
    public String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = output.read(); next != '\n'; next = output.read()) {
            if (next < 0) {
                return null;
            }
            line.write(next);
        }
        return text(line.toByteArray());
    }

    public byte[] readChunk() throws IOException {
        String size = readLine();
        if (size == null) {
            throw new AssertionError("the worker left: " + text(errors.whole()));
        }
        byte[] data = read(Integer.parseInt(size));
        if (output.read() != '\n') {
            throw new AssertionError("no newline after a chunk of " + size);
        }
        return data;
    }

    /** What cdn_url makes of a URL. */
    public String rewrite(String url) throws IOException {
        sendChunk(bytes(url));
        return text(readChunk());
    }

    /** What serialize or deserialize makes of a chunk; the worker must answer 0. */
    public byte[] convert(MessageLite request, byte[] chunk) throws IOException {
        sendChunk(request.toByteArray());
        sendChunk(chunk);
        String code = readLine();
        if (!"0".equals(code)) {
            throw new AssertionError("rc " + code + ": " + errors.text());
        }
        return readChunk();
    }

    public void signal(String name) throws Exception {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start().waitFor();
        if (status != 0) {
            throw new AssertionError("kill says " + status);
        }
    }

    public long pid() {
        return process.pid();
    }

    public WorkerRig endInput() throws IOException {
        try {
            input.close(); // what could not be sent is tried once more
        } catch (IOException e) {
            unlessItLeft(e);
        }
        return this;
    }

    /** Reads no more: what the worker writes from now on fails. */
    public void endOutput() throws IOException {
        synchronized (STARTING) {
            output.close();
        }
    }

    /** Its exit status, as Python's subprocess tells it: negative for a signal. */
    public int exit() throws InterruptedException {
        int status = process.waitFor();
        return status > 128 ? 128 - status : status;
    }

    /** All of standard error, with PID for the worker's process id; waits for its end. */
    public String errors() {
        return text(errors.whole()).replace("Driver " + pid() + " ", "Driver PID ");
    }

    /** Waits until standard error holds this text. */
    public String awaitError(String part) throws InterruptedException {
        return errors.await(part);
    }

    /** Ends the process and all that it started. */
    public void kill() {
        if (process.isAlive()) { // else its id may be another's by now
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        process.waitFor();
    }

    public static byte[] framed(byte[] data) {
        var framed = new ByteArrayOutputStream();
        framed.writeBytes(bytes(data.length + "\n"));
        framed.writeBytes(data);
        framed.write('\n');
        return framed.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }
}
