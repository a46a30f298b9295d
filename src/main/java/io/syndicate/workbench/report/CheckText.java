package io.syndicate.workbench.report;

import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.Severity;
import java.util.Locale;

/** Writes what came of checks for people: one line a check, its findings below. */
public final class CheckText {

    private CheckText() {
    }

    /** @param report what came of the checks @param colour whether to colour it for a terminal @return lines, each ended */
    public static String of(CheckReport report, boolean colour) {
        var text = new StringBuilder();
        text.append(Ink.HEAD.on(report.name(), colour)).append("  ").append(String.join(", ", report.interpreters())).append("  seed ")
                .append(report.seed())
                .append("  ").append(report.codeHash(), 0, 12).append("\n\n");
        report.results().forEach(result -> result(text, result, colour));
        text.append('\n').append(report.summary()).append(String.format(Locale.ROOT, " in %.1f s%n", report.times().micros() / 1e6));
        report.times().measurements().forEach(figure -> text.append("  ").append(Ink.QUIET.on(figure.toString(), colour)).append('\n'));
        return text.toString();
    }

    private static void result(StringBuilder text, CheckResult result, boolean colour) {
        text.append(String.format(Locale.ROOT, "%2d  ", result.check().number())).append(verdict(result, colour))
                .append("  ").append(result.check().title()).append(Ink.QUIET.on("  " + result.check().id(), colour))
                .append(result.examined().isEmpty() ? "" : Ink.QUIET.on("  " + result.examined(), colour)).append('\n');
        result.findings().forEach(finding -> finding(text, finding, colour));
        result.reasons().forEach(reason -> line(text, reason));
        result.notes().forEach(note -> line(text, Ink.QUIET.on("note: ", colour) + note));
    }

    private static String verdict(CheckResult result, boolean colour) {
        Ink ink = switch (result.verdict()) {
            case PASSED -> Ink.GOOD;
            case FINDINGS -> result.worst() == Severity.ERROR ? Ink.BAD : Ink.NOTE;
            case COULD_NOT_RUN -> Ink.NOTE;
            case NOTHING_TO_CHECK, OFF -> Ink.QUIET;
        };
        String words = result.verdict() == Verdict.FINDINGS ? result.findings().size() + " " + result.worst().label()
                + (result.findings().size() == 1 ? "" : "s")
                : result.verdict().words();
        return ink.on(String.format("%-16s", words), colour);
    }

    private static void finding(StringBuilder text, Finding finding, boolean colour) {
        Ink ink = finding.severity() == Severity.ERROR ? Ink.BAD : Ink.NOTE;
        String where = finding.interpreter().map(python -> python + ": ").orElse("");
        line(text, ink.on(finding.severity().label() + ": ", colour) + where + finding.message() + finding.place()
                .map(place -> "  [" + place + "]").orElse(""));
        line(text, "  why: " + finding.why());
        line(text, "  fix: " + finding.fix());
        finding.sample().ifPresent(sample -> line(text, "  sample: " + sample.label()));
        finding.evidence().forEach(evidence -> line(text, "    " + evidence));
        finding.measured().forEach(measured -> line(text, "    " + measured));
    }

    private static void line(StringBuilder text, String line) {
        text.append("      ").append(line.replace("\n", "\n        ")).append('\n');
    }
}
