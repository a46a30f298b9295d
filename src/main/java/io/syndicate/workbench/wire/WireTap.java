package io.syndicate.workbench.wire;

import io.syndicate.workbench.wire.WireEntry.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The place on a worker's pipes where a {@link WireTrace} can be put. Without one, bytes pass untouched and uncopied. A trace begins with
 * the next request, so that it never begins inside a frame; start-up, which carries the secrets, is never in it. Streams and
 * {@link #begin} belong to the thread of the worker's request; the rest is for any thread.
 */
public final class WireTap {

    /** So much of a cut frame's end is left out, since it may be the first half of a secret, which no mask knows. */
    private static final int LONGEST_SECRET = 8 << 10;

    private final Dialogue dialogue;
    private final long pid;
    private final UnaryOperator<byte[]> mask;
    private volatile WireTrace wanted;
    private Recording recording;

    /**
     * @param dialogue what worker and gateway say in turn
     * @param pid      of the worker
     * @param mask     hides secrets; gives the same array where there are none
     */
    public WireTap(Dialogue dialogue, long pid, UnaryOperator<byte[]> mask) {
        this.dialogue = dialogue;
        this.pid = pid;
        this.mask = mask;
    }

    /** @return a trace of this worker: the one that runs, or a new one, from the next request on */
    public synchronized WireTrace trace() {
        if (!traced()) {
            wanted = new WireTrace(WireTrace.USUAL_BYTES);
        }
        return wanted;
    }

    /** @return whether somebody looks */
    public boolean traced() {
        WireTrace now = wanted;
        return now != null && !now.closed();
    }

    /** Goes on with the trace of a worker whose place this one takes, if there is one. @param before the other's tap */
    public void follow(WireTap before) {
        if (before.traced()) {
            wanted = before.wanted;
            note("worker %d takes the place of %d; its start-up is left out: it carries config, secrets and driver".formatted(pid,
                    before.pid));
        }
    }

    /** Adds a word to the trace, if there is one. @param text with its secrets masked */
    public void note(String text) {
        WireTrace now = wanted;
        if (now != null) {
            now.add(Instant.now(), pid, Direction.NOTE, 0, text, 0, new byte[0]);
        }
    }

    /** A request begins. @param request identifies it */
    public void begin(long request) {
        WireTrace now = wanted;
        if (now == null || !now.running()) {
            recording = null;
            return;
        }
        if (recording == null || recording.trace != now) {
            recording = new Recording(now);
        }
        recording.begin(request);
    }

    /** @param out the worker's stdin @return the same, tapped */
    public OutputStream sent(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (recording != null) {
                    recording.sent.take(bytes, from, count);
                }
                out.write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** @param in the worker's stdout @return the same, tapped */
    public InputStream received(InputStream in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int got = in.read(into, from, most);
                if (recording != null) {
                    recording.read(into, from, got);
                }
                return got;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** What one trace sees of this worker. */
    private final class Recording {

        private final WireTrace trace;
        private final FrameCutter sent = cutter(Direction.SENT);
        private final FrameCutter received = cutter(Direction.RECEIVED);
        private long request;

        Recording(WireTrace trace) {
            this.trace = trace;
        }

        void begin(long next) {
            sent.expect(dialogue.asked());
            received.expect(dialogue.answered());
            request = next;
        }

        void read(byte[] bytes, int from, int got) {
            if (got < 0) {
                received.end();
                note("end of the worker's stdout");
            } else {
                received.take(bytes, from, got);
            }
        }

        private FrameCutter cutter(Direction direction) {
            return new FrameCutter(WireTrace.FRAME_BYTES + LONGEST_SECRET,
                    (began, what, size, kept) -> trace.add(began, pid, direction, request, what, size, shown(kept, size)));
        }

        private byte[] shown(byte[] kept, long size) {
            byte[] masked = mask.apply(kept);
            return kept.length < size ? Arrays.copyOf(masked, WireTrace.FRAME_BYTES) : masked;
        }
    }
}
