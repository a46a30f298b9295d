package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against publishing: findings, and checks that could not be run, each by what it weighs. */
class CheckReportTest {

    @ParameterizedTest
    @CsvSource({
        // verdict, weight: good, fails on error, fails on warning, incomplete for error, incomplete for warning
        "PASSED, ERROR, true, false, false, false, false",
        "FINDINGS, ERROR, false, true, true, false, false",
        "FINDINGS, WARNING, true, false, true, false, false",
        "COULD_NOT_RUN, ERROR, false, false, false, true, true",
        "COULD_NOT_RUN, WARNING, true, false, false, false, true",
        "NOTHING_TO_CHECK, ERROR, true, false, false, false, false",
        "OFF, OFF, true, false, false, false, false",
    })
    void aVerdictMustCountByItsWeight(Verdict verdict, Severity weight, boolean good, boolean onError, boolean onWarning,
            boolean missingError, boolean missingWarning) {
        CheckReport report = SomeChecks.report(SomeChecks.result(CheckId.LOADS, Severity.ERROR, Verdict.PASSED),
                SomeChecks.result(CheckId.LIMITS, weight, verdict));
        assertEquals(good, report.good());
        assertEquals(onError, report.failed(Severity.ERROR));
        assertEquals(onWarning, report.failed(Severity.WARNING));
        assertEquals(missingError, report.incomplete(Severity.ERROR));
        assertEquals(missingWarning, report.incomplete(Severity.WARNING));
    }

    @Test
    void whatHadNothingToLookAtMustNotCountAsPassed() {
        CheckReport report = SomeChecks.report(SomeChecks.result(CheckId.LOADS, Severity.ERROR, Verdict.PASSED),
                SomeChecks.result(CheckId.LIMITS, Severity.ERROR, Verdict.FINDINGS),
                SomeChecks.result(CheckId.PINNED, Severity.ERROR, Verdict.NOTHING_TO_CHECK),
                SomeChecks.result(CheckId.SECRETS, Severity.OFF, Verdict.OFF));
        assertEquals("1 of 2 passed", report.summary());
        assertTrue(report.result(CheckId.STDOUT).isEmpty());
    }
}
