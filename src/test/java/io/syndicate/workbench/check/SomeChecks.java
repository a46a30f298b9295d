package io.syndicate.workbench.check;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of checks as they may come out, for tests that need no worker. */
public final class SomeChecks {

    private SomeChecks() {
    }

    /** @return a finding of that weight, with everything that a finding may have */
    public static Finding finding(Severity severity, String message) {
        return new Finding(severity, message, "Readers get <nothing>.", "Mend it & run again.", List.of("sent: a\u0001b"), Optional.empty(),
                Optional.of(new Finding.SampleRef.Url("http://gw/DATA/8/a.1F.4/manifest.5.6")), Optional.empty(), List.of("12 ms"),
                List.of());
    }

    /** @return the result of a check with that verdict and weight; its findings, if any, are errors at most */
    public static CheckResult result(CheckId check, Severity severity, Verdict verdict) {
        List<Finding> findings = verdict == Verdict.FINDINGS
                ? List.of(finding(Severity.ERROR.atMost(severity), check.id() + " is <wrong>")) : List.of();
        List<String> reasons = verdict == Verdict.COULD_NOT_RUN || verdict == Verdict.NOTHING_TO_CHECK ? List.of("no reason & no rhyme")
                : List.of();
        return new CheckResult(check, severity, verdict, findings, reasons, List.of("a note"), "3 URLs");
    }

    /** @return a report of these results */
    public static CheckReport report(CheckResult... results) {
        return new CheckReport("coral <1>", "4f1c2d3e5a6b7788", "99", List.of("Python 3.11 (3.11.7)"), 7, List.of(results),
                new CheckReport.Times(Instant.parse("2026-01-02T03:04:05Z"), 1_500_000, Map.of(CheckId.LOADS, 250_000L), List.of()));
    }
}
