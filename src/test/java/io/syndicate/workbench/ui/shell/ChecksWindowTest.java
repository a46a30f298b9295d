package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.session.CheckView;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The checks pane over real workers: run, cancel, go to what was found, weigh, and what it says while there is nothing. */
class ChecksWindowTest extends WindowRig {

    private static final String BAD = """
            def cdn_url(request, url):
                print("rewriting")
                if "/C#/" in url:
                    raise ValueError("no answer for this path")
                return "http://cdn.example.net/one"
            """;

    private void openBad() throws Exception {
        open(BAD);
    }

    private void open(String driver) throws Exception {
        openWindow(rig.driver("driver.py", driver, "workbench.json",
                "{\"format\": 1, \"workers\": 1, \"urls\": [{\"url\": \"http://gw1.example.org:31111/DATA/8/cat.jpg.1F3A.4/0.7\"}]}"));
    }

    private CheckView view() {
        return rig.session().snapshot().checks();
    }

    private void awaitChecks(int count) {
        await(count + " results, now " + view().rows().size(), () -> view().rows().size() >= count && view().running().isEmpty());
        onFx(() -> window.snapshots().tick());
        settle();
    }

    private <T extends Node> T find(Class<T> type, String selector) {
        return onFx(() -> type.cast(stage.getScene().lookup(selector)));
    }

    private Node head(CheckId check) {
        return onFx(() -> stage.getScene().lookup("#check-" + check.id()).lookup(".check-head"));
    }

    private void pressOn(CheckId check, KeyCode key) {
        Node head = head(check);
        onFx(head::requestFocus);
        press(key).release(key);
        settle();
    }

    private static void link(String text) {
        onFx(() -> Window.getWindows().stream().flatMap(window -> window.getScene().getRoot().lookupAll(".hyperlink").stream())
                .map(javafx.scene.control.Hyperlink.class::cast).filter(one -> one.getText().startsWith(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no link " + text)).fire());
        settle();
    }

    @Test
    void allMustRunByKeyAndBeGroupedByVerdict() throws Exception {
        openBad();
        awaitText("Nothing was checked yet");
        onFx(() -> stage.requestFocus());
        press(KeyCode.F6).release(KeyCode.F6);
        awaitText("checking: ");
        assertTrue(onFx(() -> find(ToggleButton.class, "#checksTab").isSelected()));
        assertTrue(onFx(() -> find(Button.class, "#cancel").isVisible()));
        awaitChecks(CheckId.values().length);
        assertTrue(onFx(() -> find(Label.class, "#checkStatus").getText()).matches("checks: \\d+ of \\d+ passed \\(generation 1\\)"));
        assertTrue(allTexts().stream().anyMatch(text -> text.startsWith("Failed  ")));
        assertTrue(onFx(() -> stage.getScene().getRoot().lookupAll(".evidence").stream().map(TextArea.class::cast)
                .anyMatch(area -> area.getText().contains("rewriting"))));
        pictures("findings");
    }

    private void pictures(String name) {
        for (int[] size : new int[][] {{1440, 900}, {1100, 700}}) {
            onFx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            settle();
            for (String theme : new String[] {"light", "dark"}) {
                picture("checks-%s-%s-%d".formatted(name, theme, size[0]));
                onFx(() -> window.toggleTheme());
                settle();
            }
        }
    }

    @Test
    void aRunMustBeGivenUpByCancel() throws Exception {
        open("import time\n" + BAD.replace("    print", "    time.sleep(0.1)\n    print"));
        onFx(() -> find(Button.class, "#checkButton").fire());
        await("a row is there", () -> stage.getScene().lookup("#check-loads") != null);
        pictures("running");
        onFx(() -> find(Button.class, "#cancel").fire());
        await("the run was given up", () -> view().running().isEmpty());
        assertTrue(view().rows().size() < CheckId.values().length);
        assertTrue(rig.session().checking().last().isEmpty());
    }

    @Test
    void oneMustRunByEnterAndLeadToItsLineAndSample() throws Exception {
        openBad();
        onFx(() -> find(Button.class, "#checkButton").fire());
        awaitChecks(CheckId.values().length);
        var first = view().row(CheckId.FAILURES).orElseThrow();
        pressOn(CheckId.FAILURES, KeyCode.ENTER);
        await("it has failed again", () -> view().row(CheckId.FAILURES).filter(row -> row != first).isPresent()
                && view().running().isEmpty());
        onFx(() -> window.snapshots().tick());
        settle();
        link("driver.py:4");
        await("the caret is there", () -> code().getCurrentParagraph() == 3);
        link("Add as sample");
        rig.await("one more sample", snapshot -> snapshot.project().orElseThrow().samples().urls().size() == 2);
        assertTrue(onFx(() -> find(ToggleButton.class, "#samplesTab").isSelected()));
    }

    @Test
    void anEditMustMakeVerdictsStaleAndAWeightBeWritten() throws Exception {
        openBad();
        onFx(() -> find(ToggleButton.class, "#checksTab").fire());
        pictures("empty");
        code();
        onFx(() -> find(Button.class, "#checkButton").fire());
        awaitChecks(CheckId.values().length);
        replaceAndSave(BAD.replace("rewriting", "other"));
        await("stale", () -> view().stale());
        awaitText("stale)");
        chooseInMenu(CheckId.STDOUT, "Its findings are warnings");
        await("written", () -> view().severity(CheckId.STDOUT) == Severity.WARNING);
        Path file = rig.session().snapshot().project().orElseThrow().folder().resolve("workbench.json");
        assertTrue(Files.readString(file).contains("\"stdout\": \"warning\""));
        chooseInMenu(CheckId.STDOUT, "Its findings are errors");
        await("written back", () -> view().severity(CheckId.STDOUT) == Severity.ERROR);
        link("Copy finding");
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).contains("why: "));
    }

    private void chooseInMenu(CheckId check, String text) {
        onFx(() -> window.snapshots().tick());
        settle();
        Node head = head(check);
        onFx(() -> head.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null)));
        onFx(() -> {
            var menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst()
                    .orElseThrow();
            menu.getItems().stream().filter(RadioMenuItem.class::isInstance).filter(item -> item.getText().equals(text)).findFirst()
                    .orElseThrow().fire();
            menu.hide();
        });
        settle();
    }

    @Test
    void checkingAtEachSaveMustBeRemembered() throws Exception {
        openBad();
        onFx(() -> item("Check at each save").fire());
        assertTrue(view().onSave());
        replaceAndSave("def cdn_url(request, url):\n    return url\n");
        await("checked", () -> rig.session().checking().last().isPresent() && !view().stale());
        assertEquals(1.0, new io.syndicate.workbench.session.Memory(rig.places().state()).get().numbers().get("checks.onSave"));
    }

    @Test
    void aFailureToRunMustSayWhatIsWrong() throws Exception {
        openBad();
        Files.writeString(rig.session().snapshot().project().orElseThrow().folder().resolve("workbench.json"),
                "{\"format\": 1, \"checks\": {\"no\": 1}}");
        onFx(() -> find(Button.class, "#checkButton").fire());
        awaitText("The checks could not run: ");
        assertFalse(view().trouble().orElseThrow().isBlank());
    }

    private MenuItem item(String text) {
        return ((MenuBar) stage.getScene().lookup("#menuBar")).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(one -> text.equals(one.getText())).findFirst().orElseThrow();
    }
}
