package io.syndicate.workbench.chassis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Reads a worker's stderr on a thread of its own, cuts it into lines and counts the marks with which the bundled worker ends what
 * belongs to a request. Of a line that is too long only the beginning is kept, so memory stays bounded.
 */
final class LogPump {

    private static final byte MARK = 0x1e;
    private static final int USUAL_LINE_BYTES = 256;
    /** The room that a longer line took is given back. */
    private static final int LONG_LINE_BYTES = 1 << 16;
    /** Of ASCII all is kept that a log line may hold, of other scripts up to a quarter; and a secret's length in any script beyond that. */
    private static final int MAX_LINE_BYTES = LogLine.MAX_CHARS + 4 * WorkerLog.LONGEST_SECRET;

    private final InputStream in;
    private final Consumer<String> lines;
    private final Consumer<String> cutLines;
    private ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LINE_BYTES);
    private boolean cutting;
    private boolean afterMark;
    private long marks;
    private boolean ended;

    /**
     * @param in       the worker's stderr
     * @param lines    gets each line without its end, on the pump's thread
     * @param cutLines gets the beginning of each line that is too long, in order with the others
     */
    LogPump(InputStream in, Consumer<String> lines, Consumer<String> cutLines) {
        this.in = in;
        this.lines = lines;
        this.cutLines = cutLines;
    }

    void start(long pid) {
        Thread.ofPlatform().daemon().name("worker-log-" + pid).start(this::pump);
    }

    /** @return marks read so far */
    synchronized long marks() {
        return marks;
    }

    /** Waits until the worker's {@code count}-th mark has been read, its stderr has ended, or the time is up. */
    synchronized void awaitMark(long count, Duration longest) {
        await(longest, () -> marks >= count);
    }

    /** Waits until the worker's stderr has ended or the time is up. */
    synchronized void awaitEnd(Duration longest) {
        await(longest, () -> false);
    }

    private void await(Duration longest, java.util.function.BooleanSupplier reached) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (!ended && !reached.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() {
        var buffer = new byte[1 << 15];
        try {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                for (int i = 0; i < got; i++) {
                    take(buffer[i]);
                }
            }
        } catch (IOException e) {
            lines.accept("[Driver 0 ERROR] the worker's log can no longer be read: " + e.getMessage());
        } finally {
            endLine();
            end();
        }
    }

    private void take(byte next) {
        if (next == MARK) {
            endLine();
            afterMark = true;
            mark();
        } else if (next == '\n') {
            if (afterMark) {
                afterMark = false;
            } else {
                line.write(next);
                endLine();
            }
        } else {
            afterMark = false;
            add(next);
        }
    }

    private void add(byte next) {
        if (line.size() < MAX_LINE_BYTES) {
            line.write(next);
        } else {
            cutting = true;
        }
    }

    private void endLine() {
        if (line.size() == 0) {
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        (cutting ? cutLines : lines).accept(text);
        if (line.size() > LONG_LINE_BYTES) {
            line = new ByteArrayOutputStream(USUAL_LINE_BYTES);
        }
        line.reset();
        cutting = false;
    }

    private synchronized void mark() {
        marks++;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
