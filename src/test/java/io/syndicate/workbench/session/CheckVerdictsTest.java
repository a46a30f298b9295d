package io.syndicate.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.check.SomeChecks;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.publish.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window counts of checks, and what the gate of a publish makes of them. */
class CheckVerdictsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "PASSED, ERROR, -",
        "FINDINGS, ERROR, limits is <wrong>",
        "FINDINGS, WARNING, -",
        "COULD_NOT_RUN, ERROR, it could not be run. no reason & no rhyme",
        "COULD_NOT_RUN, WARNING, -",
        "NOTHING_TO_CHECK, ERROR, -",
        "OFF, OFF, -",
    })
    void onlyAnErrorOrAMissingAnswerMustSpeakAgainstPublishing(Verdict verdict, Severity weight, String objection) {
        Proof proof = Proofs.of(SomeChecks.report(SomeChecks.result(CheckId.LIMITS, weight, verdict)));
        assertEquals(Optional.ofNullable(objection), proof.checks().getFirst().objection());
        assertEquals(verdict.words(), proof.checks().getFirst().verdict());
        assertEquals("4f1c2d3e5a6b7788", proof.codeHash());
    }

    @Test
    void theCountMustLeaveOutWhatWasOffOrHadNothingToLookAt() {
        var rows = List.of(row(CheckId.LOADS, Verdict.PASSED, false), row(CheckId.LIMITS, Verdict.FINDINGS, true),
                row(CheckId.STDOUT, Verdict.COULD_NOT_RUN, false), row(CheckId.PINNED, Verdict.NOTHING_TO_CHECK, false),
                row(CheckId.SECRETS, Verdict.OFF, false));
        var view = new CheckView(rows, Map.of(CheckId.STDOUT, Severity.WARNING), Optional.empty(), Optional.empty(), false, 0,
                Optional.empty(), CheckView.NOTHING.evidence());
        assertEquals(1, view.passed());
        assertEquals(3, view.asked());
        assertTrue(view.stale());
        assertFalse(CheckView.NOTHING.stale());
        assertEquals(Severity.WARNING, view.severity(CheckId.STDOUT));
        assertEquals(Severity.ERROR, view.severity(CheckId.LOADS));
        assertTrue(view.row(CheckId.FAILURES).isEmpty());
    }

    private static CheckView.Row row(CheckId check, Verdict verdict, boolean stale) {
        return new CheckView.Row(SomeChecks.result(check, Severity.ERROR, verdict), stale);
    }
}
