package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.SecretMask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/** What one worker writes: masked, tagged with the request it belongs to, the last lines kept for reports. Thread-safe. */
final class WorkerLog {

    /**
     * A line of the worker's as it is kept for reports.
     *
     * @param request the request it belongs to, 0 for none
     * @param level   who wrote it
     * @param text    masked
     */
    record Line(long request, LogLevel level, String text) {
    }

    /** Longest secret in characters that is masked for certain where a line was cut. */
    static final int LONGEST_SECRET = 8192;
    private static final int KEPT = 200;
    /** Marks that the reader of the log may be behind. */
    private static final int OUTSTANDING = 64;

    private final LogBook book;
    private final Mode mode;
    private final Deque<Line> recent = new ArrayDeque<>();
    private SecretMask mask = SecretMask.NONE;
    private int generation;
    private List<Line> early;
    private long pid;
    private volatile long request;
    private final AtomicLongArray requestOfMark = new AtomicLongArray(OUTSTANDING);
    private LongSupplier marks;
    private volatile long lastMark;

    WorkerLog(LogBook book, Mode mode) {
        this.book = book;
        this.mode = mode;
    }

    /** Says whose lines these are; before the worker is sent its code. */
    synchronized void belongTo(int generation, SecretMask mask) {
        this.generation = generation;
        this.mask = mask;
        var lines = early == null ? List.<Line>of() : early;
        early = null;
        lines.forEach(line -> add(line.level(), masked(line.text())));
    }

    /** Nobody's process: holds what it writes until it is somebody's. */
    synchronized void belongToNobodyYet() {
        early = new ArrayList<>();
    }

    synchronized void ofProcess(long pid) {
        this.pid = pid;
    }

    /** Lines belong to whichever request the next mark ends, however far behind the worker they are read; before the first line is. */
    void belongByMarks(LongSupplier marksRead) {
        marks = marksRead;
    }

    /**
     * The worker is sent a request.
     *
     * @param mark number of the mark that will end its lines, where the worker makes marks
     */
    void begin(long request, long mark) {
        requestOfMark.set((int) (mark % OUTSTANDING), request);
        requestOfMark.set((int) ((mark + 1) % OUTSTANDING), request); // an answer that cannot be sent fails behind its mark
        lastMark = mark;
        this.request = request;
    }

    /** The worker is done with its request. */
    void end() {
        requestOfMark.set((int) ((lastMark + 1) % OUTSTANDING), 0);
        request = 0;
    }

    private long requestOfNextLine() {
        return marks == null ? request : requestOfMark.get((int) ((marks.getAsLong() + 1) % OUTSTANDING));
    }

    /** @return the request that lines now belong to, 0 for none */
    long currentRequest() {
        return request;
    }

    /** Takes a line as the worker wrote it; empty ones, with which it ends a report, are left out. */
    void line(String raw) {
        if (raw.isEmpty()) {
            return;
        }
        var head = LogHead.parse(raw);
        add(head.level(), masked(head.text()));
    }

    /** Takes the beginning of a line that was too long. Its end may hold the first half of a secret, which no mask knows: it is left out. */
    void cutLine(String raw) {
        var head = LogHead.parse(raw);
        String text = masked(head.text());
        add(head.level(), text.substring(0, Math.max(0, text.length() - LONGEST_SECRET)) + " … (the line is longer; the rest is left out)");
    }

    /** Adds the workbench's own word about the worker. */
    void note(String text) {
        add(LogLevel.WORKBENCH, masked(text));
    }

    private synchronized void add(LogLevel level, String text) {
        if (early != null) {
            if (early.size() < KEPT) {
                early.add(new Line(0, level, text));
            }
            return;
        }
        String shown = text.length() <= LogLine.MAX_CHARS ? text : shortened(text) + " … (cut)";
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        long belongsTo = requestOfNextLine();
        recent.addLast(new Line(belongsTo, level, shown));
        book.add(generation, pid, mode, level, belongsTo, shown);
    }

    private static String shortened(String text) {
        boolean halves = Character.isHighSurrogate(text.charAt(LogLine.MAX_CHARS - 1));
        return text.substring(0, halves ? LogLine.MAX_CHARS - 1 : LogLine.MAX_CHARS);
    }

    synchronized String masked(String text) {
        return mask.mask(text);
    }

    /** @return the same array where it holds no secret */
    synchronized byte[] masked(byte[] bytes) {
        return mask.mask(bytes);
    }

    /** @return number of the generation that the worker serves */
    synchronized int generation() {
        return generation;
    }

    /** @return the kept lines of a request, oldest first */
    synchronized List<Line> recent(long ofRequest) {
        return recent.stream().filter(line -> line.request() == ofRequest).toList();
    }

    /** @return the newest lines of any request, at most ten, oldest first */
    synchronized List<String> lastTen() {
        return recent.stream().skip(Math.max(0, recent.size() - 10)).map(Line::text).toList();
    }
}
