package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.SteadySplit;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.ViewLoader;
import io.syndicate.workbench.ui.common.Zoomed;
import io.syndicate.workbench.ui.editor.EditorController;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The window's frame: what is asked goes to the session, what the session shows comes from its snapshots. */
public final class ShellController {

    private final WorkbenchSession session;
    private final Snapshots snapshots;
    private final Memory memory;
    private final DriverActions drivers;
    private final Ask ask;
    private final WindowSize windowSize;
    private final TablePlaces tables;
    private final ScenarioOpener scenarios;

    @FXML
    private VBox root;
    @FXML
    private MenuBar menuBar;
    @FXML
    private SteadySplit rows;
    @FXML
    private SteadySplit topColumns;
    @FXML
    private SteadySplit bottomColumns;
    @FXML
    private BarController barController;
    @FXML
    private Node editor;
    @FXML
    private EditorController editorController;
    @FXML
    private StatusBar status;
    @FXML
    private ToggleButton samplesTab;
    @FXML
    private ToggleButton checksTab;
    @FXML
    private LatePane samples;
    @FXML
    private LatePane checks;
    @FXML
    private LatePane rewrites;
    @FXML
    private LatePane roundTrips;
    @FXML
    private LatePane logs;

    private LateControllers late;
    private LateSteps lateSteps;
    private Look look;
    private Zoomed whole;
    private ShellActions actions;
    private SideTabs tabs;
    private Dividers dividers;
    private Switches switches;
    private FrontFile frontFile;
    private Runnable whenQuit = () -> { };

    /**
     * @param session   does what is asked
     * @param snapshots shows what it does
     * @param memory    keeps theme and sizes
     * @param drivers   opening and creating drivers
     * @param ask       puts questions to the author
     */
    public ShellController(WorkbenchSession session, Snapshots snapshots, Memory memory, DriverActions drivers, Ask ask) {
        this.session = session;
        this.snapshots = snapshots;
        this.memory = memory;
        this.drivers = drivers;
        this.ask = ask;
        this.windowSize = new WindowSize(memory);
        this.tables = new TablePlaces(memory);
        this.scenarios = new ScenarioOpener(session, snapshots, ask::owner);
    }

    /** @param controllers of the panes that are loaded late; before this view is */
    void lateControllers(LateControllers controllers) {
        late = controllers;
    }

    @FXML
    private void initialize() {
        look = new Look(root, barController.themeButton(), memory);
        actions = new ShellActions(session, snapshots, ask, editorController, look, () -> whole);
        barController.act(actions, look, late.checks()::runAll);
        status.caret().textProperty().bind(editorController.caretPositionProperty());
        tabs = new SideTabs(samplesTab, samples, checksTab, checks);
        switches = new Switches(memory).remember("checks", checksTab.selectedProperty()).remember("guides", editorController.guidesProperty());
        frontFile = new FrontFile(editor, memory);
        status.whenChecksAsked(tabs::showChecks);
        late.checks().beforeRun(this::readyToCheck);
        dividers = new Dividers(memory);
        dividers.remember(Map.of("rows", rows, "top", topColumns, "bottom", bottomColumns));
        drivers.beforeLeaving(new Leaving(ask, editorController, session.disk())::settle);
        menuBar.getMenus().setAll(new ShellMenus(this, actions, editorController, late.checks(), late.logs(), drivers,
                memory).menus());
        snapshots.property().subscribe(this::show);
    }

    private void show(SessionSnapshot snapshot) {
        barController.show(snapshot);
        status.show(snapshot);
        frontFile.show(snapshot);
    }

    private CompletionStage<Boolean> readyToCheck() {
        tabs.showChecks();
        return editorController.saveAll();
    }

    void showChecks() {
        tabs.showChecks();
    }

    /** Brings the samples to the front, and the one of that URL or name. */
    void showSample(String whole) {
        tabs.showSamples();
        late.samples().reveal(whole);
    }

    /** Switches between light and dark, and remembers it. */
    void toggleTheme() {
        look.toggle();
    }

    /** @param theme how the window looks from now on; the root is in a scene */
    void use(Theme theme) {
        look.use(theme);
    }

    /** Lists every key of the window. */
    void showKeys() {
        ask.show(new KeysDialog(menuBar.getMenus(), root.getScene().getWindow()), "Keys");
    }

    /** @param pane comes to the front and gets the focus */
    void focus(PaneKeys pane) {
        tabs.show(pane);
        PaneKeys.focusIn(Map.of(PaneKeys.EDITOR, editor, PaneKeys.SAMPLES, samples, PaneKeys.CHECKS, checks, PaneKeys.REWRITES, rewrites,
                PaneKeys.ROUND_TRIPS, roundTrips, PaneKeys.LOGS, logs).get(pane));
    }

    Node focusOwner() {
        return root.getScene().getFocusOwner();
    }

    /** @param zoomed the window's root, which holds this */
    void standIn(Zoomed zoomed) {
        whole = zoomed;
        windowSize.use(zoomed.factorProperty());
    }

    Menu sizes() {
        return windowSize.menu();
    }

    /** Shows what can happen to files, and what comes of it. */
    void scenarios() {
        scenarios.open();
    }

    /** Dividers as in a new window. */
    void resetLayout() {
        dividers.reset();
    }

    /** Columns of tables, of all windows. */
    TablePlaces tables() {
        return tables;
    }

    /** Closes the window, unless the author wants to keep unsaved changes. */
    void quit() {
        drivers.leave(() -> whenQuit.run());
    }

    void whenQuit(Runnable action) {
        whenQuit = action;
    }

    /** @param loader loads the panes that the first picture of the window does without @return the steps, the most wanted first */
    LateSteps late(ViewLoader loader) {
        lateSteps = new LateSteps(List.of(() -> {
            samples.load(loader);
            tables.restore("samples", late.samples().table());
        }, () -> {
            rewrites.load(loader);
            switches.remember("details", rewrites.find("details", TitledPane.class).expandedProperty());
        }, () -> {
            roundTrips.load(loader);
            tables.restore("trips", late.roundTrips().table());
        }, () -> {
            logs.load(loader);
            switches.remember("wrap", logs.find("wrap", ToggleButton.class).selectedProperty()).remember("follow", late.logs().followingProperty());
            late.logs().restoreFilter(memory.get().numbers());
        }, () -> checks.load(loader)));
        return lateSteps;
    }

    /** @return where dividers are, what is on and which file is in front, by name */
    Map<String, Double> layout() {
        lateSteps.finish();
        var numbers = new HashMap<>(dividers.positions());
        numbers.putAll(switches.numbers());
        numbers.putAll(frontFile.numbers());
        numbers.putAll(tables.numbers());
        numbers.putAll(late.logs().filterNumbers());
        return numbers;
    }
}
