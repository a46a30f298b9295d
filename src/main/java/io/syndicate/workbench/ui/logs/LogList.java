package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Region;

/** How the list of log lines is drawn: its cells, the columns that there is room for, and lines that break. FX thread only. */
final class LogList {

    private final ListView<LogLine> list;
    private final LogCell.Context context;
    private final Follow follow;

    /** @param context what cells share @param follow keeps the newest line in view */
    LogList(ListView<LogLine> list, LogCell.Context context, Follow follow) {
        this.list = list;
        this.context = context;
        this.follow = follow;
    }

    /** @param rows what is listed @param empty in place of lines */
    void set(LogRows rows, Node empty) {
        list.setItems(rows.shown());
        list.setPlaceholder(empty);
        list.setFixedCellSize(LogCell.HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        makeCells();
        list.widthProperty().subscribe(width -> {
            if (context.columns().fit(width.doubleValue()) || context.columns().wrapped()) {
                list.refresh();
            }
        });
    }

    /** Takes over what is new. */
    void pull(LogRows rows) {
        var wider = new boolean[1];
        int known = rows.shown().size();
        int gone = rows.pull(line -> wider[0] |= context.columns().widen(line));
        if (wider[0]) {
            list.refresh();
        }
        if (rows.shown().size() != known || gone > 0) {
            follow.changed(gone);
        }
    }

    /** @param wrapped whether long lines break */
    void wrap(boolean wrapped) {
        context.columns().wrap(wrapped);
        list.setFixedCellSize(wrapped ? Region.USE_COMPUTED_SIZE : LogCell.HEIGHT);
        makeCells();
        list.applyCss();
        list.layout();
        follow.changed(0);
    }

    private void makeCells() {
        list.setCellFactory(_ -> new LogCell(context));
    }
}
