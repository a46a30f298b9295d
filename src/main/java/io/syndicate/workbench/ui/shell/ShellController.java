package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.checks.ChecksController;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.editor.EditorController;
import io.syndicate.workbench.ui.presenter.Presenter;
import io.syndicate.workbench.ui.publish.PublishDialog;
import io.syndicate.workbench.ui.timing.TimingWindow;
import io.syndicate.workbench.ui.samples.SamplesController;
import io.syndicate.workbench.ui.workers.WorkerActions;
import io.syndicate.workbench.ui.workers.WorkerLamps;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's frame: what is asked goes to the session, what the session shows comes from its snapshots. */
public final class ShellController {

    /** Below this width in pixels the bar's buttons show their signs alone. */
    private static final double NARROW = 1300;

    private final WorkbenchSession session;
    private final Snapshots snapshots;
    private final Memory memory;
    private final DriverActions drivers;
    private final Ask ask;
    private final WorkerActions workers;
    private final WindowSize windowSize;
    private final ScenarioOpener scenarios;
    private final Map<Mode, WorkerLamps> lampsOf = new EnumMap<>(Mode.class);

    @FXML
    private VBox root;
    @FXML
    private MenuBar menuBar;
    @FXML
    private MenuButton projectMenu;
    @FXML
    private MenuButton pythonMenu;
    @FXML
    private Button runButton;
    @FXML
    private Button cancelButton;
    @FXML
    private ToggleButton autoButton;
    @FXML
    private Button themeButton;
    @FXML
    private HBox lamps;
    @FXML
    private Label generation;
    @FXML
    private SplitPane rows;
    @FXML
    private SplitPane topColumns;
    @FXML
    private SplitPane bottomColumns;
    @FXML
    private EditorController editorController;
    @FXML
    private StatusBar status;
    @FXML
    private Button checkButton;
    @FXML
    private Button publishButton;
    @FXML
    private ToggleButton samplesTab;
    @FXML
    private ToggleButton checksTab;
    @FXML
    private Node samples;
    @FXML
    private Node checks;
    @FXML
    private Node rewrites;
    @FXML
    private Node roundTrips;
    @FXML
    private Node logs;
    @FXML
    private SamplesController samplesController;
    @FXML
    private ChecksController checksController;

    private SideTabs tabs;
    private PythonMenu pythons;
    private Dividers dividers;
    private Runnable whenQuit = () -> { };
    private Theme theme;
    private Scene scene;

    /**
     * @param session   does what is asked
     * @param snapshots shows what it does
     * @param memory    keeps theme and sizes
     * @param drivers   opening and creating drivers
     * @param ask       puts questions to the author
     * @param workers   what the lamps' menus do
     */
    public ShellController(WorkbenchSession session, Snapshots snapshots, Memory memory, DriverActions drivers, Ask ask, WorkerActions workers) {
        this.session = session;
        this.snapshots = snapshots;
        this.memory = memory;
        this.drivers = drivers;
        this.ask = ask;
        this.workers = workers;
        this.windowSize = new WindowSize(memory);
        this.scenarios = new ScenarioOpener(session, snapshots, ask::owner);
    }

    @FXML
    private void initialize() {
        for (Mode mode : Mode.values()) {
            lampsOf.put(mode, new WorkerLamps(workers));
        }
        lamps.getChildren().setAll(lampsOf.values());
        pythons = new PythonMenu(pythonMenu, session);
        menuBar.getMenus().setAll(new ShellMenus(this, editorController, checksController, drivers, session, memory).menus());
        new ProjectMenu(projectMenu, drivers, memory);
        status.caret().textProperty().bind(editorController.caretPositionProperty());
        tabs = new SideTabs(samplesTab, samples, checksTab, checks);
        status.whenChecksAsked(tabs::showChecks);
        checksController.beforeRun(this::readyToCheck);
        decorate();
        dividers = new Dividers(memory);
        dividers.remember(Map.of("rows", rows, "top", topColumns, "bottom", bottomColumns));
        drivers.beforeLeaving(this::settleUnsaved);
        snapshots.property().subscribe(this::show);
    }

    private void decorate() {
        decorate(runButton, Feather.PLAY, "Send all samples to the workers (F5)");
        decorate(autoButton, Feather.REFRESH_CW, "Restart workers and run the samples whenever a file of the driver is saved, here or elsewhere");
        decorate(cancelButton, Feather.X, "Send no more samples; requests that are out finish (Ctrl+.)");
        decorate(checkButton, Feather.CHECK, "Run all checks on the driver as it is saved (F6)");
        decorate(publishButton, Feather.UPLOAD, "Publish the driver (Ctrl+Shift+P)");
        for (ButtonBase button : List.of(autoButton, checkButton, publishButton)) {
            button.contentDisplayProperty().bind(Bindings.when(root.widthProperty().lessThan(NARROW)).then(ContentDisplay.GRAPHIC_ONLY)
                    .otherwise(ContentDisplay.LEFT));
        }
        themeButton.setAccessibleText("Switch between light and dark");
        cancelButton.managedProperty().bind(cancelButton.visibleProperty());
    }

    private static void decorate(ButtonBase button, Feather icon, String tooltip) {
        button.setGraphic(Icons.of(icon));
        button.setTooltip(new Tooltip(tooltip));
    }

    private void show(SessionSnapshot snapshot) {
        boolean open = snapshot.project().isPresent();
        projectMenu.setText(snapshot.project().map(project -> project.name()).orElse("No driver"));
        int newest = snapshot.chassis().broken().map(Broken::generation).or(snapshot.chassis()::serving).map(Generation::number).orElse(0);
        session.workers().view().forEach(mode -> lampsOf.get(mode.mode()).show(mode, newest));
        Texts.set(generation, GenerationWords.brief(snapshot.chassis()), GenerationWords.full(snapshot.chassis()));
        Texts.mark(generation, "danger", snapshot.chassis().broken().isPresent());
        autoButton.setSelected(snapshot.auto());
        runButton.setDisable(!open);
        cancelButton.setVisible(snapshot.progress().isPresent());
        pythons.show(snapshot);
        checkButton.setDisable(!open);
        publishButton.setDisable(!open);
        status.show(snapshot);
    }

    private boolean readyToCheck() {
        tabs.showChecks();
        return editorController.saveAll();
    }

    /** Saves what is unsaved and runs all checks. */
    @FXML
    void check() {
        checksController.runAll();
    }

    void showChecks() {
        tabs.showChecks();
    }

    /** Brings the samples to the front, and the one of that URL or name. */
    void showSample(String whole) {
        tabs.showSamples();
        samplesController.reveal(whole);
    }

    /** Saves what is unsaved, starts the driver if it changed, and sends all samples. */
    @FXML
    void run() {
        if (editorController.saveAll()) {
            session.run();
        }
    }

    /** Sends no more samples. */
    @FXML
    void cancel() {
        session.cancelRun();
    }

    /** Turns running at each save on or off. */
    @FXML
    void toggleAuto() {
        session.setAuto(!snapshots.get().auto());
        snapshots.tick();
    }

    /** Switches between light and dark, and remembers it. */
    @FXML
    void toggleTheme() {
        use(theme.other());
        memory.update(remembered -> remembered.withTheme(theme.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** @param next how the window looks from now on; the root is in a scene */
    void use(Theme next) {
        theme = next;
        scene = root.getScene() == null ? scene : root.getScene(); // presenter mode has the scene while it is on
        next.apply(scene);
        scene.getStylesheets().add(Theme.class.getResource("/css/shell.css").toExternalForm());
        themeButton.setGraphic(Icons.of(next == Theme.LIGHT ? Feather.MOON : Feather.SUN));
        themeButton.setTooltip(new Tooltip("Switch to the %s theme (Ctrl+Shift+L)".formatted(next == Theme.LIGHT ? "dark" : "light")));
    }

    /** @return whether nothing is unsaved any more, or the author gives it up */
    private boolean settleUnsaved() {
        if (!editorController.hasUnsavedChanges()) {
            return true;
        }
        String files = editorController.unsaved().stream().map(DriverFile::label).collect(Collectors.joining(", "));
        return switch (ask.unsaved(files)) {
            case SAVE -> editorController.saveAll();
            case DISCARD -> {
                editorController.discardChanges();
                yield true;
            }
            case STAY -> false;
        };
    }

    /** Asks how the driver is to be run. */
    void changeSettings() {
        snapshots.get().project().ifPresent(project -> ask.show(new RunSettingsDialog(project.settings()), "Run settings of " + project.name())
                .ifPresent(session::setSettings));
    }

    /** Saves what is unsaved and asks how the driver is to be published. */
    @FXML
    void publish() {
        if (editorController.saveAll()) {
            snapshots.get().project().ifPresent(project -> new PublishDialog(ask.owner(), session.publishing(), session.checking(), project.name(), project.folder()).show());
        }
    }

    /** One rewrite at a time in large type, until it is left. */
    void present() {
        new Presenter(snapshots, this::toggleTheme).over(scene);
    }

    /** How long calls took, in a window of its own. */
    void showTiming() {
        new TimingWindow(ask.owner(), session.timing(), snapshots).show();
    }

    /** @param factor how large the window's contents are */
    void size(DoubleProperty factor) {
        windowSize.use(factor);
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

    void showDriverHelp() {
        ask.inform("What a driver may do", HelpTexts.driver());
    }

    void showAbout() {
        ask.inform("Syndicate Driver Workbench", HelpTexts.about(session.logFile()));
    }

    /** Closes the window, unless the author wants to keep unsaved changes. */
    void quit() {
        if (drivers.mayLeave()) {
            whenQuit.run();
        }
    }

    void whenQuit(Runnable action) {
        whenQuit = action;
    }

    /** @return panes that the first picture of the window can do without, the most wanted first */
    List<Node> latePanes() {
        return List.of(samples, rewrites, roundTrips, logs, checks);
    }

    /** @return where the dividers are, by name */
    Map<String, Double> dividerPositions() {
        return dividers.positions();
    }
}
