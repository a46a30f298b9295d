package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ProjectSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
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
        rig.await("the file is taken in", snapshot -> snapshot.project().orElseThrow().files().values().stream().anyMatch(file -> file.text().contains("v=2")));
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
