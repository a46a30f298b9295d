package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditorFindTest extends EditorTest {

    @BeforeEach
    void open() {
        openEditor();
        onFx(() -> shownArea().moveTo(0));
    }

    private void field(String id, String text) {
        onFx(() -> ((TextField) root.lookup(id)).setText(text));
    }

    private void find(String text) {
        onFx(editor::find);
        field("#findField", text);
    }

    private String count() {
        return onFx(() -> ((Label) root.lookup("#findCount")).getText());
    }

    private String selected() {
        return onFx(() -> shownArea().getSelectedText());
    }

    @Test
    void enterMustStepForwardsAndShiftEnterBackwards() {
        find("Parts");
        assertEquals("1 of 5", count());
        type(KeyCode.ENTER);
        assertEquals("2 of 5", count());
        press(KeyCode.SHIFT).type(KeyCode.ENTER, KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals("5 of 5", count());
        assertEquals("parts", selected());
        type(KeyCode.ENTER);
        assertEquals("1 of 5", count());
    }

    @Test
    void placesMustBeMarkedAndEscapeMustClear() {
        find("parts");
        int at = DRIVER.indexOf("parts.hostname");
        await("marked", () -> shownArea().getStyleOfChar(at).contains("found"));
        type(KeyCode.ESCAPE);
        assertNull(onFx(() -> root.lookup("#findField")));
        assertFalse(stylesAt(at).contains("found"));
        assertTrue(onFx(() -> shownArea().isFocused()));
        assertEquals("parts", selected());
    }

    @Test
    void caseAndExpressionMustCount() {
        find("coral");
        assertEquals("1 of 2", count());
        onFx(() -> ((ToggleButton) labelled(root, "Aa")).setSelected(true));
        assertEquals("none", count());
        onFx(() -> ((ToggleButton) labelled(root, ".*")).setSelected(true));
        field("#findField", "^import|^from");
        assertEquals("1 of 2", count());
        field("#findField", "(");
        assertTrue(count().toLowerCase().contains("unclosed"));
    }

    @Test
    void replaceMustGoOnToTheNextAndReplaceAllMustBeOneUndo() {
        onFx(editor::replace);
        field("#findField", "parts");
        field("#replaceField", "pieces");
        press("Replace");
        assertEquals("1 of 4", count());
        assertEquals(DRIVER.replaceFirst("parts", "pieces"), text());
        press("Replace all");
        assertEquals(DRIVER.replace("parts", "pieces"), text());
        assertEquals("4 replaced", count());
        onFx(editor::undo);
        assertEquals(DRIVER.replaceFirst("parts", "pieces"), text());
    }

    @Test
    void countMustFollowEditsAndTabs() {
        find("nyud");
        assertEquals("none", count());
        select(DriverFile.CONFIG);
        assertEquals("1 of 1", count());
        insert(0, "nyud ");
        assertTrue(count().endsWith("2") || count().startsWith("2"), count());
    }

    @Test
    void selectionMustBeWhatIsLookedFor() {
        int at = DRIVER.indexOf("gateway");
        onFx(() -> shownArea().selectRange(at, at + "gateway".length()));
        onFx(() -> shownArea().requestFocus());
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        assertEquals("gateway", onFx(() -> ((TextField) root.lookup("#findField")).getText()));
        assertEquals("1 of 5", count());
    }

    @Test
    void goToLineMustTakeLineAndColumn() {
        onFx(editor::goToLine);
        field("#lineField", "9:46");
        type(KeyCode.ENTER);
        assertEquals("Ln 9, Col 46", onFx(() -> editor.caretPositionProperty().get()));
        assertNull(onFx(() -> root.lookup("#lineField")));
        onFx(editor::goToLine);
        field("#lineField", "nine");
        type(KeyCode.ENTER);
        assertTrue(isShown("a number from 1 to 13"));
    }
}
