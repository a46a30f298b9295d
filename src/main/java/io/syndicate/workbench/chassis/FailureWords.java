package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.Failure.Kind;
import io.syndicate.workbench.chassis.Failure.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what a worker left behind, its log lines and its exit status, into the author's words. */
final class FailureWords {

    private static final Pattern FRAME = Pattern.compile("\\s*File \"(driver\\.py)\", line (\\d+).*");
    private static final Pattern PLACED = Pattern.compile("(driver\\.py|config|secrets):(\\d+)(?::(\\d+))?: (.*)", Pattern.DOTALL);
    /** A frame of the worker's own code in a stack: of no use to the author. */
    private static final Pattern WORKER_FRAME = Pattern.compile("\\s*File \".*/(syndicate/worker/\\w+\\.py|ug-driver)\", line \\d+.*");
    private static final Pattern EXCEPTION = Pattern.compile("[A-Za-z_][\\w.]*(: .*)?", Pattern.DOTALL);

    private FailureWords() {
    }

    static Failure start(Mode mode, String garble, String how, List<WorkerLog.Line> lines) {
        String said = garble.isEmpty() ? errorText(lines).or(() -> exception(lines)).orElse("the worker " + how) : garble;
        var placed = PLACED.matcher(said);
        if (placed.matches()) {
            return new Failure(Kind.START, placed.group(4), Optional.of(place(placed.group(1), placed.group(2), placed.group(3))), detail(lines));
        }
        return new Failure(Kind.START, "%s did not start: %s".formatted(mode, said), frame(lines), detail(lines));
    }

    static Failure startDeadline(Mode mode, Duration deadline, List<WorkerLog.Line> lines) {
        return new Failure(Kind.DEADLINE, "%s did not start within %s: the driver's top level or driver_init hangs; the worker was stopped"
                .formatted(mode, seconds(deadline)), frame(lines), detail(lines));
    }

    static Failure callDeadline(Mode mode, Duration deadline, List<WorkerLog.Line> lines) {
        return new Failure(Kind.DEADLINE, "%s gave no answer within %s; the worker was stopped and replaced. The deployed gateway has no deadline: it would hang"
                .formatted(mode, seconds(deadline)), frame(lines), detail(lines));
    }

    static Failure refused(Mode mode, String answer, List<WorkerLog.Line> lines) {
        String said = errorText(lines).orElse(mode + " failed: " + answer);
        var placed = PLACED.matcher(said);
        return placed.matches()
                ? new Failure(Kind.REFUSED, placed.group(4), Optional.of(place(placed.group(1), placed.group(2), placed.group(3))), detail(lines))
                : new Failure(Kind.REFUSED, said, Optional.empty(), detail(lines));
    }

    static Failure garbled(Mode mode, String what, List<WorkerLog.Line> lines) {
        return new Failure(Kind.GARBLED, "%s broke the protocol: %s; the worker was replaced".formatted(mode, what), frame(lines), detail(lines));
    }

    static Failure died(Mode mode, String how, List<WorkerLog.Line> lines) {
        String said = exception(lines).or(() -> errorText(lines)).map(text -> text + "; ").orElse("");
        return new Failure(Kind.DIED, "%s%s's worker %s and was replaced".formatted(said, mode, how), frame(lines), detail(lines));
    }

    private static Place place(String file, String line, String column) {
        return new Place(file, Integer.parseInt(line), column == null ? 0 : Integer.parseInt(column));
    }

    private static Optional<String> errorText(List<WorkerLog.Line> lines) {
        return lines.reversed().stream().filter(line -> line.level() == LogLevel.ERROR).map(WorkerLog.Line::text).findFirst();
    }

    /** The last line of a traceback: the exception's type and message. */
    private static Optional<String> exception(List<WorkerLog.Line> lines) {
        boolean traceback = lines.stream().anyMatch(line -> line.text().startsWith("Traceback "));
        return !traceback ? Optional.empty() : lines.reversed().stream().filter(line -> line.level() == LogLevel.STDERR)
                .map(WorkerLog.Line::text).filter(text -> EXCEPTION.matcher(text).matches()).findFirst();
    }

    /** The innermost frame of a traceback that lies in the driver; faulthandler writes the innermost first, a traceback last. */
    private static Optional<Place> frame(List<WorkerLog.Line> lines) {
        boolean innermostFirst = lines.stream().anyMatch(line -> line.text().contains("(most recent call first)"));
        return (innermostFirst ? lines : lines.reversed()).stream().map(line -> FRAME.matcher(line.text())).filter(java.util.regex.Matcher::matches)
                .map(match -> place(match.group(1), match.group(2), null)).findFirst();
    }

    private static String detail(List<WorkerLog.Line> lines) {
        return lines.stream().map(WorkerLog.Line::text).filter(text -> !WORKER_FRAME.matcher(text).matches()).collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
