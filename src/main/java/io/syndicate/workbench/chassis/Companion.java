package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs beside the workers while somebody needs it, to be measured or to measure with: talked to over its pipes, and never
 * left for longer than was said. Its errors are not kept. Thread-safe but for its streams.
 */
public final class Companion implements AutoCloseable {

    private static final int MOST_OUTPUT = 1 << 16;

    /**
     * How a program ended.
     *
     * @param status its exit status, 128 and the signal's number where a signal ended it
     * @param output the beginning of what it printed, errors too
     */
    public record Ended(int status, String output) {
    }

    private final Process process;

    private Companion(Process process) {
        this.process = process;
    }

    /**
     * @param command the program and its arguments; it gets this program's environment
     * @param longest after which it is killed
     * @return it, running
     * @throws IOException where there is no such program
     */
    public static Companion start(List<String> command, Duration longest) throws IOException {
        return start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD), longest);
    }

    private static Companion start(ProcessBuilder builder, Duration longest) throws IOException {
        var companion = new Companion(builder.start());
        var late = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
        var killed = CompletableFuture.runAsync(companion::kill, late);
        companion.process.onExit().thenRun(() -> killed.cancel(false));
        return companion;
    }

    /**
     * Runs a program that needs no input, to its end.
     *
     * @param command the program and its arguments
     * @param longest after which it is killed
     * @return how it ended
     * @throws IOException where there is no such program
     */
    public static Ended run(List<String> command, Duration longest) throws IOException {
        try (var companion = start(new ProcessBuilder(command).redirectErrorStream(true), longest)) {
            companion.out().close();
            byte[] output = companion.in().readNBytes(MOST_OUTPUT);
            return new Ended(companion.process.onExit().join().exitValue(), new String(output, StandardCharsets.UTF_8));
        }
    }

    /** @return process id */
    public long pid() {
        return process.pid();
    }

    /** @return what it prints */
    public InputStream in() {
        return process.getInputStream();
    }

    /** @return what it reads */
    public OutputStream out() {
        return process.getOutputStream();
    }

    /** Asks it to end, by SIGTERM. Does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it and what it started, by SIGKILL. Does not wait. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends it alone, by SIGKILL, and leaves what it started to itself. Does not wait. */
    public void killAlone() {
        process.destroyForcibly();
    }

    /** @param longest how long is waited @return whether it has ended @throws InterruptedException where the thread was interrupted */
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kills it and waits until it is gone, a second at most. */
    @Override
    public void close() {
        kill();
        HelperEnd.of(process, Duration.ZERO);
        try {
            process.getInputStream().close();
        } catch (IOException _) {
            // What it still printed has no reader any more.
        }
    }

    /** @return process id of this program */
    public static long self() {
        return ProcessHandle.current().pid();
    }

    /** @param pid of any process @return whether it runs; one that has ended and only waits to be noticed does not */
    public static boolean runs(long pid) {
        try {
            return ProcessStat.of(Long.toString(pid)).state() != 'Z';
        } catch (IOException _) {
            // Gone; or the system has no /proc, and Java knows.
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }
}
