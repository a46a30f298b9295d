package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.UrlFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One card: a result with all that is worked out from it once. Immutable. */
record RewriteRow(Rewrite rewrite, boolean stale, UrlFacts facts, UrlDiff diff, Verdict verdict) {

    static RewriteRow of(Rewrite rewrite, boolean stale) {
        var diff = rewrite.cdnUrl().map(cdn -> UrlDiff.of(rewrite.url(), cdn)).orElseGet(() -> UrlDiff.unmarked(rewrite.url()));
        return new RewriteRow(rewrite, stale, UrlFacts.of(rewrite.url()), diff, Verdict.of(rewrite, stale));
    }

    /**
     * @param results the newest
     * @param before  the rows until now; those whose result is still the same are kept
     * @return a row for each rewrite
     */
    static List<RewriteRow> of(Results results, List<RewriteRow> before) {
        var rows = new ArrayList<RewriteRow>();
        for (Rewrite rewrite : results.rewrites()) {
            boolean stale = results.stale(rewrite);
            RewriteRow old = rows.size() < before.size() ? before.get(rows.size()) : null;
            rows.add(old != null && old.rewrite == rewrite && old.stale == stale ? old : of(rewrite, stale));
        }
        return List.copyOf(rows);
    }

    boolean failed() {
        return rewrite.failure().isPresent();
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
