package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.wire.Frame;
import io.syndicate.workbench.wire.FrameReader;
import io.syndicate.workbench.wire.FrameWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** What is said over a worker's two pipes, frame by frame (spec sections 2 and 3). One thread at a time. */
final class WorkerDialogue {

    /** Sees to it that the worker gets its start-up chunks. */
    interface StartUp {

        /** @param out the worker's stdin @throws IOException where the worker no longer reads */
        void send(FrameWriter out) throws IOException;

        /** @return sends config, secrets and driver, in this order */
        static StartUp of(DriverCode code) {
            return out -> chunks(out, code);
        }

        /** As above, for who cannot wait for a program's first lambda. */
        static void chunks(FrameWriter out, DriverCode code) throws IOException {
            out.chunk(code.config());
            out.chunk(code.secrets());
            out.chunk(code.driver());
            out.flush();
        }
    }

    private interface Read {
        Frame read() throws IOException;
    }

    private final Mode mode;
    private final FrameWriter out;
    private final FrameReader in;

    WorkerDialogue(Mode mode, OutputStream toWorker, InputStream fromWorker) {
        this.mode = mode;
        this.out = new FrameWriter(toWorker);
        this.in = new FrameReader(fromWorker, ChassisSettings.MAX_CHUNK);
    }

    /** @return whether the worker took its start-up chunks; one that has ended did not, and has said why in its log */
    boolean start(StartUp startUp) {
        try {
            startUp.send(out);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** @return the answer to the start-up chunks */
    Frame startAnswer() {
        return read(in::readInt);
    }

    /** Sends one request and reads its answer. @param chunks URL, or DriverRequest and data */
    Frame exchange(List<byte[]> chunks) {
        try {
            for (byte[] chunk : chunks) {
                out.chunk(chunk);
            }
            out.flush();
        } catch (IOException _) {
            return new Frame.End(false);
        }
        return alone(answer());
    }

    private Frame answer() {
        if (mode == Mode.CDN_URL) {
            return read(in::readChunk);
        }
        Frame rc = read(in::readInt);
        return rc instanceof Frame.Int(long value) && value == 0 ? read(in::readChunk) : rc;
    }

    /** Whatever else came with an answer would be taken for the next one: a driver that prints into the deployed worker's stdout does this. */
    private Frame alone(Frame answer) {
        if (in.leftOver() == 0 || answer instanceof Frame.Garbled) {
            return answer;
        }
        String first = answer instanceof Frame.NotAnInt(String line) ? " \"" + line + "\"" : "";
        return new Frame.Garbled("it answered%s and then %d bytes more, which would be taken for the next answer".formatted(first,
                in.leftOver()));
    }

    private static Frame read(Read what) {
        try {
            return what.read();
        } catch (IOException _) {
            // The stream was closed under the reader: for the protocol that is its end.
            return new Frame.End(true);
        }
    }

    /** @return whether the worker can be asked again: it answered, or refused in a way that leaves the stream in step (spec section 2) */
    boolean inStep(Frame answer) {
        return switch (answer) {
            case Frame.Chunk _ -> true;
            case Frame.NotAnInt _ -> mode == Mode.CDN_URL;
            case Frame.Int(long rc) -> mode != Mode.CDN_URL && (mode == Mode.DESERIALIZE || rc < 0);
            case Frame.End _, Frame.Garbled _ -> false;
        };
    }

    /** @return what is wrong with an answer that is no chunk, in words that may quote the worker */
    String refusal(Frame answer) {
        return switch (answer) {
            case Frame.NotAnInt(String line) -> "it answered \"%s\" where %s was due".formatted(line, mode == Mode.CDN_URL
                    ? "a URL's length" : "a number");
            case Frame.Int(long rc) -> "it answered rc " + rc;
            case Frame.Garbled(String what) -> what;
            default -> "";
        };
    }

    /** @return what is wrong with an answer to the start-up chunks, in words that may quote the worker; empty where it is 1, or none came */
    static String startRefusal(Frame answer) {
        return switch (answer) {
            case Frame.Int(long value) when value != 1 -> notDue(Long.toString(value));
            case Frame.NotAnInt(String line) -> notDue(line);
            case Frame.Garbled(String what) -> what;
            default -> "";
        };
    }

    private static String notDue(String answer) {
        return "it answered \"%s\" where 0, 1 or 2 was due".formatted(answer);
    }
}
