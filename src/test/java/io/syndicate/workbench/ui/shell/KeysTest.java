package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.ui.common.KeyedMenu;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** Keys of the whole window: every item of the menu bar has one, no key does two things, and one place lists them all. */
class KeysTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    /** Their items are folders and samples, whose number nobody knows. */
    private static final Set<String> OPEN_ENDED = Set.of("Open recent", "Open a sample");

    @Test
    void everyItemOfTheMenuBarMustHaveAKeyOfItsOwnAndStandInTheList() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        List<MenuItem> items = onFx(() -> fixed(menus()).toList());
        assertEquals(List.of(), items.stream().filter(item -> item.getAccelerator() == null).map(MenuItem::getText).toList());
        var keys = items.stream().map(item -> item.getAccelerator().toString()).toList();
        assertEquals(keys.stream().distinct().toList(), keys);
        assertTrue(keys.size() > 45, keys::toString);
        assertEquals(List.of(), items.stream().filter(item -> !(item.getAccelerator() instanceof KeyCodeCombination)).map(MenuItem::getText)
                .toList(),
                "a key that JavaFX does not know is a character that nobody can type");
        press(KeyCode.CONTROL).push(KeyCode.F1).release(KeyCode.CONTROL);
        awaitText("In the rewrites");
        picture("keys-below");
        var texts = allTexts();
        var missing = items.stream().filter(item -> !texts.contains(item.getAccelerator().getDisplayText())
                || texts.stream().noneMatch(text -> text.endsWith(item.getText()))).map(MenuItem::getText).toList();
        assertEquals(List.of(), missing);
        assertTrue(texts.containsAll(List.of("Copy as curl", "Next difference", "Paste URLs", "Export shown lines", "Shift+F10")),
                texts::toString);
        push(KeyCode.ESCAPE);
        await("the list is closed", () -> allTextsHaveNone("In the rewrites"));
    }

    /** What each pane's own menu is listed under. */
    private static final Map<String, String> GROUPS = Map.of("Samples", "In the samples", "Rewrites", "In the rewrites", "Round trips",
            "In the round trips", "Worker logs", "In the logs");

    @Test
    void everyItemOfAPanesMenuMustHaveAKeyThatTheListNamesAndNoOtherItemHas() throws Exception {
        openWindow(rig.sample("coral"));
        control(KeyCode.DIGIT3); // what is behind another pane has no rows
        rig.session().checking().check(Set.of(CheckId.LOADS), CheckProgress.NONE).get();
        await("checks are listed", () -> stage.getScene().lookup(".check-head") != null);
        Map<String, List<MenuItem>> menus = onFx(this::paneMenus);
        assertEquals(Set.of("In the samples", "In the rewrites", "In the round trips", "In the logs", "In the checks",
                "On a worker's lamp"), menus.keySet());
        menus.forEach((group, items) -> {
            assertEquals(List.of(), items.stream().filter(item -> item.getAccelerator() == null).map(MenuItem::getText).toList(), group);
            var keys = items.stream().map(item -> item.getAccelerator().getDisplayText()).toList();
            assertEquals(keys.stream().distinct().toList(), keys, group);
            var listed = PaneKeyWords.all().get(group).values().stream().flatMap(words -> Stream.of(words.split(", "))).toList();
            assertEquals(List.of(), keys.stream().filter(key -> !listed.contains(key)).toList(), group);
        });
    }

    private Map<String, List<MenuItem>> paneMenus() {
        var menus = new HashMap<String, List<MenuItem>>();
        for (Node node : stage.getScene().getRoot().lookupAll("*")) {
            KeyedMenu.of(node).filter(_ -> !(node instanceof CodeArea)).ifPresent(menu -> menus.put(
                    node.getStyleClass().contains("lamp") ? "On a worker's lamp" : node.getStyleClass().contains("check-head")
                            ? "In the checks" : GROUPS.get(node.getAccessibleText()), fixed(menu.getItems().stream()).toList()));
        }
        return menus;
    }

    private static boolean allTextsHaveNone(String text) {
        return !allTexts().contains(text);
    }

    private Stream<MenuItem> menus() {
        return ((MenuBar) stage.getScene().lookup("#menuBar")).getMenus().stream().map(MenuItem.class::cast);
    }

    private static Stream<MenuItem> fixed(Stream<MenuItem> items) {
        return items.filter(item -> !(item instanceof SeparatorMenuItem) && !OPEN_ENDED.contains(item.getText()))
                .flatMap(item -> item instanceof Menu menu ? fixed(menu.getItems().stream()) : Stream.of(item));
    }

    @Test
    void everyPaneMustBeReachedByItsDigit() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        var digits = List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT1);
        var panes = List.of("samples", "checks", "rewrites", "round-trips", "logs", "editor");
        for (int i = 0; i < panes.size(); i++) {
            String pane = panes.get(i);
            control(digits.get(i));
            await("the focus is in " + pane, () -> inside(stage.getScene().getFocusOwner(), pane));
        }
    }

    private static boolean inside(Node node, String pane) {
        return node != null && (node.getStyleClass().contains(pane) || inside(node.getParent(), pane));
    }

    @Test
    void pasteMustGoWhereTheFocusIs() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        TextField filter = (TextField) onFx(() -> stage.getScene().lookup("#filter"));
        onFx(() -> {
            var content = new ClipboardContent();
            content.putString("needle");
            Clipboard.getSystemClipboard().setContent(content);
            filter.requestFocus();
            fire("Paste");
        });
        assertEquals("needle", onFx(() -> filter.getText()));
        onFx(() -> {
            stage.getScene().lookup("#list").requestFocus();
            fire("Paste");
        });
        assertEquals(GOOD, onFx(() -> code().getText()), "a list pastes into no file");
        onFx(() -> {
            code().requestFocus();
            code().moveTo(0);
            fire("Paste");
        });
        assertTrue(onFx(() -> code().getText()).startsWith("needle"));
    }

    private void fire(String text) {
        fixed(menus()).filter(item -> text.equals(item.getText())).findFirst().orElseThrow().fire();
    }

    @Test
    void logLinesMustBeWrappedAndClearedByKey() throws Exception {
        openWindow(rig.sample("coral"));
        var wrap = (ToggleButton) onFx(() -> stage.getScene().lookup("#wrap"));
        assertFalse(wrap.isSelected());
        press(KeyCode.SHIFT);
        control(KeyCode.W);
        release(KeyCode.SHIFT);
        await("lines are wrapped", wrap::isSelected);
        control(KeyCode.DIGIT6);
        control(KeyCode.L);
        awaitText("Worker logs");
    }

    private void control(KeyCode key) {
        press(KeyCode.CONTROL).push(key).release(KeyCode.CONTROL);
        settle();
    }
}
