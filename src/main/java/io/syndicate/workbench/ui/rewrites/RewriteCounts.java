package io.syndicate.workbench.ui.rewrites;

import java.util.List;

/**
 * What the header's badges say.
 *
 * @param ok     current answers
 * @param failed current failures
 * @param stale  results of an older generation
 */
record RewriteCounts(long ok, long failed, long stale) {

    static RewriteCounts of(List<RewriteRow> rows) {
        long stale = rows.stream().filter(RewriteRow::stale).count();
        long failed = rows.stream().filter(row -> !row.stale() && row.bad()).count();
        return new RewriteCounts(rows.size() - stale - failed, failed, stale);
    }
}
