package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.Failure.Kind;
import io.syndicate.workbench.chassis.Failure.Place;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a worker left behind, its log lines and its exit status, into the author's words. */
final class FailureWords {

    private static final Pattern FRAME = Pattern.compile("\\s*File \"(driver\\.py)\", line (\\d{1,9})\\b.*");
    private static final Pattern PLACED = Pattern.compile("(driver\\.py|config|secrets):(\\d{1,9})(?::(\\d{1,9}))?: (.*)", Pattern.DOTALL);
    /** A frame of the worker's own code in a stack: of no use to the author. */
    private static final Pattern WORKER_FRAME = Pattern.compile("\\s*File \".*/(syndicate/worker/\\w+\\.py|ug-driver)\", line \\d+.*");
    private static final String INNERMOST_FIRST = "(most recent call first)";
    private static final String SOURCE_LINE = "    ";

    private static final String OUT_OF_MEMORY = "MemoryError";

    private final Mode mode;
    private final long memoryLimit;
    private final String fate;

    /** @param memoryLimit most memory of the worker in bytes, 0 for no limit */
    FailureWords(Mode mode, long memoryLimit) {
        this(mode, memoryLimit, true);
    }

    /** @param replaced whether another worker takes the place of one that is lost */
    FailureWords(Mode mode, long memoryLimit, boolean replaced) {
        this.mode = mode;
        this.memoryLimit = memoryLimit;
        this.fate = replaced ? "replaced" : "not replaced: the deployed gateway restarts none";
    }

    Failure start(String garble, String how, List<WorkerLog.Line> lines) {
        String said = garble.isEmpty() ? errorText(lines).or(() -> exception(lines)).orElse("the worker " + how) : garble;
        var placed = PLACED.matcher(said);
        if (placed.matches()) {
            return new Failure(Kind.START, withLimit(placed.group(4)),
                    Optional.of(place(placed.group(1), placed.group(2), placed.group(3))), detail(lines, said));
        }
        return new Failure(Kind.START, "%s did not start: %s".formatted(mode, withLimit(said)), frame(lines), detail(lines, said));
    }

    Failure startDeadline(Duration deadline, List<WorkerLog.Line> lines) {
        return new Failure(Kind.DEADLINE, "%s did not start within %s: the driver's top level or driver_init hangs; the worker was stopped"
                .formatted(mode, seconds(deadline)), frame(lines), detail(lines));
    }

    Failure callDeadline(Duration deadline, List<WorkerLog.Line> lines) {
        return new Failure(Kind.DEADLINE,
                "%s gave no answer within %s; the worker was stopped and %s. The deployed gateway has no deadline: it would hang"
                .formatted(mode, seconds(deadline), fate), frame(lines), detail(lines));
    }

    Failure refused(String answer, List<WorkerLog.Line> lines) {
        String said = errorText(lines).orElse(mode + " failed: " + answer);
        var placed = PLACED.matcher(said);
        return placed.matches()
                ? new Failure(Kind.REFUSED, placed.group(4), Optional.of(place(placed.group(1), placed.group(2), placed.group(3))),
                detail(lines, said))
                : new Failure(Kind.REFUSED, said, Optional.empty(), detail(lines, said));
    }

    Failure garbled(String what, List<WorkerLog.Line> lines) {
        return new Failure(Kind.GARBLED, "%s broke the protocol: %s; the worker was %s".formatted(mode, what, fate), frame(lines),
                detail(lines));
    }

    Failure died(String how, List<WorkerLog.Line> lines) {
        var said = exception(lines).or(() -> errorText(lines));
        String words = said.map(text -> "%s; %s's worker %s and was %s".formatted(withLimit(text), mode, how, fate))
                .orElseGet(() -> silent(how));
        return new Failure(Kind.DIED, words, frame(lines), detail(lines, said.orElse("")));
    }

    /** Of an exit without a word the status tells nothing: the worker says what it ends for, the driver need not. */
    private String silent(String how) {
        return how.startsWith(ExitStatus.EXITED)
                ? "%s's worker %s without a word, as after sys.exit or a KeyboardInterrupt in the driver; it was %s"
                .formatted(mode, how.replaceFirst(" \\(.*", ""), fate)
                : "%s's worker %s and was %s".formatted(mode, how, fate);
    }

    /** The worker had more memory than it may: the watchdog has stopped it. */
    Failure overMemory(List<WorkerLog.Line> lines) {
        return new Failure(Kind.DIED,
                "%s's worker reached its memory limit of %s; it was stopped and %s. The limit is memory_mib in workbench.json"
                .formatted(mode, MemoryGauge.words(memoryLimit), fate), frame(lines), detail(lines));
    }

    /** A MemoryError says nothing of a limit; its author must hear of it. */
    private String withLimit(String said) {
        return memoryLimit > 0 && said.startsWith(OUT_OF_MEMORY)
                ? "%s: the worker's memory limit of %s was reached (memory_mib in workbench.json)".formatted(OUT_OF_MEMORY,
                MemoryGauge.words(memoryLimit)) : said;
    }

    private static Place place(String file, String line, String column) {
        return new Place(file, Integer.parseInt(line), column == null ? 0 : Integer.parseInt(column));
    }

    private static Optional<String> errorText(List<WorkerLog.Line> lines) {
        return lines.reversed().stream().filter(line -> line.level() == LogLevel.ERROR).map(WorkerLog.Line::text).findFirst();
    }

    /** What follows the last traceback's frames: the exception's type and the first line of its message. */
    private static Optional<String> exception(List<WorkerLog.Line> lines) {
        var written = lines.stream().filter(line -> line.level() == LogLevel.STDERR).map(WorkerLog.Line::text).toList();
        int last = lastIndex(written, text -> text.startsWith("Traceback "));
        return last < 0 ? Optional.empty() : written.stream().skip(last + 1L).filter(text -> !text.startsWith(" ")).findFirst();
    }

    /** The innermost frame that lies in the driver; faulthandler writes the innermost first, a traceback last. */
    private static Optional<Place> frame(List<WorkerLog.Line> lines) {
        var texts = lines.stream().map(WorkerLog.Line::text).toList();
        int dump = lastIndex(texts, text -> text.startsWith("Current thread ") && text.contains(INNERMOST_FIRST));
        return (dump < 0 ? Optional.<Place>empty() : firstFrame(texts.subList(dump, texts.size()))).or(() -> anyFrame(texts));
    }

    private static Optional<Place> anyFrame(List<String> texts) {
        var dump = texts.stream().dropWhile(text -> !text.contains(INNERMOST_FIRST)).toList();
        return firstFrame(dump.isEmpty() ? texts.reversed() : dump);
    }

    private static Optional<Place> firstFrame(List<String> texts) {
        return texts.stream().map(FRAME::matcher).filter(Matcher::matches).map(match -> place(match.group(1), match.group(2), null))
                .findFirst();
    }

    private static int lastIndex(List<String> texts, Predicate<String> wanted) {
        int last = texts.size() - 1;
        while (last >= 0 && !wanted.test(texts.get(last))) {
            last--;
        }
        return last;
    }

    /**
     * All lines but the worker's own frames and the source below them, and the note of its end, which says what the message says and may
     * come later.
     */
    private static String detail(List<WorkerLog.Line> lines) {
        return detail(lines, "");
    }

    /** The same without the worker's ERROR line that says, with its place, what the message says. */
    private static String detail(List<WorkerLog.Line> lines, String said) {
        var kept = new StringJoiner("\n");
        boolean inWorker = false;
        for (var line : lines) {
            inWorker = WORKER_FRAME.matcher(line.text()).matches() || inWorker && line.text().startsWith(SOURCE_LINE);
            if (!inWorker && line.level() != LogLevel.WORKBENCH && !repeats(line, said)) {
                kept.add(line.text());
            }
        }
        return kept.toString();
    }

    private static boolean repeats(WorkerLog.Line line, String said) {
        return line.level() == LogLevel.ERROR && !said.isEmpty() && (line.text().equals(said) || line.text().endsWith(": " + said));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
