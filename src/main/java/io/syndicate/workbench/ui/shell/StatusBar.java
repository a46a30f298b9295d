package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.SessionSnapshot;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below all panes. FX thread only. */
public final class StatusBar extends HBox {

    private final Label problems = label("problemStatus");
    private final Label rewrites = label("rewriteStatus");
    private final Label trips = label("tripStatus");
    private final Label checks = label("checkStatus");
    private final Label notice = label("noticeStatus");
    private final Label workers = label("workerStatus");
    private final Label caret = label("caretStatus");

    /** Says nothing yet. */
    public StatusBar() {
        getStyleClass().add("status-line");
        notice.setMinWidth(0);
        notice.getStyleClass().add("notice");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(problems, rewrites, trips, checks, notice, gap, workers, caret);
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    Label caret() {
        return caret;
    }

    /** @param action what a click on the checks' verdict does */
    void whenChecksAsked(Runnable action) {
        checks.setOnMouseClicked(_ -> action.run());
        checks.setAccessibleHelp("Show the checks");
    }

    void show(SessionSnapshot snapshot) {
        Texts.set(problems, StatusLine.problems(snapshot));
        Texts.mark(problems, "warning", !problems.getText().isEmpty());
        Texts.set(rewrites, StatusLine.rewrites(snapshot));
        Texts.set(trips, StatusLine.trips(snapshot));
        Texts.set(checks, StatusLine.checks(snapshot));
        Texts.mark(checks, "danger", StatusLine.checksFail(snapshot));
        Texts.set(notice, StatusLine.notice(snapshot), StatusLine.notice(snapshot));
        Texts.set(workers, StatusLine.workers(snapshot), DeathWords.of(snapshot.chassis()));
        Texts.mark(workers, "danger", !StatusLine.lost(snapshot).isEmpty());
    }
}
