package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Theme;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What is around the files: no project, another project, colours, zoom. */
class EditorFrameTest extends EditorTest {

    @Test
    void withoutAProjectTheThreeWaysToOneMustBeOffered() {
        openEditor(Theme.LIGHT, 800, 430);
        press("Open folder…");
        press("New from template…");
        press("Start from a sample…");
        assertEquals(List.of("open", "new", "sample"), asked);
        onFx(() -> {
            editor.save();
            editor.find();
            editor.goToLine();
            editor.undo();
            editor.discardChanges();
        });
        assertTrue(done(onFx(editor::saveAll)));
        assertEquals("", onFx(() -> editor.caretPositionProperty().get()));
        disk.open("coral", DRIVER, CONFIG, SECRETS);
        tick();
        assertEquals(DRIVER, text());
    }

    @Test
    void anotherProjectMustReplaceTextsAndUndoHistory() {
        openEditor();
        insert(0, "# mine\n");
        disk.open("other", "x = 1\n", "{}", "{}");
        tick();
        assertEquals("x = 1\n", text());
        assertFalse(editor.hasUnsavedChanges());
        onFx(editor::undo);
        assertEquals("x = 1\n", text());
        assertFalse(onFx(() -> editor.unsavedChangesProperty().get()));
    }

    @Test
    void colouringMustNeverBeOfAnOlderText() {
        openEditor();
        onFx(() -> {
            for (int i = 0; i < 200; i++) {
                shownArea().insertText(0, "é😀");
            }
            shownArea().insertText(0, "# ");
            shownArea().insertText(shownArea().getLength(), "return 7");
        });
        int end = onFx(() -> shownArea().getLength());
        await("the last word is a number", () -> shownArea().getStyleOfChar(end - 1).contains("number"));
        assertTrue(stylesAt(end - 3).contains("keyword"));
        assertTrue(stylesAt(0).contains("comment"));
        assertFalse(stylesAt(text().indexOf("cdn_url")).contains("comment"));
    }

    @Test
    void missingFilesMustSayWhatTheyCountAs() {
        disk.open("coral", DRIVER, null, null);
        openEditor(Theme.LIGHT, 800, 430);
        select(DriverFile.CONFIG);
        assertTrue(isShown("No config yet: it counts as {}. Type to create one."));
        insert(0, "{}");
        assertFalse(isShown("No config yet: it counts as {}. Type to create one."));
        assertTrue(done(onFx(editor::save)));
        assertEquals("{}", disk.text(DriverFile.CONFIG));
    }

    @Test
    void zoomMustChangeTheCodeInAllFilesWithinBounds() {
        openEditor();
        double normal = fontSize();
        onFx(editor::zoomIn);
        onFx(editor::zoomIn);
        assertEquals(normal + 2, fontSize());
        select(DriverFile.CONFIG);
        assertEquals(normal + 2, fontSize());
        onFx(() -> {
            for (int i = 0; i < 100; i++) {
                editor.zoomOut();
            }
        });
        assertEquals(8, fontSize());
        onFx(editor::zoomReset);
        assertEquals(12, fontSize());
    }

    @Test
    void shortcutsMustReachTheirActions() {
        openEditor();
        onFx(() -> {
            shownArea().requestFocus();
            shownArea().moveTo(1, 0);
        });
        ctrl(KeyCode.D);
        assertEquals("from urllib.parse import urlsplit, urlunsplit", onFx(() -> shownArea().getText(2)));
        ctrl(KeyCode.SLASH);
        assertEquals("# from urllib.parse import urlsplit, urlunsplit", onFx(() -> shownArea().getText(2)));
        type(KeyCode.TAB);
        press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        ctrl(KeyCode.EQUALS);
        assertEquals(13, fontSize());
        ctrl(KeyCode.MINUS);
        ctrl(KeyCode.MINUS);
        ctrl(KeyCode.DIGIT0);
        assertEquals(12, fontSize());
        ctrl(KeyCode.H);
        assertTrue(isShown("Replace all"));
        ctrl(KeyCode.G);
        assertTrue(isShown("Go to line"));
        onFx(() -> shownArea().requestFocus());
        type(KeyCode.ESCAPE);
        assertFalse(isShown("Go to line"));
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertFalse(editor.hasUnsavedChanges());
    }

    private void ctrl(KeyCode key) {
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    void codeMustBeDrawnInTheBundledFont() {
        openEditor();
        assertEquals("JetBrains Mono", onFx(() -> codeText().getFont().getFamily()));
    }

    private double fontSize() {
        settle();
        return onFx(() -> {
            root.applyCss();
            return codeText().getFont().getSize();
        });
    }

    private Text codeText() {
        return (Text) root.lookup(".paragraph-text .text");
    }
}
