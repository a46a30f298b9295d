package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The pane "Worker logs". FX thread only. */
public final class LogsController {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final Snapshots snapshots;
    private final Selection selection;
    private final Navigator navigator;
    private final LogRows rows;
    private final LogColumns columns = new LogColumns();
    private final Hyperlink clearFilters = new Hyperlink("Clear filters");
    private final EmptyState empty = new EmptyState(clearFilters);
    private LogFilters filters;
    private Follow follow;
    private LogMenu menu;

    @FXML private Parent root;
    @FXML private Badge count;
    @FXML private Badge errors;
    @FXML private MenuButton level;
    @FXML private MenuButton worker;
    @FXML private TextField find;
    @FXML private ToggleButton chip;
    @FXML private ListView<LogLine> list;
    @FXML private Label state;
    @FXML private ToggleButton wrap;
    @FXML private Hyperlink followLink;

    /**
     * @param snapshots the session's; tells when another project is opened
     * @param logs      the session's log lines
     * @param selection whose log lines are wanted
     * @param navigator opens the places that tracebacks name
     */
    public LogsController(Snapshots snapshots, LogStore logs, Selection selection, Navigator navigator) {
        this.snapshots = snapshots;
        this.selection = selection;
        this.navigator = navigator;
        this.rows = new LogRows(logs);
    }

    @FXML
    private void initialize() {
        filters = new LogFilters(rows, level, worker, find, chip, this::filtered);
        follow = new Follow(list);
        menu = new LogMenu(list, filters);
        list.setItems(rows.shown());
        list.setPlaceholder(empty);
        list.setFixedCellSize(LogCell.HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        makeCells();
        list.setContextMenu(menu);
        list.widthProperty().addListener((_, _, width) -> refreshIf(columns.fit(width.doubleValue()) || columns.wrapped()));
        clearFilters.setOnAction(_ -> filters.clear());
        clearFilters.setTooltip(new Tooltip("Show every line again"));
        follow.followingProperty().addListener((_, _, _) -> sayState());
        wrap.selectedProperty().addListener((_, _, wrapped) -> wrap(wrapped));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        selection.resultProperty().addListener((_, _, now) -> {
            filters.select(now);
            list.refresh();
        });
        filters.select(selection.resultProperty().get());
        selection.workerProperty().addListener((_, _, now) -> now.ifPresent(filters::onlyPid));
        snapshots.property().addListener((_, before, now) -> changeProject(before, now));
        Pulse.whileShown(root, this::pull);
        pull();
    }

    @FXML
    private void toggleFollow() {
        follow.followingProperty().set(!follow.followingProperty().get());
    }

    @FXML
    private void clear() {
        rows.clear();
        sayState();
    }

    private void changeProject(SessionSnapshot before, SessionSnapshot now) {
        if (!before.project().map(ProjectView::folder).equals(now.project().map(ProjectView::folder))) {
            rows.forgetGone();
            sayState();
        }
    }

    private void pull() {
        int known = rows.shown().size();
        int gone = rows.pull();
        List<LogLine> fresh = rows.shown().subList(Math.max(0, known - gone), rows.shown().size());
        boolean wider = false;
        for (LogLine line : fresh) {
            wider |= columns.widen(line);
        }
        refreshIf(wider);
        if (!fresh.isEmpty() || gone > 0) {
            follow.changed(gone);
        }
        sayState();
    }

    private void filtered() {
        if (follow != null && follow.followingProperty().get()) {
            follow.toNewest();
        }
        rows.shown().forEach(columns::widen);
        sayState();
    }

    private void sayState() {
        boolean some = rows.count() > 0;
        count.show(some ? Amounts.number(rows.shown().size()) + (filters.active() ? " of " + Amounts.number(rows.count()) : "") : "", "");
        count.setAccessibleText(Amounts.count(rows.shown().size(), "log line"));
        errors.show(rows.errors() == 0 ? "" : Amounts.count(rows.errors(), "error"), "failed");
        boolean following = follow == null || follow.followingProperty().get();
        state.setText((following ? "following" : "paused") + " · " + Amounts.count(rows.dropped(), "line") + " dropped · "
                + (rows.notOnDisk() == 0 ? "full log on disk" : "the log on disk lacks " + Amounts.count(rows.notOnDisk(), "line")));
        followLink.setText(following ? "Pause" : "Follow");
        empty.say(some ? "No line matches these filters." : "No log lines yet…", some ? "" : "What drivers print and log appears here.");
        empty.showActions(some);
    }

    private void wrap(boolean wrapped) {
        columns.wrap(wrapped);
        list.setFixedCellSize(wrapped ? Region.USE_COMPUTED_SIZE : LogCell.HEIGHT);
        makeCells();
        list.applyCss();
        list.layout();
        follow.changed(0);
    }

    private void makeCells() {
        var context = new LogCell.Context(navigator, columns, filters::chosen);
        list.setCellFactory(_ -> new LogCell(context));
    }

    private void refreshIf(boolean changed) {
        if (changed) {
            list.refresh();
        }
    }

    private void key(KeyEvent key) {
        if (FIND.match(key)) {
            find.requestFocus();
            find.selectAll();
            key.consume();
        } else if (COPY.match(key) && list.isFocused()) {
            menu.copy();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && find.isFocused()) {
            find.clear();
            list.requestFocus();
            key.consume();
        }
    }
}
