package io.syndicate.workbench.chassis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a worker's stderr and cuts it into lines. Nobody waits for a byte: whoever asks takes what has been written up to now, the caller
 * of a request after its answer, a thread of its own only while lines come without an answer. Of a line that is too long only the
 * beginning is kept, so memory stays bounded. Thread-safe.
 */
final class LogPump {

    private static final int USUAL_LINE_BYTES = 256;
    /** The room that a longer line took is given back. */
    private static final int LONG_LINE_BYTES = 1 << 16;
    /** Of ASCII all is kept that a log line may hold, of other scripts up to a quarter; and a secret's length in any script beyond that. */
    private static final int MAX_LINE_BYTES = LogLine.MAX_CHARS + 4 * WorkerLog.LONGEST_SECRET;
    private static final int BUFFER_BYTES = 1 << 14;
    private static final long REST_AFTER_NANOS = Duration.ofMillis(50).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();

    private final InputStream in;
    private final Consumer<String> lines;
    private final Consumer<String> cutLines;
    private final BooleanSupplier closed;
    /** Fair, so that a flood does not keep a caller from its answer. */
    private final ReentrantLock lock = new ReentrantLock(true);
    private ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LINE_BYTES);
    private byte[] buffer;
    private boolean cutting;
    private boolean followed;
    private volatile boolean ended;

    /**
     * @param in       the worker's stderr; tells how much can be read without waiting
     * @param lines    gets each line without its end, one at a time
     * @param cutLines gets the beginning of each line that is too long, in order with the others
     * @param closed   whether the workbench itself has closed the stream, so that its failing is no news
     */
    LogPump(InputStream in, Consumer<String> lines, Consumer<String> cutLines, BooleanSupplier closed) {
        this.in = in;
        this.lines = lines;
        this.cutLines = cutLines;
        this.closed = closed;
    }

    /**
     * An answer has come: hands on what was written before it, the last line also where it has no end. A worker writes to one pipe what it
     * logs and to another what it answers, in this order, so all of its log is in the pipe when its answer is read.
     */
    void endAnswer() {
        lock.lock();
        try {
            readUpToNow();
            endLine();
        } finally {
            lock.unlock();
        }
    }

    /** The worker has ended: hands on all that it left. @param longest what its children go on writing is read for no longer than this */
    void end(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        lock.lock();
        try {
            while (readUpToNow() > 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            endLine();
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    /** Has lines read that come while no answer does; to be called now and then. Does not wait. @param pid names the thread that reads */
    void look(long pid) {
        if (!lock.tryLock()) {
            return; // somebody reads
        }
        try {
            if (!followed && waiting() > 0) {
                followed = true;
                Thread.ofPlatform().daemon().name("worker-log-" + pid).start(this::follow);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Reads along until nothing has come for a while, or the worker has ended. */
    private void follow() {
        long last = System.nanoTime();
        while (!ended && System.nanoTime() - last < REST_AFTER_NANOS && !Thread.interrupted()) {
            if (readOnce() > 0) {
                last = System.nanoTime();
            } else {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        lock.lock();
        followed = false;
        lock.unlock();
    }

    private int readOnce() {
        lock.lock();
        try {
            return readUpToNow();
        } finally {
            lock.unlock();
        }
    }

    /** What is written meanwhile is left: a flood must not hold up whoever reads. @return bytes read */
    private int readUpToNow() {
        int due = waiting();
        int left = due;
        try {
            while (left > 0) {
                buffer = buffer == null ? new byte[BUFFER_BYTES] : buffer;
                int got = in.read(buffer, 0, Math.min(left, buffer.length));
                if (got < 0) {
                    break;
                }
                take(got);
                left -= got;
            }
        } catch (IOException e) {
            broken(e);
        }
        return due - left;
    }

    private int waiting() {
        try {
            return ended ? 0 : in.available();
        } catch (IOException e) {
            broken(e);
            return 0;
        }
    }

    private void broken(IOException why) {
        ended = true;
        if (!closed.getAsBoolean()) {
            lines.accept("[Driver 0 ERROR] the worker's log can no longer be read: " + why.getMessage());
        }
    }

    private void take(int count) {
        int from = 0;
        for (int at = 0; at < count; at++) {
            if (buffer[at] == '\n') {
                add(from, at - from);
                handOn();
                from = at + 1;
            }
        }
        add(from, count - from);
    }

    private void add(int from, int count) {
        int kept = Math.min(count, MAX_LINE_BYTES - line.size());
        line.write(buffer, from, kept);
        cutting |= kept < count;
    }

    private void endLine() {
        if (line.size() > 0) {
            handOn();
        }
    }

    private void handOn() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        (cutting ? cutLines : lines).accept(text);
        if (line.size() > LONG_LINE_BYTES) {
            line = new ByteArrayOutputStream(USUAL_LINE_BYTES);
        }
        line.reset();
        cutting = false;
    }
}
