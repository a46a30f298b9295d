package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.wire.FrameWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A worker process that was started before anything else, and the driver that it was sent, if any. One that has none waits at the end of a
 * pipe of ours and ends with it; a guard watches it before it is sent one. One thread starts it, another takes it afterwards.
 */
final class EarlyWorker implements WorkerDialogue.StartUp {

    private final Process process;
    private final String mark;
    private final CountDownLatch answered = new CountDownLatch(1);
    /** These are null where no driver was sent. */
    private DriverCode sent;
    private Guard guard;
    private boolean guardTaken;
    private volatile long answeredAt;

    private EarlyWorker(Process process, String mark) {
        this.process = process;
        this.mark = mark;
    }

    static EarlyWorker start(SpareKind kind, Mode mode, Path folder, String mark) throws IOException {
        return new EarlyWorker(kind.program().start(kind.interpreter(), mode, folder, WorkerEnvironment.marked(kind.environment(), mark)), mark);
    }

    /** Sends it the driver. Does not wait for the answer. @param watching ends what comes of it, should the workbench be gone */
    void load(DriverCode code, Guard watching) {
        guard = watching;
        watchedBy(guard);
        sent = code;
        try {
            WorkerDialogue.StartUp.chunks(new FrameWriter(process.getOutputStream()), code);
        } catch (IOException _) {
            // It has ended: whoever takes it reads why.
        }
        new Answering(this).start();
    }

    private static final class Answering extends Thread {

        private final EarlyWorker worker;

        Answering(EarlyWorker worker) {
            super("first-answer");
            setDaemon(true);
            this.worker = worker;
        }

        @Override
        public void run() {
            worker.awaitAnswer();
        }
    }

    /** Notes when the first byte of the answer to the driver has come, and leaves it to be read. Returns then, or when the process has ended. */
    private void awaitAnswer() {
        InputStream answers = process.getInputStream(); // Java's own stream of a process has a buffer
        answers.mark(1);
        try {
            answers.read();
            answers.reset();
            answeredAt = System.nanoTime();
        } catch (IOException _) {
            // It was ended, since nobody wanted it.
        } finally {
            answered.countDown();
        }
    }

    /** Its driver was sent long ago: waits until nobody else looks at its answer any more. It comes, or ends, by the deadline at the latest. */
    @Override
    public void send(FrameWriter out) {
        Waiting.until(answered);
    }

    /** @return whether it can serve a driver: it was sent none yet, or this one */
    boolean fits(DriverCode code) {
        return sent == null || sent.equals(code);
    }

    boolean loaded() {
        return sent != null;
    }

    /** @return {@link System#nanoTime} at which it answered to its driver, 0 before */
    long answeredAt() {
        return answeredAt;
    }

    void watchedBy(Guard watching) {
        watching.watch(process.pid(), mark);
    }

    Process process() {
        return process;
    }

    /** @return the guard, the caller's from now on; null where there is none */
    Guard takeGuard() {
        guardTaken = true;
        return guard;
    }

    /** Ends the process and what its driver has started, and the guard unless that was taken. */
    void end() {
        if (guard != null) {
            guard.end(process.pid());
        }
        HelperEnd.of(process, Duration.ZERO);
        close(process.getInputStream());
        close(process.getErrorStream());
        if (guard != null && !guardTaken) {
            guard.close();
        }
    }

    private static void close(InputStream unread) {
        try {
            unread.close();
        } catch (IOException _) {
            // Nobody was to read it any more.
        }
    }
}
