package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.project.PinEdit;
import io.syndicate.workbench.session.PinActions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Pins answers of the rewrites pane. */
final class RewritePins {

    private final PinActions actions;
    private final Supplier<List<RewriteRow>> rows;

    /** @param actions writes them @param rows all that are shown */
    RewritePins(PinActions actions, Supplier<List<RewriteRow>> rows) {
        this.actions = actions;
        this.rows = rows;
    }

    /** @return whether it has an answer that may be written down and is not pinned yet */
    static boolean pinnable(RewriteRow row) {
        return row.rewrite().cdnUrl().isPresent() && !row.rewrite().masked() && !row.stale() && !row.against().asPinned(row.rewrite());
    }

    void pin(RewriteRow row) {
        if (pinnable(row)) {
            actions.change("pin of " + row.facts().title(), PinEdit.url(row.rewrite().url(), row.rewrite().cdnUrl()));
        }
    }

    void unpin(RewriteRow row) {
        if (row.against().pinned().isPresent()) {
            actions.change("unpin of " + row.facts().title(), PinEdit.url(row.rewrite().url(), Optional.empty()));
        }
    }

    boolean canPinAll() {
        return rows.get().stream().anyMatch(RewritePins::pinnable);
    }

    void pinAll() {
        var answers = new LinkedHashMap<String, Optional<String>>();
        rows.get().stream().filter(RewritePins::pinnable).forEach(row -> answers.put(row.rewrite().url(), row.rewrite().cdnUrl()));
        if (!answers.isEmpty()) {
            actions.change("pin of all URLs", new PinEdit(answers, Map.of()));
        }
    }

    void undo() {
        actions.undo();
    }

    Optional<String> undoable() {
        return actions.undoable();
    }
}
