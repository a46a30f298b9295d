package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.session.CheckView;
import java.util.ArrayList;
import java.util.List;

/** Checks and findings in words: for rows, and for the clipboard. */
final class CheckWords {

    private CheckWords() {
    }

    /** @return {@code 12 of 13 passed}; empty before the first result */
    static String summary(CheckView view) {
        return view.rows().isEmpty() ? "" : view.passed() + " of " + view.asked() + " passed";
    }

    /** @return {@code 2 errors · 212 URLs}: what came of a check, beside its title */
    static String brief(CheckResult result) {
        int count = result.findings().size();
        String findings = count == 0 ? "" : count + (count == 1 ? " finding" : " findings");
        return findings.isEmpty() || result.examined().isEmpty() ? findings + result.examined() : findings + " · " + result.examined();
    }

    static String log(LogLine line) {
        return line.mode().argument() + " " + line.level() + "  " + line.text();
    }

    /** @return all that is known of a finding, for the clipboard */
    static String of(String title, Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(title + ": " + finding.severity().label() + ": " + finding.message());
        finding.place().ifPresent(place -> lines.add("at " + place));
        finding.interpreter().ifPresent(python -> lines.add("on " + python));
        lines.add("why: " + finding.why());
        if (!finding.fix().isBlank()) {
            lines.add("fix: " + finding.fix());
        }
        finding.sample().ifPresent(sample -> lines.add("sample: " + sample.label()));
        lines.addAll(evidence(finding));
        return String.join("\n", lines);
    }

    /** @return what shows it: evidence, figures, log lines */
    static List<String> evidence(Finding finding) {
        var lines = new ArrayList<>(finding.evidence());
        lines.addAll(finding.measured());
        finding.logs().stream().map(line -> "log: " + log(line)).forEach(lines::add);
        return lines;
    }
}
