package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.scenarios.ScenarioWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class ScenarioWindowTest extends WindowRig {

    private static final String PATH = "/photos/2017/cat.jpg";
    private Path folder;

    @Test
    void theButtonMustOpenItAndEachEventMustShowItsUrls() throws Exception {
        openScenarios(rig.sample("coral"));
        assertEquals(6, events().getItems().size());
        await("the sequence", () -> timeline().getRoot().getChildren().size() == 6);
        assertTrue(allTexts().contains("4 URLs, 3 new") || allTexts().contains("4 URLs, 4 new"), allTexts().toString());
        pictures("scenarios");
    }

    @Test
    void theStarterScenarioMustNotBeSaidToBeInAFileThatIsNotThere() throws Exception {
        Path driver = rig.driver("driver.py", "def cdn_url(request, url):\n    return url\n");
        openScenarios(driver);
        awaitText("No changes to save");
        assertFalse(allTexts().contains("Saved in"), allTexts()::toString);
        assertFalse(java.nio.file.Files.exists(driver.resolve(ProjectFile.NAME)));
    }

    @Test
    void theWorkersMustTellHitsAndMisses() throws Exception {
        openScenarios(rig.sample("coral"));
        press(KeyCode.F5).release(KeyCode.F5);
        awaitText("2 misses · 2 hits");
        assertTrue(text("url-counts").endsWith("hits"), text("url-counts"));
        onFx(() -> timeline().getRoot().getChildren().get(2).setExpanded(true));
        awaitText(".nyud.net");
        pictures("timeline");
        rig.session().restartWorkers().get();
        awaitText("stale");
    }

    @Test
    void chunksThatShareAUrlAndFailuresMustShowInPlace() throws Exception {
        openScenarios(rig.driver("driver.py",
                "def cdn_url(request, url):\n    if 'manifest' in url:\n        raise ValueError('no manifests')\n    return 'http://cdn/x'\n",
                "workbench.json", "{\"urls\": [], \"chunks\": []}"));
        press(KeyCode.F5).release(KeyCode.F5);
        awaitText("would get another chunk's bytes");
        onFx(() -> timeline().getRoot().getChildren().get(1).setExpanded(true));
        awaitText("no manifests");
        awaitText("holds the bytes of");
        pictures("timeline-wrong");
    }

    @Test
    void aLongTimelineMustBeCancelledByEscape() throws Exception {
        openScenarios(rig.driver("driver.py", "import time\ndef cdn_url(request, url):\n    time.sleep(0.5)\n    return url\n",
                "workbench.json",
                "{\"urls\": [], \"chunks\": [], \"scenarios\": [{\"name\": \"long\", \"events\": [{\"event\": \"create\", \"path\": \"/a\"}, {\"event\": \"write\", \"path\": \"/a\", \"blocks\": 900}]}]}"));
        await("the sequence", () -> timeline().getRoot().getChildren().size() == 2);
        press(KeyCode.F5).release(KeyCode.F5);
        awaitText("Asking the workers: ");
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        awaitText("Cancelled.");
        assertTrue(window().isShowing());
    }

    @Test
    void eventsMustBeAddedMovedAndRemovedByKeys() throws Exception {
        openScenarios(rig.sample("coral"));
        onFx(() -> events().getSelectionModel().clearAndSelect(2));
        key(KeyCode.INSERT);
        settle();
        assertEquals(7, events().getItems().size());
        awaitSaved(file -> events(file).size() == 7);
        assertEquals(new FileEvent.Write(PATH, 0, 1), events(file()).get(3));
        onFx(() -> events().requestFocus());
        press(KeyCode.ALT).press(KeyCode.UP).release(KeyCode.UP).release(KeyCode.ALT);
        awaitSaved(file -> events(file).get(2).equals(new FileEvent.Write(PATH, 0, 1)));
        key(KeyCode.DELETE);
        awaitSaved(file -> events(file).size() == 6);
        undo();
        awaitSaved(file -> events(file).size() == 7);
        press(KeyCode.CONTROL).press(KeyCode.Y).release(KeyCode.Y).release(KeyCode.CONTROL);
        awaitSaved(file -> events(file).size() == 6);
    }

    @Test
    void typingMustBeSavedAndOneStepOfUndo() throws Exception {
        openScenarios(rig.sample("coral"));
        onFx(() -> events().getSelectionModel().clearAndSelect(1));
        type("event-blocks", "5");
        type("event-blocks", "52");
        awaitSaved(file -> events(file).get(1).equals(new FileEvent.Write(PATH, 0, 52)));
        awaitText("53 URLs, 53 new");
        undo();
        awaitSaved(file -> events(file).get(1).equals(new FileEvent.Write(PATH, 0, 3)));
        assertEquals("3", field("event-blocks").getText());
    }

    @Test
    void whatCannotHappenMustSayTheRangeAndNotBeSaved() throws Exception {
        openScenarios(rig.sample("coral"));
        onFx(() -> events().getSelectionModel().clearAndSelect(1));
        type("event-blocks", "1001");
        awaitText("Event 2: Blocks: a whole number from 1 to 1000.");
        awaitText("Not saved until Starter has no problem.");
        pictures("scenario-problem");
        type("event-blocks", "3");
        type("event-path", "/dog");
        awaitText("Event 2: there is no file /dog at this point; create it first.");
        type("event-path", PATH);
        type("seed", "x");
        awaitText("Seed: a whole number from -9223372036854775808 to 9223372036854775807.");
        assertEquals(List.of(NamedScenario.STARTER), file().checks().named());
    }

    @Test
    void anotherSeedMustChangeTheUrls() throws Exception {
        openScenarios(rig.sample("coral"));
        clickOn("Another seed");
        awaitSaved(file -> file.checks().named().getFirst().scenario().seed() != 7);
    }

    @Test
    void otherKindsMustAskForOtherFields() throws Exception {
        openScenarios(rig.sample("coral"));
        onFx(() -> events().getSelectionModel().clearAndSelect(5));
        @SuppressWarnings("unchecked")
        var kind = (ChoiceBox<Object>) node("event-kind");
        for (Object other : kind.getItems()) {
            onFx(() -> kind.setValue(other));
            settle();
        }
        awaitSaved(file -> events(file).get(5).equals(new FileEvent.ChangeCoordinator("/photos/2017/cat (1).jpg", 2)));
        onFx(() -> kind.setValue(kind.getItems().get(4)));
        awaitSaved(file -> events(file).get(5).equals(new FileEvent.Rename("/photos/2017/cat (1).jpg", "/photos/2017/cat (1).jpg (1)")));
    }

    @Test
    void scenariosMustBeMadeCopiedNamedAndDeleted() throws Exception {
        openScenarios(rig.sample("coral"));
        clickOn("New");
        awaitSaved(file -> names(file).equals(List.of("Starter", "Scenario")));
        onFx(() -> node("scenarios").requestFocus());
        press(KeyCode.CONTROL).press(KeyCode.D).release(KeyCode.D).release(KeyCode.CONTROL);
        awaitSaved(file -> names(file).equals(List.of("Starter", "Scenario", "Scenario 2")));
        onFx(() -> node("scenarios").requestFocus());
        key(KeyCode.F2);
        await("the dialog", () -> lookup(".dialog-pane .text-field").tryQuery().isPresent());
        onFx(() -> ((TextInputControl) lookup(".dialog-pane .text-field").query()).setText("Starter"));
        assertTrue(lookup("OK").query().isDisabled());
        onFx(() -> ((TextInputControl) lookup(".dialog-pane .text-field").query()).setText("mine"));
        clickOn("OK");
        awaitSaved(file -> names(file).equals(List.of("Starter", "Scenario", "mine")));
        onFx(() -> node("scenarios").requestFocus());
        key(KeyCode.DELETE);
        awaitSaved(file -> names(file).equals(List.of("Starter", "Scenario")));
    }

    @Test
    void urlsMustBecomeSamplesOnce() throws Exception {
        openScenarios(rig.sample("coral"));
        await("the sequence", () -> timeline().getRoot().getChildren().size() == 6);
        int before = file().samples().urls().size();
        onFx(() -> timeline().getSelectionModel().select(1));
        awaitEnabled("Add selected");
        clickOn("Add selected");
        awaitSaved(file -> file.samples().urls().size() == before + 4);
        rig.await("read again", snapshot -> snapshot.project().orElseThrow().samples().urls().size() == before + 4);
        onFx(() -> window.snapshots().tick());
        clickOn("Add selected");
        awaitText("All of them are samples already");
    }

    private void openScenarios(Path driver) throws Exception {
        folder = driver;
        openWindow(driver);
        clickOn("Scenario…");
        await("the scenarios are loaded", () -> Window.getWindows().stream().anyMatch(ScenarioWindow.class::isInstance)
                && events().getItems().size() > 1);
        settle();
        onFx(() -> window().requestFocus());
    }

    private void awaitEnabled(String button) {
        await(button, () -> !lookup(button).query().isDisabled());
    }

    private static ScenarioWindow window() {
        return (ScenarioWindow) Window.getWindows().stream().filter(ScenarioWindow.class::isInstance).findFirst().orElseThrow();
    }

    private static javafx.scene.Node node(String id) {
        return window().getScene().lookup("#" + id);
    }

    private static TextInputControl field(String id) {
        return (TextInputControl) node(id);
    }

    private static String text(String id) {
        return onFx(() -> ((Label) node(id)).getText());
    }

    private void type(String id, String text) {
        settle();
        onFx(() -> {
            field(id).requestFocus();
            field(id).setText(text);
        });
        settle();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> events() {
        return (TableView<Object>) node("events");
    }

    @SuppressWarnings("unchecked")
    private static TreeView<Object> timeline() {
        return (TreeView<Object>) node("timeline");
    }

    private void key(KeyCode code) {
        settle();
        if (code == KeyCode.INSERT) {
            onFx(() -> events().requestFocus());
        }
        press(code).release(code);
        settle();
    }

    private void undo() {
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    private ProjectFile file() throws Exception {
        return ProjectFile.load(folder);
    }

    private static List<FileEvent> events(ProjectFile file) {
        return file.checks().named().getFirst().scenario().events();
    }

    private static List<String> names(ProjectFile file) {
        return file.checks().named().stream().map(NamedScenario::name).toList();
    }

    private void awaitSaved(Predicate<ProjectFile> wanted) {
        await("workbench.json as wanted", () -> {
            try {
                return wanted.test(file());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private void pictures(String name) {
        for (Theme theme : Theme.values()) {
            onFx(() -> theme.apply(stage.getScene()));
            settle();
            onFx(() -> Pictures.write(window().getScene().getRoot(), name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)));
        }
        onFx(() -> Theme.LIGHT.apply(stage.getScene()));
        assertFalse(window().getTitle().isEmpty());
    }

    @Test
    void aPathAndAValueMustBeTypedInTheirCellsAndWhatIsWrongStandThere() throws Exception {
        openScenarios(rig.sample("coral"));
        onFx(() -> {
            events().getSelectionModel().clearAndSelect(1);
            events().requestFocus();
        });
        key(KeyCode.F2);
        await("the path can be typed", () -> cellField() != null && cellField().isFocused() && cellField().getText().equals(PATH));
        onFx(() -> cellField().setText("cat"));
        awaitText("Path: ");
        key(KeyCode.ENTER);
        assertTrue(onFx(() -> cellField() != null), "what is no path is not taken");
        pictures("scenario-cell");
        key(KeyCode.ESCAPE);
        await("it is as it was", () -> cellField() == null);
        assertTrue(window().isShowing());
        assertEquals(new FileEvent.Write(PATH, 0, 3), events(file()).get(1));
        key(KeyCode.ENTER);
        await("the path can be typed", () -> cellField() != null && cellField().isFocused());
        key(KeyCode.TAB);
        await("the value can be typed", () -> cellField() != null && cellField().isFocused() && cellField().getText().equals("0 + 3"));
        onFx(() -> cellField().setText("0 + 5"));
        key(KeyCode.ENTER);
        awaitSaved(file -> events(file).get(1).equals(new FileEvent.Write(PATH, 0, 5)));
        await("the table has the keys again", () -> events().isFocused());
    }

    private static TextInputControl cellField() {
        return (TextInputControl) window().getScene().lookup(".cell-field");
    }
}
