package io.syndicate.workbench.report;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.PinState;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.run.SharedUrls;
import java.util.List;
import java.util.Locale;

/** Writes a run as plain text for a terminal: verdicts in words, columns aligned, a summary as the last line. */
public final class TextReport {

    private static final int MAX_NAME = 40;
    private static final int MAX_LOG_LINES = 200;
    private static final int VERDICT = 11;
    private static final int RATIO = 9;

    private final StringBuilder text = new StringBuilder();
    private final RunReport report;
    private final boolean colour;
    private final SharedUrls shared;

    private TextReport(RunReport report, boolean colour) {
        this.report = report;
        this.colour = colour;
        this.shared = report.shared();
    }

    /**
     * @param report what came of a run
     * @param colour whether the terminal shows ANSI colours; verdicts are words in either case
     * @return lines, each with its {@code \n}
     */
    public static String of(RunReport report, boolean colour) {
        var written = new TextReport(report, colour);
        written.title();
        written.rewrites(report.results().rewrites());
        written.roundTrips(report.results().roundTrips());
        report.scenarios().forEach(written::scenario);
        written.logs(report.logs());
        written.summary();
        return written.text.toString();
    }

    /**
     * @param failure why something went wrong
     * @return its place and message on one line, then its detail, indented; each line with its {@code \n}
     */
    public static String of(Failure failure) {
        var lines = new StringBuilder(OneLine.plain(OneLine.of(failure))).append('\n');
        failure.detail().lines().forEach(detail -> lines.append("  ").append(OneLine.plain(detail)).append('\n'));
        return lines.toString();
    }

    private void title() {
        var generation = report.generation();
        line(Ink.HEAD.on(OneLine.plain(report.name()), colour) + (generation == null ? ""
                : " · Python " + generation.interpreter().version() + " · " + generation.label() + " " + generation.hash()));
    }

    private void heading(String heading) {
        line("");
        line(Ink.HEAD.on(heading, colour));
    }

    private void rewrites(List<Rewrite> rewrites) {
        if (rewrites.isEmpty()) {
            return;
        }
        heading("Rewrites");
        for (Rewrite rewrite : rewrites) {
            String kind = pad(rewrite.kind().label(), 8);
            line("  " + verdict(rewrite) + " " + kind + "  " + OneLine.plain(rewrite.url()) + quiet(time(rewrite)));
            String indent = " ".repeat(2 + VERDICT + 1 + kind.length());
            rewrite.cdnUrl().ifPresent(url -> line(indent + "→ " + OneLine.plain(url)));
            rewrite.failure().ifPresent(failure -> failure(indent + "  ", failure));
            rewrite.fault().ifPresent(fault -> line(indent + Ink.BAD.on("the answer " + fault.words() + ". " + fault.fix(), colour)));
            shared.other(rewrite).ifPresent(other -> line(indent
                    + Ink.BAD.on("the CDN URL of " + OneLine.plain(other) + " too: a cache hands out one for the other", colour)));
            if (report.pin(rewrite) == PinState.DIFFERS) {
                line(indent + Ink.BAD.on("pinned: " + OneLine.plain(report.pins().urls().get(rewrite.url())), colour));
            }
        }
    }

    private static String time(Rewrite rewrite) {
        return rewrite.answer().identity() ? "  no cdn_url: the gateway leaves URLs as they are" : "  "
                + OneLine.duration(rewrite.answer().micros());
    }

    private String verdict(Rewrite rewrite) {
        if (!report.isFine(rewrite)) {
            return Ink.BAD.on(pad(rewrite.failure().isPresent() ? "FAILED" : rewrite.fault().isPresent() ? "NO URL" : "NOT AS PIN", VERDICT), colour);
        }
        if (shared.other(rewrite).isPresent()) {
            return Ink.BAD.on(pad("COLLIDES", VERDICT), colour);
        }
        return rewrite.changed() ? Ink.GOOD.on(pad("rewritten", VERDICT), colour) : Ink.NOTE.on(pad("unchanged", VERDICT), colour);
    }

    private void roundTrips(List<RoundTrip> trips) {
        if (trips.isEmpty()) {
            return;
        }
        heading("Round trips");
        int width = trips.stream().mapToInt(trip -> length(name(trip))).max().orElse(0);
        int in = trips.stream().mapToInt(trip -> OneLine.bytes(trip.in()).length()).max().orElse(0);
        int wire = trips.stream().mapToInt(trip -> OneLine.bytes(trip.wire()).length()).max().orElse(0);
        int ratio = trips.stream().mapToInt(trip -> OneLine.ratio(trip.in(), trip.wire()).length() + 2).reduce(RATIO, Math::max);
        for (RoundTrip trip : trips) {
            line("  " + verdict(trip) + " " + pad(name(trip), width) + "  " + padLeft(OneLine.bytes(trip.in()), in) + " → "
                    + padLeft(OneLine.bytes(trip.wire()), wire) + " → " + padLeft(OneLine.bytes(trip.out()), in)
                    + padLeft(OneLine.ratio(trip.in(), trip.wire()), ratio) + quiet(time(trip)));
            against(trip);
        }
    }

    private void against(RoundTrip trip) {
        String indent = " ".repeat(2 + VERDICT + 1);
        trip.failure().ifPresent(failure -> failure(indent, failure));
        if (report.pin(trip) == PinState.DIFFERS) {
            line(indent + "what is stored differs from its pin"
                    + OneLine.difference(report.pins().chunks().get(trip.name()), trip.wire()));
        }
        if (trip.difference() >= 0) {
            line(indent + String.format(Locale.ROOT, "differs from byte %,d on", trip.difference()));
        }
    }

    private static String time(RoundTrip trip) {
        if (trip.serialize() == null) {
            return "";
        }
        boolean stored = trip.serialize().identity() && trip.deserialize() != null && trip.deserialize().identity();
        return "  " + (stored ? "neither serialize nor deserialize: the gateway stores chunks as they are"
                : OneLine.duration(trip.micros()));
    }

    private String verdict(RoundTrip trip) {
        if (report.isFine(trip)) {
            return Ink.GOOD.on(pad("equal", VERDICT), colour);
        }
        return Ink.BAD.on(pad(trip.failure().isPresent() ? "FAILED" : trip.equal() ? "NOT AS PIN" : "DIFFERENT", VERDICT), colour);
    }

    private void scenario(ScenarioReport scenario) {
        heading("Scenario " + OneLine.plain(scenario.name()));
        new ScenarioText(colour).lines(scenario).forEach(this::line);
    }

    private void failure(String indent, Failure failure) {
        line(indent + Ink.BAD.on(OneLine.plain(OneLine.of(failure)), colour));
        failure.detail().lines().forEach(detail -> line(indent + "  " + quiet(OneLine.plain(detail))));
    }

    private void logs(List<LogLine> logs) {
        if (logs.isEmpty()) {
            return;
        }
        heading("Worker logs");
        int skipped = Math.max(0, logs.size() - MAX_LOG_LINES);
        if (skipped > 0) {
            line("  " + quiet(String.format(Locale.ROOT, "… %,d earlier lines, --json has them", skipped)));
        }
        logs.subList(skipped, logs.size()).forEach(log -> line("  " + padLeft(Long.toString(log.pid()), 7) + " "
                + pad(log.mode().argument(), 12)
                + pad(log.level().name(), 10) + ink(log.level(), OneLine.plain(log.text()))));
    }

    private String ink(LogLevel level, String words) {
        return switch (level) {
            case DEBUG, WORKBENCH -> quiet(words);
            case STDOUT -> Ink.NOTE.on(words, colour);
            case STDERR, ERROR -> Ink.BAD.on(words, colour);
        };
    }

    private void summary() {
        int rewrites = report.results().rewrites().size();
        int trips = report.results().roundTrips().size();
        int scenarios = report.scenarios().size();
        line("");
        if (rewrites + trips + scenarios == 0) {
            line("Nothing was sent: workbench.json holds no samples.");
        } else if (report.ok()) {
            line(Ink.GOOD.on("All fine", colour) + ": " + count(rewrites, "URL") + ", " + count(trips, "round trip")
                    + (scenarios == 0 ? "" : ", " + count(scenarios, "scenario")) + ".");
        } else {
            line(Ink.BAD.on("Failed", colour) + ": " + report.failedRewrites() + " of " + count(rewrites, "URL") + ", "
                    + report.failedRoundTrips() + " of " + count(trips, "round trip")
                    + (scenarios == 0 ? "" : ", " + report.failedScenarios() + " of " + count(scenarios, "scenario")) + ".");
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String name(RoundTrip trip) {
        String name = OneLine.plain(trip.name());
        int length = length(name);
        if (length <= MAX_NAME) {
            return name;
        }
        int half = MAX_NAME / 2;
        return name.substring(0, name.offsetByCodePoints(0, half)) + "…" + name.substring(name.offsetByCodePoints(name.length(), 1 - half));
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static String pad(String words, int width) {
        return words + " ".repeat(Math.max(0, width - length(words)));
    }

    private static String padLeft(String words, int width) {
        return " ".repeat(Math.max(0, width - length(words))) + words;
    }

    private String quiet(String words) {
        return Ink.QUIET.on(words, colour);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
