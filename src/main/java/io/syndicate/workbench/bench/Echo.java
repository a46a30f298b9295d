package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Companion;
import io.syndicate.workbench.wire.Frame;
import io.syndicate.workbench.wire.FrameReader;
import io.syndicate.workbench.wire.FrameWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** An echo at the other end of two pipes, driven by the framing that workers are driven by: what no worker can beat. */
final class Echo implements AutoCloseable {

    /** What a pipe takes on any system without a reader. */
    private static final int SURE_OF_PIPE = 4096;

    private final Companion program;
    private final boolean whole;
    private final FrameWriter out;
    private final FrameReader in;
    private final Executor beside = task -> Thread.ofPlatform().daemon().name("bench-echo").start(task);

    private Echo(Companion program, boolean whole) {
        this.program = program;
        this.whole = whole;
        this.out = new FrameWriter(program.out());
        this.in = new FrameReader(program.in(), ChassisSettings.MAX_CHUNK);
    }

    /** Starts the bench's echo for the time that is left of its row. */
    static Echo start(Work work) throws IOException {
        return start(work.echo(), work.left());
    }

    /** @param longest after which it is ended */
    static Echo start(EchoProgram echo, Duration longest) throws IOException {
        return new Echo(Companion.start(echo.command(), longest), echo.whole());
    }

    long pid() {
        return program.pid();
    }

    /** Sends a chunk and awaits it, so many times. @return nanoseconds that all took */
    long exchange(byte[] chunk, int times) throws IOException {
        long begun = System.nanoTime();
        if (whole || chunk.length < SURE_OF_PIPE) {
            for (int i = 0; i < times; i++) {
                send(chunk);
                receive();
            }
        } else {
            pipeline(chunk, times, 1);
        }
        return System.nanoTime() - begun;
    }

    /**
     * Sends chunks without waiting for each to come back.
     *
     * @param together most that are on their way at once
     * @return nanoseconds that all took
     */
    long pipeline(byte[] chunk, int times, int together) throws IOException {
        var room = new Semaphore(together);
        long begun = System.nanoTime();
        var sent = CompletableFuture.runAsync(() -> sendAll(chunk, times, room), beside);
        for (int i = 0; i < times; i++) {
            receive();
            room.release();
        }
        long took = System.nanoTime() - begun;
        try {
            sent.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
        return took;
    }

    private void sendAll(byte[] chunk, int times, Semaphore room) {
        try {
            for (int i = 0; i < times; i++) {
                room.acquireUninterruptibly();
                send(chunk);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void send(byte[] chunk) throws IOException {
        out.chunk(chunk);
        out.flush();
    }

    private void receive() throws IOException {
        if (!(in.readChunk() instanceof Frame.Chunk)) {
            throw new IOException("the echo ended");
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
