package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The chassis's hand on signals and its last will: a small process that sends what Java cannot send, and that ends all workers with
 * their descendants once the workbench is gone, however it went. Thread-safe.
 */
final class Guard implements AutoCloseable {

    /** The signals that the chassis sends. */
    enum Signal {
        INT, USR1, KILL
    }

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Process process;
    private final OutputStream orders;
    private Consumer<String> complaints;

    private Guard(Process process) {
        this.process = process;
        this.orders = process.getOutputStream();
    }

    static Guard start(Interpreter interpreter, WorkerProgram program, Path workingDirectory) throws IOException {
        var builder = new ProcessBuilder(List.of(interpreter.executable().toString(), "-S", program.guard().toString()));
        builder.directory(workingDirectory.toFile());
        builder.environment().clear();
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Guard(builder.start());
    }

    /** @param complaints told once, should the guard itself be gone */
    synchronized Guard complainingTo(Consumer<String> complaints) {
        this.complaints = complaints;
        return this;
    }

    /** From now on this worker ends with the workbench, and all that bears its mark. @param mark in its environment */
    void watch(long pid, String mark) {
        order("watch " + mark + " " + pid);
    }

    void signal(Signal signal, long pid) {
        order("signal " + signal + " " + pid);
    }

    /** Ends whatever is left of a worker's process group, and forgets the worker. */
    void end(long pid) {
        order("end " + pid);
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            orders.flush();
        } catch (IOException e) {
            if (complaints != null) {
                complaints.accept("The guard process %d is gone (%s): hung workers are stopped without their Python stack."
                        .formatted(process.pid(), e.getMessage()));
                complaints = null;
            }
        }
    }

    /** Lets the guard do its last work and waits for it, two seconds at most. */
    @Override
    public void close() {
        HelperEnd.of(process, PATIENCE);
    }
}
