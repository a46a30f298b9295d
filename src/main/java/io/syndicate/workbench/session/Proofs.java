package io.syndicate.workbench.session;

import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.publish.Proof;
import java.util.Optional;

/** A report of checks as the gate and the receipt of a publish take it. */
final class Proofs {

    private Proofs() {
    }

    static Proof of(CheckReport report) {
        return new Proof(report.codeHash(), report.interpreters(), report.results().stream().map(Proofs::of).toList(), report.seed(),
                report.times().started());
    }

    private static Proof.Checked of(CheckResult result) {
        return new Proof.Checked(result.check().id(), result.check().title(), result.verdict().words(), objection(result));
    }

    private static Optional<String> objection(CheckResult result) {
        if (!result.holds(Severity.ERROR)) {
            return Optional.of(result.findings().getFirst().message());
        }
        boolean missing = result.verdict() == Verdict.COULD_NOT_RUN && result.severity() == Severity.ERROR;
        return missing ? Optional.of("it could not be run. " + String.join("; ", result.reasons())) : Optional.empty();
    }
}
