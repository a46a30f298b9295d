package io.syndicate.workbench.check;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * What came of one check. Immutable.
 *
 * @param check    which
 * @param severity what its findings weigh at most
 * @param verdict  in a word
 * @param findings what is wrong, the weightiest first
 * @param reasons  why it, or a part of it, could not be run, or what there was not to look at
 * @param notes    what is good to know and no finding
 * @param examined how much it looked at: {@code 212 URLs}; may be empty
 */
public record CheckResult(CheckId check, Severity severity, Verdict verdict, List<Finding> findings, List<String> reasons,
        List<String> notes,
        String examined) {

    public CheckResult {
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** @return {@link Severity#OFF} without findings */
    public Severity worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Severity.OFF);
    }

    /** @return whether its findings, if any, weigh less than {@code failOn} */
    public boolean holds(Severity failOn) {
        return findings.isEmpty() || worst().compareTo(failOn) < 0;
    }
}
