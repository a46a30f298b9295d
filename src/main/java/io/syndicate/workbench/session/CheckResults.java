package io.syndicate.workbench.session;

import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.CheckSubject;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest result of each check of one driver, and whether it still holds. Thread-safe. */
final class CheckResults {

    /** A result and the hash of what it holds for. */
    private record Kept(CheckResult result, String subject) {
    }

    private final Map<CheckId, Kept> newest = new EnumMap<>(CheckId.class);
    private String subject = "";
    private Map<CheckId, Severity> severities = Map.of();
    private int generation;
    private Optional<CheckReport> report = Optional.empty();
    private CheckEvidence evidence = CheckView.NOTHING.evidence();
    private List<CheckView.Row> rows = List.of();

    /** @param now what would be checked from now on */
    synchronized void now(CheckSubject now) {
        subject = now.hashWithoutWeights();
        severities = now.plan().settings().severities();
        rows = makeRows();
    }

    /** @param weights of the checks, as {@code workbench.json} has them */
    synchronized void weights(Map<CheckId, Severity> weights) {
        severities = weights;
    }

    /** Nothing could be checked from now on: no result holds any more. */
    synchronized void unreadable() {
        subject = "";
        rows = makeRows();
    }

    synchronized void add(CheckSubject of, CheckResult result) {
        newest.put(result.check(), new Kept(result, of.hashWithoutWeights()));
        rows = makeRows();
    }

    synchronized void evidence(CheckEvidence answered) {
        evidence = answered;
    }

    /** @param serving number of the generation that serves the same bytes, 0 for none */
    synchronized void ended(CheckReport whole, int serving) {
        report = Optional.of(whole);
        generation = serving;
    }

    /** Another driver is open. */
    synchronized void clear() {
        newest.clear();
        severities = Map.of();
        generation = 0;
        report = Optional.empty();
        evidence = CheckView.NOTHING.evidence();
        unreadable();
    }

    synchronized CheckView view(Optional<CheckView.Running> running, Optional<String> trouble, boolean onSave) {
        return new CheckView(rows, severities, running, trouble, onSave, generation, report, evidence);
    }

    private List<CheckView.Row> makeRows() {
        var all = new ArrayList<CheckView.Row>();
        newest.forEach((check, kept) -> all.add(new CheckView.Row(kept.result(), !kept.subject().equals(subject)
                || kept.result().severity() != severities.getOrDefault(check, Severity.ERROR))));
        return List.copyOf(all);
    }
}
