package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Menus and dialogs of the window. */
class DialogsTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    private Path folder;

    @BeforeEach
    void openDriver() throws Exception {
        folder = rig.driver("driver.py", GOOD);
        openWindow(folder);
    }

    private List<MenuItem> menuItems() {
        return onFx(() -> {
            var items = new ArrayList<MenuItem>();
            ((MenuBar) stage.getScene().lookup("#menuBar")).getMenus().forEach(menu -> collect(menu, items));
            return items;
        });
    }

    private static void collect(Menu menu, List<MenuItem> into) {
        menu.getItems().stream().filter(item -> !(item instanceof SeparatorMenuItem)).forEach(into::add);
    }

    /** Chooses a menu item whose action shows a dialog and waits for it. */
    private void choose(String text) {
        MenuItem item = menuItems().stream().filter(candidate -> candidate.getText().equals(text)).findFirst().orElseThrow();
        Platform.runLater(item::fire);
        settle();
    }

    private <T extends Node> T inDialog(Class<T> type, int index) {
        return onFx(() -> type.cast(javafx.stage.Window.getWindows().getLast().getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance).skip(index).findFirst().orElseThrow()));
    }

    @Test
    void noTwoMenuItemsMustShareAKey() {
        var byKey = new HashMap<String, String>();
        for (MenuItem item : menuItems()) {
            if (item.getAccelerator() != null) {
                String other = byKey.put(item.getAccelerator().getName(), item.getText());
                assertEquals(null, other, () -> item.getAccelerator() + " stands for two actions");
            }
        }
        assertTrue(byKey.size() >= 15, byKey::toString);
    }

    @Test
    void newDriverMustCreateAndOpenIt() throws Exception {
        choose("New driver…");
        awaitText("New driver from a template");
        TextField name = inDialog(TextField.class, 0);
        TextField place = inDialog(TextField.class, 1);
        onFx(() -> {
            place.setText(rig.places().projects().toString());
            name.setText("a/b");
        });
        awaitText("Give the driver a name without slashes");
        onFx(() -> name.setText("mine"));
        awaitText("Creates " + rig.places().projects().resolve("mine"));
        clickOn("Create");
        rig.await("it is open", snapshot -> snapshot.project().orElseThrow().name().equals("mine"));
        assertTrue(Files.exists(rig.places().projects().resolve("mine/driver.py")));
    }

    @Test
    void newDriverMustNotOverwriteOne() {
        choose("New driver…");
        awaitText("New driver from a template");
        TextField name = inDialog(TextField.class, 0);
        TextField place = inDialog(TextField.class, 1);
        onFx(() -> {
            place.setText(folder.getParent().toString());
            name.setText(folder.getFileName().toString());
        });
        awaitText("holds a driver already");
        assertTrue(onFx(() -> lookup("Create").queryButton().isDisabled()));
        clickOn("Cancel");
    }

    @Test
    void runSettingsMustBeSavedAndRestartTheWorkers() throws Exception {
        choose("Run settings…");
        awaitText("Workers for each mode");
        Spinner<?> workers = inDialog(Spinner.class, 0);
        onFx(() -> workers.increment(2));
        clickOn("OK");
        rig.await("five workers", snapshot -> snapshot.chassis().modes().getFirst().workers().size() == 5);
        assertTrue(Files.readString(folder.resolve("workbench.json")).contains("\"workers\": 5"));
    }

    @Test
    void theDeployedWaysMustBeChosenWithTheirLimitsAndBeShown() throws Exception {
        choose("Run settings…");
        awaitText("Behave like the deployed gateway");
        CheckBox deployed = inDialog(CheckBox.class, 0);
        Spinner<?> memory = inDialog(Spinner.class, 3);
        Spinner<?> block = inDialog(Spinner.class, 4);
        assertTrue(onFx(() -> deployed.getTooltip().getText().contains("in silence")));
        onFx(() -> {
            deployed.setSelected(true);
            memory.decrement(1);
            block.increment(1);
        });
        pictures("run-settings");
        clickOn("OK");
        awaitText("like the deployed gateway · 3 workers");
        String saved = Files.readString(folder.resolve("workbench.json"));
        assertTrue(saved.contains("\"memory_mib\": 768") && saved.contains("\"deployed\": true") && saved.contains("\"block_size\": 69632"),
                saved);
        rig.session().save(DriverFile.DRIVER, "def cdn_url(request, url):\n    raise ValueError('no')\n", "");
        awaitText("0 of 3 workers · 3 deaths · cdn_url lost: everything would pass unchanged");
        awaitText("cdn_url has no worker left: all 3 exited with status 4");
        onFx(() -> window.snapshots().tick());
        awaitText("lost");
        pictures("deployed-lost");
    }

    @Test
    void anInstalledWorkerMustBeNamedAndAMissingOneBeTold() throws Exception {
        choose("Run settings…");
        awaitText("Workers for each mode");
        TextField worker = inDialog(TextField.class, 5);
        assertEquals("the workbench's own", worker.getPromptText());
        onFx(() -> worker.setText(" lib/ug-driver "));
        clickOn("OK");
        awaitText("lib/ug-driver does not exist; name an installed ug-driver");
        assertTrue(Files.readString(folder.resolve("workbench.json")).contains("\"worker\": \"lib/ug-driver\""));
    }

    @Test
    void aVirtualEnvironmentBesideTheDriverMustBeOfferedAndBeNamedFromTheFolder() throws Exception {
        Path bin = Files.createDirectories(folder.resolve(".venv/bin"));
        String real = rig.session().snapshot().interpreter().orElseThrow().executable().toString();
        Files.writeString(folder.resolve(".venv/pyvenv.cfg"), "home = " + Path.of(real).getParent() + "\n");
        Files.createSymbolicLink(bin.resolve("python"), Path.of(real));
        rig.openAndRun(folder);
        rig.await("it is found", snapshot -> snapshot.interpreters().stream()
                .anyMatch(one -> one.executable().equals(bin.resolve("python"))));
        onFx(() -> window.snapshots().tick());
        MenuItem item = onFx(() -> ((MenuButton) stage.getScene().lookup("#pythonMenu")).getItems().stream()
                .filter(one -> String.valueOf(one.getText()).contains(".venv")).findFirst().orElseThrow());
        onFx(item::fire);
        rig.await("it is in use", snapshot -> snapshot.interpreter()
                .filter(one -> one.executable().equals(bin.resolve("python"))).isPresent());
        assertTrue(Files.readString(folder.resolve("workbench.json")).contains("\"python\": \".venv/bin/python\""));
        Files.delete(bin.resolve("python"));
        rig.session().restartWorkers();
        awaitText("No Python");
        awaitText("The Python that workbench.json names cannot be used");
    }

    private void pictures(String name) {
        for (String theme : new String[] {"light", "dark"}) {
            settle();
            onFx(() -> Pictures.write(javafx.stage.Window.getWindows().getLast().getScene().getRoot(), name + "-" + theme));
            onFx(() -> window.toggleTheme());
        }
        settle();
    }

    @Test
    void cancelledRunSettingsMustChangeNothing() throws Exception {
        choose("Run settings…");
        awaitText("Workers for each mode");
        Spinner<?> workers = inDialog(Spinner.class, 0);
        onFx(() -> workers.increment(2));
        clickOn("Cancel");
        settle();
        assertEquals(ProjectSettings.DEFAULT, rig.session().snapshot().project().orElseThrow().settings());
        assertFalse(Files.exists(folder.resolve("workbench.json")));
    }

    @Test
    void aboutMustTellVersionAndLog() {
        choose("About");
        awaitText("Log of this session: " + rig.session().logFile());
        clickOn("Close");
    }

    @Test
    void autoOffMustWaitForRun() throws Exception {
        clickOn("Auto");
        rig.await("auto is off", snapshot -> !snapshot.auto());
        replaceAndSave(GOOD.replace("v=1", "v=2"));
        rig.await("the file is taken in", snapshot -> snapshot.project().orElseThrow().files().values().stream()
                .anyMatch(file -> file.text().contains("v=2")));
        assertEquals(1, rig.session().snapshot().results().generation());
        press(KeyCode.F5).release(KeyCode.F5);
        awaitText("?v=2");
    }

    @Test
    void runMustSaveFirst() throws Exception {
        var area = code();
        onFx(() -> area.replaceText(GOOD.replace("v=1", "v=unsaved")));
        clickOn("#runButton");
        rig.await("what was unsaved is run", snapshot -> snapshot.results().rewrites().stream()
                .anyMatch(rewrite -> rewrite.cdnUrl().orElse("").endsWith("?v=unsaved")));
        assertTrue(Files.readString(folder.resolve("driver.py")).contains("v=unsaved"));
    }

    @Test
    void aFolderThatIsGoneMustBeForgotten() throws Exception {
        Path gone = rig.places().state().resolve("gone");
        onFx(() -> Platform.runLater(() -> window.drivers().open(gone)));
        awaitText("This driver cannot be opened");
        clickOn("OK");
        assertEquals(folder, rig.session().snapshot().project().orElseThrow().folder());
    }
}
