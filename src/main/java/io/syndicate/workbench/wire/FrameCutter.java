package io.syndicate.workbench.wire;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Cuts the bytes of one direction into the frames that are due, whatever pieces they come in, and keeps the beginning of each. What is
 * no frame is handed on as what it is. One thread at a time.
 */
final class FrameCutter {

    /** A frame that is due. @param name in the protocol @param number an int alone, without a chunk after it */
    record Due(String name, boolean number) {
    }

    /** Takes frames. */
    interface Sink {
        /** @param began when the first byte came @param what it is @param size all its bytes @param kept their beginning */
        void frame(Instant began, String what, long size, byte[] kept);
    }

    private static final int IN_LINE = -1;

    private final int mostKept;
    private final Sink sink;
    private final Queue<Due> due = new ArrayDeque<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Instant began;
    private long size;
    private long declared;
    private long left = IN_LINE;

    /** @param mostKept bytes kept of each frame */
    FrameCutter(int mostKept, Sink sink) {
        this.mostKept = mostKept;
        this.sink = sink;
    }

    /** Begins anew: what came and was no whole frame is handed on first. */
    void expect(List<Due> frames) {
        end();
        due.clear();
        due.addAll(frames);
        left = IN_LINE;
    }

    void take(byte[] bytes, int from, int count) {
        int end = from + count;
        for (int at = from; at < end;) {
            began = size == 0 ? Instant.now() : began;
            if (due.isEmpty()) {
                keep(bytes, at, end - at);
                hand(end - at + " bytes more, which belong to no frame");
                at = end;
            } else {
                at += left == IN_LINE ? takeLine(bytes, at, end) : takeBody(bytes, at, end);
            }
        }
    }

    /** The stream or the request is at its end: what has come of a frame is handed on. */
    void end() {
        if (size > 0) {
            String came = left == IN_LINE ? "" : ": %,d of %,d bytes".formatted(Math.min(declared, declared + 1 - left), declared);
            hand("part of the " + due.peek().name() + (due.peek().number() ? "" : " chunk") + came);
        }
    }

    private int takeLine(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '\n' && size + at - from <= FrameReader.MAX_INT_CHARS) {
            at++;
        }
        boolean whole = at < end && bytes[at] == '\n';
        boolean tooLong = !whole && at < end;
        int taken = at - from + (whole ? 1 : 0);
        keep(bytes, from, taken);
        if (whole) {
            lineEnded();
        } else if (tooLong) {
            due.clear();
            hand("a line longer than any number");
        }
        return taken;
    }

    private void lineEnded() {
        byte[] line = kept.toByteArray();
        Frame head = FrameReader.parse(line, line.length - 1);
        Due now = due.peek();
        if (!(head instanceof Frame.Int(long value))) {
            due.clear();
            hand("a line where " + (now.number() ? "the " + now.name() : "the length of the " + now.name() + " chunk") + " was due");
        } else if (now.number()) {
            due.poll();
            hand(now.name() + " " + value);
            if (value != 0) {
                due.clear();
            }
        } else if (value < 0) {
            due.clear();
            hand("a " + now.name() + " chunk declared as " + value + " bytes");
        } else {
            declared = value;
            left = value + 1;
        }
    }

    private int takeBody(byte[] bytes, int from, int end) {
        int taken = (int) Math.min(left, end - from);
        keep(bytes, from, taken);
        left -= taken;
        if (left == 0) {
            boolean terminated = bytes[from + taken - 1] == '\n';
            hand("%s chunk, %,d byte%s%s".formatted(due.poll().name(), declared, declared == 1 ? "" : "s", terminated ? ""
                    : ", not ended by a newline"));
            left = IN_LINE;
        }
        return taken;
    }

    private void keep(byte[] bytes, int from, int count) {
        size += count;
        kept.write(bytes, from, Math.min(count, mostKept - kept.size()));
    }

    private void hand(String what) {
        sink.frame(began, what, size, kept.toByteArray());
        kept.reset();
        size = 0;
    }
}
