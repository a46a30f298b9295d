package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.Pulse;
import io.syndicate.workbench.ui.common.SaveFile;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The pane "Worker logs". FX thread only. */
public final class LogsController {

    private final Snapshots snapshots;
    private final Selection selection;
    private final Navigator navigator;
    private final LogRows rows;
    private final Hyperlink clearFilters = new Hyperlink("Clear filters");
    private final EmptyState empty = new EmptyState(clearFilters);
    private final Optional<LogDesk> desk;
    private final LogFind finding;
    private SaveFile.Chooser chooser = LogExport.ASK;
    private LogFilters filters;
    private FilterMenus filterMenus;
    private FilterChips chips;
    private LevelCounts counts;
    private LogFindBar findBar;
    private Follow follow;
    private LogStatus status;
    private LogList lines;

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
        this.rows = new LogRows(logs, Sieve.beside(FxThread.executor()), this::sifted);
        this.finding = new LogFind(rows.shown(), Sieve.beside(FxThread.executor()), this::found);
    }

    @FXML
    private void initialize() {
        filters = new LogFilters(rows, filter, regex, chip, this::filtered);
        filterMenus = new FilterMenus(rows, filters, level, worker);
        chips = new FilterChips(chipPane, filters);
        counts = new LevelCounts(levels, rows, filters);
        follow = new Follow(list);
        rows.beforeFewer(follow::beforeFewer);
        findBar = new LogFindBar(list, finding, () -> follow.followingProperty().set(false));
        findPlace.getChildren().setAll(findBar);
        status = new LogStatus(rows, filters, count, state, followLink, empty);
        var menu = new LogMenu(list, filters, moreItems());
        lines = new LogList(list, new LogCell.Context(navigator, new LogColumns(), filters::chosen, finding), follow);
        lines.set(rows, empty);
        menu.install(list);
        list.widthProperty().addListener((_, _, _) -> sayState());
        clearFilters.setOnAction(_ -> filters.clear());
        clearFilters.setAccessibleHelp("Show every line again");
        follow.followingProperty().addListener((_, _, _) -> sayState());
        wrap.selectedProperty().addListener((_, _, wrapped) -> lines.wrap(wrapped));
        new LogKeys(list, filter, findBar, this::export).install(root);
        selection.resultProperty().addListener((_, _, now) -> {
            filters.select(now);
            list.refresh();
        });
        filters.select(selection.resultProperty().get());
        selection.workerProperty().addListener((_, _, now) -> now.ifPresent(pid -> filters.only(Facet.WORKER, pid)));
        snapshots.property().addListener((_, before, now) -> changeProject(before, now));
        new Pulse(Pulse.QUICK, this::pull).whileShown(root);
        pull();
    }

    /** Stops showing new lines, or goes on with it. */
    @FXML
    public void toggleFollow() {
        status.forget();
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

    /** @return whether the newest line is kept in view */
    public BooleanProperty followingProperty() {
        return follow.followingProperty();
    }

    /** @return what the log is filtered by, as far as that outlives this start, by name */
    public Map<String, Double> filterNumbers() {
        return FilterMemory.numbers(filters.get());
    }

    /** @param numbers such as {@link #filterNumbers} gave, others among them */
    public void restoreFilter(Map<String, Double> numbers) {
        filters.apply(filter -> FilterMemory.restore(filter, numbers));
    }

    private List<MenuItem> moreItems() {
        var items = new ArrayList<>(List.of(Menus.item("Find…", "Shortcut+F", findBar::open),
                Menus.item("Export shown lines…", "Shortcut+E", this::export)));
        desk.ifPresent(open -> items.add(Menus.item("Open the log file", "O", () -> openFile(open))));
        return items;
    }

    /** For tests: how the author is asked for a file. */
    void choose(SaveFile.Chooser chooser) {
        this.chooser = chooser;
    }

    private void export() {
        List<LogLine> lines = List.copyOf(rows.shown());
        chooser.choose(root.getScene().getWindow(), "worker.log")
                .ifPresent(file -> SaveFile.write(file, LogExport.of(file, lines)).thenAcceptAsync(this::say, FxThread.executor()));
    }

    private void openFile(LogDesk open) {
        open.openLogFile().thenAcceptAsync(this::say, FxThread.executor());
    }

    private void say(String what) {
        status.say(what);
        sayState();
    }

    private void changeProject(SessionSnapshot before, SessionSnapshot now) {
        if (!before.project().map(ProjectView::folder).equals(now.project().map(ProjectView::folder))) {
            rows.forgetGone();
            sayState();
        }
    }

    private void pull() {
        lines.pull(rows);
        sayState();
    }

    private void filtered() {
        if (status == null) {
            return; // the header is still being put together
        }
        filterMenus.show();
        chips.show();
        sayState();
    }

    private void sifted() {
        if (status == null) {
            return;
        }
        filters.sifted();
        if (follow.followingProperty().get()) {
            follow.toNewest();
        }
        sayState();
    }

    private void found() {
        if (findBar != null) {
            list.refresh();
            findBar.say();
        }
    }

    private void sayState() {
        if (status != null) { // not while the header is still being put together
            status.show(follow.followingProperty().get());
            counts.show(list.getWidth());
            findBar.say();
        }
    }
}
