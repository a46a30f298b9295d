package io.syndicate.workbench.session;

import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the checks of the open driver stand. Immutable.
 *
 * @param rows       the newest result of each check that ever ended, in the order of the checks
 * @param severities what the checks weigh that weigh otherwise than usual
 * @param running    what is under way, empty while nothing is
 * @param trouble    why the last run could not begin or go on, empty where it could
 * @param onSave     whether a saved change is checked at once
 * @param generation number of the serving generation that is of the checked bytes, 0 where none was
 * @param report     the last run that ended whole or in part, as reports take it, empty before
 * @param evidence   what the driver answered meanwhile
 */
public record CheckView(List<Row> rows, Map<CheckId, Severity> severities, Optional<Running> running, Optional<String> trouble,
        boolean onSave,
        int generation, Optional<CheckReport> report, CheckEvidence evidence) {

    /** Nothing was checked yet. */
    public static final CheckView NOTHING = new CheckView(List.of(), Map.of(), Optional.empty(), Optional.empty(), false, 0,
            Optional.empty(),
            new CheckEvidence(List.of(), List.of(), List.of()));

    /**
     * @param result what came of a check
     * @param stale  whether driver, config, secrets, samples, settings or the check's weight are others now
     */
    public record Row(CheckResult result, boolean stale) {
    }

    /**
     * @param check  is asked now
     * @param index  its number in this run, from 0
     * @param of     how many checks the run has
     * @param ending whether it was given up and ends after the request that is out
     */
    public record Running(CheckId check, int index, int of, boolean ending) {
    }

    public CheckView {
        rows = List.copyOf(rows);
        severities = Map.copyOf(severities);
    }

    /** @return the newest result of a check, empty where it never ended */
    public Optional<Row> row(CheckId check) {
        return rows.stream().filter(row -> row.result().check() == check).findFirst();
    }

    /** @return what a check weighs */
    public Severity severity(CheckId check) {
        return severities.getOrDefault(check, Severity.ERROR);
    }

    /** @return whether a result no longer holds */
    public boolean stale() {
        return rows.stream().anyMatch(Row::stale);
    }

    /** @return how many checks passed */
    public long passed() {
        return rows.stream().filter(row -> row.result().verdict() == Verdict.PASSED).count();
    }

    /** @return how many checks were asked and had something to look at */
    public long asked() {
        return rows.stream().map(row -> row.result().verdict()).filter(verdict -> verdict != Verdict.OFF
                && verdict != Verdict.NOTHING_TO_CHECK).count();
    }
}
