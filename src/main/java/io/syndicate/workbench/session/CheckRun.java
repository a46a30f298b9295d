package io.syndicate.workbench.session;

import io.syndicate.workbench.check.CheckEvidence;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.project.CheckId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One run of checks, from the wish to its end: how far it is, and whether it was given up. Thread-safe. */
final class CheckRun implements CheckProgress {

    final Set<CheckId> only;
    final CompletableFuture<CheckReport> end = new CompletableFuture<>();
    private final CheckProgress watcher;
    private final BiConsumer<CheckRun, CheckResult> results;
    private final Consumer<CheckEvidence> evidence;
    private volatile boolean cancelled;
    private volatile Optional<CheckView.Running> at;

    /**
     * @param only     which checks; empty for all
     * @param watcher  is told how it goes on
     * @param results  gets each result
     * @param evidence gets what the driver answered
     */
    CheckRun(Set<CheckId> only, CheckProgress watcher, BiConsumer<CheckRun, CheckResult> results, Consumer<CheckEvidence> evidence) {
        this.only = Set.copyOf(only);
        this.watcher = watcher;
        this.results = results;
        this.evidence = evidence;
        CheckId first = only.stream().sorted().findFirst().orElse(CheckId.values()[0]);
        this.at = Optional.of(new CheckView.Running(first, 0, only.isEmpty() ? CheckId.values().length : only.size(), false));
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** @return how far it is, empty once it has ended */
    Optional<CheckView.Running> at() {
        return end.isDone() ? Optional.empty() : at.map(now -> new CheckView.Running(now.check(), now.index(), now.of(), cancelled));
    }

    @Override
    public void began(CheckId check, int index, int of) {
        at = Optional.of(new CheckView.Running(check, index, of, false));
        watcher.began(check, index, of);
    }

    @Override
    public void ended(CheckResult result) {
        results.accept(this, result);
        watcher.ended(result);
    }

    @Override
    public void evidence(CheckEvidence answered) {
        evidence.accept(answered);
        watcher.evidence(answered);
    }
}
