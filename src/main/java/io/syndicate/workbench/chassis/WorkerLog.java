package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.SecretMask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
    /** Longest text that goes into reports. */
    private static final int REPORTED = 16_384;
    private static final String CUT = " … (cut)";

    private final LogBook book;
    private final Mode mode;
    private final Deque<Line> recent = new ArrayDeque<>();
    private SecretMask mask = SecretMask.NONE;
    private int generation;
    private List<Line> early;
    private long pid;
    private volatile long request;

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

    /** The worker is sent a request: lines that are read from now on belong to it. */
    void begin(long request) {
        this.request = request;
    }

    /** The worker is done with its request, and its log has been read up to its answer. */
    void end() {
        request = 0;
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

    /**
     * Takes the beginning of a line that was too long. Its end may hold the first half of a secret, which no mask knows: it is left out.
     */
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
        String shown = text.length() <= LogLine.MAX_CHARS ? text : shortened(text, LogLine.MAX_CHARS) + CUT;
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        long belongsTo = request;
        recent.addLast(new Line(belongsTo, level, shown.length() <= REPORTED ? shown : shortened(shown, REPORTED) + CUT));
        book.add(generation, pid, mode, level, belongsTo, shown);
    }

    private static String shortened(String text, int chars) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars);
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
