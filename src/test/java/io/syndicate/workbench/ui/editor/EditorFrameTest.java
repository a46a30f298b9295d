package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Theme;
import java.util.List;
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
        assertTrue(onFx(editor::saveAll));
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
        assertTrue(onFx(editor::save));
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
