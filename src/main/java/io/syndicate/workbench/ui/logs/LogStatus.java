package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/**
 * What the log pane says of its lines: how many are shown, whether they are followed, what is missing, and why none is there. FX thread
 * only.
 */
final class LogStatus {

    private final LogRows rows;
    private final LogFilters filters;
    private final Badge count;
    private final Label state;
    private final Hyperlink follow;
    private final EmptyState empty;
    private String said = "";

    /**
     * @param count  how many lines
     * @param state  whether they are followed, what is missing, or what was said last
     * @param follow ends following, or begins it
     * @param empty  shown where no line is
     */
    LogStatus(LogRows rows, LogFilters filters, Badge count, Label state, Hyperlink follow, EmptyState empty) {
        this.rows = rows;
        this.filters = filters;
        this.count = count;
        this.state = state;
        this.follow = follow;
        this.empty = empty;
    }

    /** @param words what came of something, in place of the state until {@link #forget()} */
    void say(String words) {
        said = words;
    }

    /** The state is said again. */
    void forget() {
        said = "";
    }

    void show(boolean following) {
        boolean some = rows.count() > 0;
        count.show(some ? Amounts.number(rows.shown().size()) + (filters.active() ? " of " + Amounts.number(rows.count()) : "") : "", "");
        count.setAccessibleText(Amounts.count(rows.shown().size(), "log line"));
        state.setText(said.isEmpty() ? words(following) : said);
        follow.setText(following ? "Pause" : "Follow");
        empty.say(some ? "No line matches these filters." : "No log lines yet…",
                some ? "" : "Run the samples (F5): what drivers print and log appears here.");
        empty.showActions(some);
    }

    private String words(boolean following) {
        return (following ? "following" : "paused") + " · " + Amounts.count(rows.dropped(), "line") + " dropped · "
                + (rows.notOnDisk() == 0 ? "full log on disk" : "the log on disk lacks " + Amounts.count(rows.notOnDisk(), "line"));
    }
}
