package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.SharedUrls;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.UrlFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One card: a result with all that is worked out from it once. Immutable. */
record RewriteRow(Rewrite rewrite, boolean stale, UrlFacts facts, UrlDiff diff, Verdict verdict, Against against) {

    static RewriteRow of(Rewrite rewrite, boolean stale) {
        return of(rewrite, stale, Against.NOTHING);
    }

    static RewriteRow of(Rewrite rewrite, boolean stale, Against against) {
        var diff = rewrite.cdnUrl().map(cdn -> UrlDiff.of(rewrite.url(), cdn)).orElseGet(() -> UrlDiff.unmarked(rewrite.url()));
        return new RewriteRow(rewrite, stale, UrlFacts.of(rewrite.url()), diff, Verdict.of(rewrite, stale, against), against);
    }

    /**
     * @param results what is shown
     * @param pins    expected answers, secrets masked
     * @param newest  the newest results, the same object unless the author looks back
     * @param before  the rows until now; those for which nothing has changed are kept
     * @return a row for each rewrite
     */
    static List<RewriteRow> of(Results results, Pins pins, Results newest, List<RewriteRow> before) {
        var rows = new ArrayList<RewriteRow>();
        var shared = SharedUrls.of(results);
        for (Rewrite rewrite : results.rewrites()) {
            boolean stale = results.stale(rewrite);
            var against = Against.of(rewrite, pins, results, newest, shared);
            RewriteRow old = rows.size() < before.size() ? before.get(rows.size()) : null;
            rows.add(old != null && old.rewrite == rewrite && old.stale == stale && old.against.equals(against) ? old
                    : of(rewrite, stale, against));
        }
        return List.copyOf(rows);
    }

    /** @return whether there is no answer */
    boolean failed() {
        return rewrite.failure().isPresent();
    }

    /** @return whether it counts as failed: no answer, none that is a URL, not the pinned one, or another chunk's too */
    boolean bad() {
        return !rewrite.good() || against.differsFromPin(rewrite) || against.shared().isPresent();
    }

    /**
     * @return whether it is what its pin and the last good generation say; where there is neither, whether the driver left the URL as it is
     */
    boolean same() {
        if (!rewrite.good()) {
            return false;
        }
        boolean known = against.pinned().isPresent() || against.lastGood().isPresent();
        return known ? !against.differsFromPin(rewrite) && !against.differsFromLastGood(rewrite) : unchanged();
    }

    /** @return whether the driver left the URL as it is */
    boolean unchanged() {
        return !failed() && !rewrite.changed();
    }

    Selection.Result result() {
        long request = rewrite.answer().request();
        return new Selection.Result(facts.title(), request > 0 ? Set.of(request) : Set.of());
    }
}
