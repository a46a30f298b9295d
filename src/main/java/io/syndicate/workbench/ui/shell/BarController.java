package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.FittingLabel;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.workers.WorkerActions;
import io.syndicate.workbench.ui.workers.WorkerLamps;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar below the menus: driver, running, workers, Python, checks, publishing, theme. FX thread only. */
public final class BarController {

    private final WorkbenchSession session;
    private final DriverActions drivers;
    private final Memory memory;
    private final WorkerActions workers;
    private final Map<Mode, WorkerLamps> lampsOf = new EnumMap<>(Mode.class);

    @FXML
    private HBox bar;
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
    private Button checkButton;
    @FXML
    private Button publishButton;
    @FXML
    private Button themeButton;
    @FXML
    private HBox lamps;
    @FXML
    private FittingLabel generation;

    private PythonMenu pythons;
    private BarRoom room;

    /** @param workers what the lamps' menus do */
    BarController(WorkbenchSession session, DriverActions drivers, Memory memory, WorkerActions workers) {
        this.session = session;
        this.drivers = drivers;
        this.memory = memory;
        this.workers = workers;
    }

    @FXML
    private void initialize() {
        for (Mode mode : Mode.values()) {
            lampsOf.put(mode, new WorkerLamps(workers));
        }
        lamps.getChildren().setAll(lampsOf.values());
        pythons = new PythonMenu(pythonMenu, session);
        new ProjectMenu(projectMenu, drivers, memory);
        cancelButton.managedProperty().bind(cancelButton.visibleProperty());
        room = new BarRoom(bar, projectMenu, generation, cancelButton,
                brief -> lampsOf.values().forEach(mode -> mode.abbreviate(brief)));
        new BarButtons().decorate(runButton, Feather.PLAY, "Send all samples to the workers (F5)")
                .decorate(cancelButton, Feather.X, Menus.hint("Send no more samples; requests that are out finish", "Shortcut+Period"))
                .decorate(autoButton, Feather.REFRESH_CW,
                        Menus.hint("Restart workers and run the samples whenever a file of the driver is saved, here or elsewhere",
                                "Shortcut+Shift+A"))
                .decorate(checkButton, Feather.CHECK, "Run all checks on the driver as it is saved (F6)")
                .decorate(publishButton, Feather.UPLOAD, Menus.hint("Publish the driver", "Shortcut+Shift+P"));
    }

    /** @param actions what the buttons do @param look what the theme's button does @param check runs all checks */
    void act(ShellActions actions, Look look, Runnable check) {
        runButton.setOnAction(_ -> actions.run());
        cancelButton.setOnAction(_ -> actions.cancel());
        autoButton.setOnAction(_ -> actions.toggleAuto());
        publishButton.setOnAction(_ -> actions.publish());
        checkButton.setOnAction(_ -> check.run());
        themeButton.setOnAction(_ -> look.toggle());
    }

    Button themeButton() {
        return themeButton;
    }

    void show(SessionSnapshot snapshot) {
        boolean open = snapshot.project().isPresent();
        projectMenu.setText(snapshot.project().map(project -> project.name()).orElse("No driver"));
        int newest = snapshot.chassis().broken().map(Broken::generation).or(snapshot.chassis()::serving).map(Generation::number).orElse(0);
        session.workers().view().forEach(mode -> lampsOf.get(mode.mode()).show(mode, newest));
        generation.say(GenerationWords.all(snapshot.chassis()), GenerationWords.full(snapshot.chassis()));
        Texts.mark(generation, "danger", snapshot.chassis().broken().isPresent());
        autoButton.setSelected(snapshot.auto());
        runButton.setDisable(!open);
        cancelButton.setVisible(snapshot.progress().isPresent());
        pythons.show(snapshot);
        checkButton.setDisable(!open);
        publishButton.setDisable(!open);
        room.show(List.of(projectMenu.getText(), pythonMenu.getText(), session.workers().view().stream()
                .map(mode -> List.of(mode.workers().size(), mode.identity(), mode.fallback())).toList()));
    }
}
