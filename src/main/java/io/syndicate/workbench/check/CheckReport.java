package io.syndicate.workbench.check;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a run of checks. Immutable. For the same driver, samples and seed all but {@code times} and what {@link Finding} excepts is
 * the same, byte for byte.
 *
 * @param name         the driver's
 * @param codeHash     SHA-256 over the exact bytes of driver, config and secrets that were checked ({@code DriverCode.hash})
 * @param subjectHash  SHA-256 over these, the samples, the settings and the interpreters: what the verdicts hold for
 * @param interpreters label and version of each Python that was asked, in the order of asking
 * @param seed         from which inputs were made
 * @param results      one for each check that was asked for, in their order
 * @param times        when, and how long
 */
public record CheckReport(String name, String codeHash, String subjectHash, List<String> interpreters, long seed, List<CheckResult> results,
        Times times) {

    /**
     * What differs from run to run.
     *
     * @param started      when the run began
     * @param micros       microseconds that it took
     * @param checks       microseconds that each check took, preparation included with the first that needs it
     * @param measurements latency, memory, start time
     */
    public record Times(Instant started, long micros, Map<CheckId, Long> checks, List<Measurement> measurements) {
        public Times {
            checks = Map.copyOf(checks);
            measurements = List.copyOf(measurements);
        }
    }

    public CheckReport {
        interpreters = List.copyOf(interpreters);
        results = List.copyOf(results);
    }

    /** @return how many checks have that verdict */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** @return what came of one check; empty where it was not asked for */
    public Optional<CheckResult> result(CheckId check) {
        return results.stream().filter(result -> result.check() == check).findFirst();
    }

    /** @return whether any finding weighs as much as {@code failOn} or more */
    public boolean failed(Severity failOn) {
        return results.stream().anyMatch(result -> !result.holds(failOn));
    }

    /** @return whether a check, or a part of one, that weighs as much as {@code failOn} or more could not be run */
    public boolean incomplete(Severity failOn) {
        return results.stream().anyMatch(result -> result.verdict() == Verdict.COULD_NOT_RUN && result.severity().compareTo(failOn) >= 0);
    }

    /**
     * @return whether nothing speaks against publishing: no finding that is an error, every check that is one was run (or had nothing to
     * look at)
     */
    public boolean good() {
        return !failed(Severity.ERROR) && !incomplete(Severity.ERROR);
    }

    /** @return {@code 12 of 13 passed}: of those that were not off and had something to look at */
    public String summary() {
        long of = results.size() - count(Verdict.OFF) - count(Verdict.NOTHING_TO_CHECK);
        return count(Verdict.PASSED) + " of " + of + " passed";
    }
}
