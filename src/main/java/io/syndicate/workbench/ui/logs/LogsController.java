package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pane "Worker logs". FX thread only. */
public final class LogsController {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination FILTER = KeyCombination.valueOf("Shortcut+Shift+F");
    private static final KeyCombination EXPORT = KeyCombination.valueOf("Shortcut+E");

    private final Snapshots snapshots;
    private final Selection selection;
    private final Navigator navigator;
    private final LogRows rows;
    private final LogColumns columns = new LogColumns();
    private final Hyperlink clearFilters = new Hyperlink("Clear filters");
    private final EmptyState empty = new EmptyState(clearFilters);
    private final Optional<LogDesk> desk;
    private final LogFind finding;
    private LogExport.Chooser chooser = LogExport::ask;
    private LogFilters filters;
    private FilterMenus filterMenus;
    private FilterChips chips;
    private LevelCounts counts;
    private LogFindBar findBar;
    private Follow follow;
    private LogMenu menu;
    private String said = "";

    @FXML private Parent root;
    @FXML private Badge count;
    @FXML private HBox levels;
    @FXML private FlowPane chipPane;
    @FXML private VBox findPlace;
    @FXML private ToggleButton regex;
    @FXML private MenuButton level;
    @FXML private MenuButton worker;
    @FXML private TextField filter;
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
        this(snapshots, logs, selection, navigator, Optional.empty());
    }

    /** @param desk opens the log file, where there is one; the others as above */
    public LogsController(Snapshots snapshots, LogStore logs, Selection selection, Navigator navigator, Optional<LogDesk> desk) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.selection = selection;
        this.navigator = navigator;
        this.rows = new LogRows(logs);
        this.finding = new LogFind(rows.shown());
    }

    @FXML
    private void initialize() {
        filters = new LogFilters(rows, filter, regex, chip, this::filtered);
        filterMenus = new FilterMenus(rows, filters, level, worker);
        chips = new FilterChips(chipPane, filters);
        counts = new LevelCounts(levels, rows, filters);
        follow = new Follow(list);
        findBar = new LogFindBar(list, finding, () -> follow.followingProperty().set(false));
        findPlace.getChildren().setAll(findBar);
        menu = new LogMenu(list, filters, moreItems());
        list.setItems(rows.shown());
        list.setPlaceholder(empty);
        list.setFixedCellSize(LogCell.HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        makeCells();
        list.setContextMenu(menu);
        list.widthProperty().addListener((_, _, width) -> {
            refreshIf(columns.fit(width.doubleValue()) || columns.wrapped());
            sayState();
        });
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
        selection.workerProperty().addListener((_, _, now) -> now.ifPresent(pid -> filters.only(Facet.WORKER, pid)));
        snapshots.property().addListener((_, before, now) -> changeProject(before, now));
        Pulse.whileShown(root, this::pull);
        pull();
    }

    /** Stops showing new lines, or goes on with it. */
    @FXML
    public void toggleFollow() {
        said = "";
        follow.followingProperty().set(!follow.followingProperty().get());
    }

    /** Forgets all lines; the log file keeps them. */
    @FXML
    public void clear() {
        rows.clear();
        sayState();
    }

    /** Breaks long lines, or shows each in one again. */
    public void toggleWrap() {
        wrap.setSelected(!wrap.isSelected());
    }

    private List<MenuItem> moreItems() {
        var items = new ArrayList<>(List.of(Menus.item("Find…", findBar::open), Menus.item("Export shown lines…", this::export)));
        desk.ifPresent(open -> items.add(Menus.item("Open the log file", () -> openFile(open))));
        return items;
    }

    /** For tests: how the author is asked for a file. */
    void choose(LogExport.Chooser chooser) {
        this.chooser = chooser;
    }

    private void export() {
        List<LogLine> lines = List.copyOf(rows.shown());
        chooser.choose(root.getScene().getWindow())
                .ifPresent(file -> LogExport.write(file, lines).thenAcceptAsync(this::say, FxThread.executor()));
    }

    private void openFile(LogDesk open) {
        open.openLogFile().thenAcceptAsync(this::say, FxThread.executor());
    }

    private void say(String what) {
        said = what;
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
        if (follow == null) {
            return; // the header is still being put together
        }
        filterMenus.show();
        chips.show();
        if (follow.followingProperty().get()) {
            follow.toNewest();
        }
        rows.shown().forEach(columns::widen);
        sayState();
    }

    private void sayState() {
        boolean some = rows.count() > 0;
        count.show(some ? Amounts.number(rows.shown().size()) + (filters.active() ? " of " + Amounts.number(rows.count()) : "") : "", "");
        count.setAccessibleText(Amounts.count(rows.shown().size(), "log line"));
        counts.show(list.getWidth() >= LogColumns.ROOMY);
        findBar.say();
        boolean following = follow == null || follow.followingProperty().get();
        state.setText(!said.isEmpty() ? said : (following ? "following" : "paused") + " · " + Amounts.count(rows.dropped(), "line") + " dropped · "
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
        var context = new LogCell.Context(navigator, columns, filters::chosen, finding);
        list.setCellFactory(_ -> new LogCell(context));
    }

    private void refreshIf(boolean changed) {
        if (changed) {
            list.refresh();
        }
    }

    private void key(KeyEvent key) {
        if (FIND.match(key)) {
            findBar.open();
        } else if (FILTER.match(key)) {
            filter.requestFocus();
            filter.selectAll();
        } else if (EXPORT.match(key)) {
            export();
        } else if (key.getCode() == KeyCode.F3 && findBar.isVisible()) {
            step(key.isShiftDown());
        } else if (COPY.match(key) && list.isFocused()) {
            menu.copy();
        } else if (key.getCode() == KeyCode.ESCAPE && filter.isFocused()) {
            filter.clear();
            list.requestFocus();
        } else if (key.getCode() == KeyCode.ESCAPE && findBar.isVisible()) {
            findBar.close();
        } else {
            return;
        }
        key.consume();
    }

    private void step(boolean back) {
        if (back) {
            findBar.previous();
        } else {
            findBar.next();
        }
    }
}
