package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.editor.EditorController;
import io.syndicate.workbench.ui.publish.PublishDialog;
import io.syndicate.workbench.ui.workers.WorkerActions;
import io.syndicate.workbench.ui.workers.WorkerLamps;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

    private final WorkbenchSession session;
    private final Snapshots snapshots;
    private final Memory memory;
    private final DriverActions drivers;
    private final Ask ask;
    private final WorkerActions workers;
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
    private Label problemStatus;
    @FXML
    private Label rewriteStatus;
    @FXML
    private Label tripStatus;
    @FXML
    private Label noticeStatus;
    @FXML
    private Label workerStatus;
    @FXML
    private Label caretStatus;

    private PythonMenu pythons;
    private Dividers dividers;
    private Runnable whenQuit = () -> { };
    private Theme theme;

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
        this.scenarios = new ScenarioOpener(session, snapshots, ask::owner);
    }

    @FXML
    private void initialize() {
        for (Mode mode : Mode.values()) {
            lampsOf.put(mode, new WorkerLamps(workers));
        }
        lamps.getChildren().setAll(lampsOf.values());
        pythons = new PythonMenu(pythonMenu, session);
        menuBar.getMenus().setAll(new ShellMenus(this, editorController, drivers, session, memory).menus());
        new ProjectMenu(projectMenu, drivers, memory);
        caretStatus.textProperty().bind(editorController.caretPositionProperty());
        decorate();
        dividers = new Dividers(memory);
        dividers.remember(Map.of("rows", rows, "top", topColumns, "bottom", bottomColumns));
        drivers.beforeLeaving(this::settleUnsaved);
        snapshots.property().subscribe(this::show);
    }

    private void decorate() {
        runButton.setGraphic(Icons.of(Feather.PLAY));
        autoButton.setGraphic(Icons.of(Feather.REFRESH_CW));
        cancelButton.setGraphic(Icons.of(Feather.X));
        runButton.setTooltip(new Tooltip("Send all samples to the workers (F5)"));
        cancelButton.setTooltip(new Tooltip("Send no more samples; requests that are out finish (Ctrl+.)"));
        autoButton.setTooltip(new Tooltip("Restart workers and run the samples whenever a file of the driver is saved, here or elsewhere"));
        themeButton.setAccessibleText("Switch between light and dark");
        cancelButton.managedProperty().bind(cancelButton.visibleProperty());
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
        Texts.set(problemStatus, StatusLine.problems(snapshot));
        Texts.mark(problemStatus, "warning", !problemStatus.getText().isEmpty());
        Texts.set(rewriteStatus, StatusLine.rewrites(snapshot));
        Texts.set(tripStatus, StatusLine.trips(snapshot));
        Texts.set(noticeStatus, StatusLine.notice(snapshot), StatusLine.notice(snapshot));
        Texts.set(workerStatus, StatusLine.workers(snapshot), DeathWords.of(snapshot.chassis()));
        Texts.mark(workerStatus, "danger", !StatusLine.lost(snapshot).isEmpty());
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
        next.apply(root.getScene());
        root.getScene().getStylesheets().add(Theme.class.getResource("/css/shell.css").toExternalForm());
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
    void publish() {
        if (editorController.saveAll()) {
            snapshots.get().project().ifPresent(project -> new PublishDialog(ask.owner(), session.publishing(), session.checking(), project.name(), project.folder()).show());
        }
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

    /** @return where the dividers are, by name */
    Map<String, Double> dividerPositions() {
        return dividers.positions();
    }
}
