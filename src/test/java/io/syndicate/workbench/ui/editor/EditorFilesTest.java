package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.Pictures;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saving, and files that change under the editor. */
class EditorFilesTest extends EditorTest {

    @BeforeEach
    void open() {
        openEditor();
    }

    @Test
    void saveMustWriteTheTextAndKeepItsUndoHistory() {
        insert(0, "# new\n");
        assertTrue(isMarkedDirty(DriverFile.DRIVER));
        assertTrue(isShown("unsaved changes · UTF-8 · Python"));
        assertTrue(done(onFx(editor::save)));
        assertEquals("# new\n" + DRIVER, disk.text(DriverFile.DRIVER));
        assertFalse(isMarkedDirty(DriverFile.DRIVER));
        assertTrue(isShown("saved 10:42:07 · UTF-8 · Python"));
        tick();
        onFx(editor::undo);
        assertEquals(DRIVER, text());
        assertTrue(isMarkedDirty(DriverFile.DRIVER));
        onFx(editor::redo);
        assertFalse(editor.hasUnsavedChanges());
    }

    @Test
    void keysMustTypeAndSave() {
        onFx(() -> shownArea().requestFocus());
        press(KeyCode.CONTROL).type(KeyCode.HOME).release(KeyCode.CONTROL);
        write("x");
        assertEquals("x" + DRIVER, text());
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        assertEquals("x" + DRIVER, disk.text(DriverFile.DRIVER));
        type(KeyCode.ENTER, KeyCode.TAB);
        assertEquals("x\n    " + DRIVER, text());
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("x\n" + DRIVER, text());
    }

    @Test
    void saveMustNotTouchTheDiskWithoutAChange() {
        assertTrue(done(onFx(editor::save)));
        insert(0, "x");
        onFx(editor::undo);
        assertTrue(done(onFx(editor::saveAll)));
        assertEquals(0, disk.saves());
    }

    @Test
    void ownSaveMustNotLookLikeAChangeFromOutside() {
        insert(0, "# 1\n");
        onFx(editor::save);
        insert(0, "# 2\n");
        tick();
        assertEquals("# 2\n# 1\n" + DRIVER, text());
        assertFalse(isShown("Keep mine"));
        assertTrue(done(onFx(editor::save)));
    }

    @Test
    void snapshotFromBeforeTheSaveMustNotLookLikeAChangeFromOutside() {
        disk.fallBehind();
        insert(0, "# 1\n");
        onFx(editor::save);
        tick();
        assertEquals("# 1\n" + DRIVER, text());
        insert(0, "# 2\n");
        disk.catchUp();
        tick();
        assertFalse(isShown("Keep mine"));
        assertEquals("# 2\n# 1\n" + DRIVER, text());
    }

    @Test
    void changeOfACleanFileMustBeTakenWithTheCaretKeptAndCanBeUndone() {
        int caret = DRIVER.indexOf("host =");
        onFx(() -> shownArea().moveTo(caret));
        disk.write(DriverFile.DRIVER, "# theirs\n" + DRIVER);
        tick();
        assertEquals("# theirs\n" + DRIVER, text());
        assertEquals(caret + "# theirs\n".length(), onFx(() -> shownArea().getCaretPosition()));
        assertFalse(editor.hasUnsavedChanges());
        onFx(editor::undo);
        assertEquals(DRIVER, text());
        assertTrue(editor.hasUnsavedChanges());
    }

    @Test
    void changeUnderAnEditMustAskAndTakingItMustBeUndoable() {
        insert(0, "# mine\n");
        disk.write(DriverFile.DRIVER, "# theirs\n" + DRIVER);
        tick();
        assertTrue(isShown("driver.py changed on disk while you were editing."));
        assertEquals("# mine\n" + DRIVER, text());
        press("Take the disk version");
        assertEquals("# theirs\n" + DRIVER, text());
        assertFalse(isShown("Keep mine"));
        assertFalse(editor.hasUnsavedChanges());
        onFx(editor::undo);
        assertEquals("# mine\n" + DRIVER, text());
    }

    @Test
    void keepingMineMustOverwriteOnSaveAndLeaveTheirsInTheHistory() {
        insert(0, "# mine\n");
        disk.write(DriverFile.DRIVER, "# theirs\n" + DRIVER);
        tick();
        press("Keep mine");
        assertEquals("# mine\n" + DRIVER, text());
        assertTrue(isMarkedDirty(DriverFile.DRIVER));
        onFx(editor::undo);
        assertEquals("# theirs\n" + DRIVER, text());
        onFx(editor::redo);
        assertTrue(done(onFx(editor::save)));
        assertEquals("# mine\n" + DRIVER, disk.text(DriverFile.DRIVER));
    }

    @Test
    void saveOverAnUnseenChangeMustBeRefusedAndAsk() {
        insert(0, "# mine\n");
        disk.write(DriverFile.DRIVER, "# theirs\n");
        assertFalse(done(onFx(editor::saveAll)));
        assertEquals("# theirs\n", disk.text(DriverFile.DRIVER));
        assertTrue(isShown("driver.py changed on disk while you were editing."));
        assertFalse(done(onFx(editor::save)));
        press("Keep mine");
        assertTrue(done(onFx(editor::save)));
        assertEquals("# mine\n" + DRIVER, disk.text(DriverFile.DRIVER));
    }

    @Test
    void changeToTheSameTextMustNotAsk() {
        insert(0, "# same\n");
        disk.write(DriverFile.DRIVER, "# same\n" + DRIVER);
        tick();
        assertFalse(isShown("Keep mine"));
        assertFalse(editor.hasUnsavedChanges());
    }

    @Test
    void changeThatIsTakenBackMustTakeTheQuestionBack() {
        insert(0, "# mine\n");
        disk.write(DriverFile.DRIVER, "# theirs\n");
        tick();
        disk.write(DriverFile.DRIVER, DRIVER);
        tick();
        assertFalse(isShown("Keep mine"));
        assertTrue(done(onFx(editor::save)));
    }

    @Test
    void deletedFileMustStayInTheEditorUntilTheAuthorDecides() {
        disk.write(DriverFile.DRIVER, null);
        tick();
        assertTrue(isShown("driver.py is no longer on disk."));
        assertEquals(DRIVER, text());
        press("Keep mine");
        assertTrue(isMarkedDirty(DriverFile.DRIVER));
        assertTrue(done(onFx(editor::save)));
        assertEquals(DRIVER, disk.text(DriverFile.DRIVER));
    }

    @Test
    void failedSaveMustKeepTheTextAndSayWhy() {
        insert(0, "# mine\n");
        disk.refuse("the folder is not writable; make it writable or save elsewhere");
        assertFalse(done(onFx(editor::save)));
        assertTrue(isShown("driver.py is not saved: the folder is not writable; make it writable or save elsewhere"));
        assertEquals("# mine\n" + DRIVER, text());
        assertTrue(editor.hasUnsavedChanges());
        disk.refuse("");
        assertTrue(done(onFx(editor::save)));
        assertFalse(isShown("driver.py is not saved: the folder is not writable; make it writable or save elsewhere"));
    }

    @Test
    void saveAllMustSaveTheOthersAndShowTheOneThatFailed() {
        insert(0, "# mine\n");
        select(DriverFile.CONFIG);
        insert(0, " ");
        assertEquals(List.of(DriverFile.DRIVER, DriverFile.CONFIG), editor.unsaved());
        disk.write(DriverFile.DRIVER, "# theirs\n");
        assertFalse(done(onFx(editor::saveAll)));
        assertEquals(" " + CONFIG, disk.text(DriverFile.CONFIG));
        assertEquals(List.of(DriverFile.DRIVER), editor.unsaved());
        assertTrue(onFx(() -> tab(DriverFile.DRIVER).isSelected()));
    }

    @Test
    void discardMustGoBackToTheDiskAndBeUndoable() {
        insert(0, "# mine\n");
        onFx(editor::discardChanges);
        assertEquals(DRIVER, text());
        assertFalse(editor.hasUnsavedChanges());
        onFx(editor::undo);
        assertEquals("# mine\n" + DRIVER, text());
    }

    @Test
    void readOnlyFileMustSayWhyAndTakeNoText() {
        disk.makeReadOnly(DriverFile.DRIVER, "it is not UTF-8 (byte 0xE9 at offset 12)");
        tick();
        assertTrue(isShown("driver.py is read-only: it is not UTF-8 (byte 0xE9 at offset 12)"));
        onFx(() -> shownArea().requestFocus());
        write("x");
        onFx(editor::paste);
        assertEquals(DRIVER, text());
        disk.write(DriverFile.DRIVER, DRIVER);
        tick();
        write("x");
        assertTrue(editor.hasUnsavedChanges());
    }

    @Test
    void changesThatLieApartMustBeMergedAndSaidSoUntilTheAuthorKnows() {
        insert(0, "# mine\n");
        disk.write(DriverFile.DRIVER, DRIVER + "\n# theirs\n");
        tick();
        assertEquals("# mine\n" + DRIVER + "\n# theirs\n", text());
        assertTrue(isShown("Merged 2 lines of driver.py that another program changed."));
        picture("editor-light-merged");
        press("Undo");
        assertEquals("# mine\n" + DRIVER, text());
        assertTrue(isShown("driver.py changed on disk while you were editing."));
        picture("editor-light-mergeable");
        press("Merge");
        assertEquals("# mine\n" + DRIVER + "\n# theirs\n", text());
        press("OK");
        assertFalse(isShown("Merged 2 lines of driver.py that another program changed."));
        assertTrue(isMarkedDirty(DriverFile.DRIVER));
        assertTrue(done(onFx(editor::save)));
        assertEquals("# mine\n" + DRIVER + "\n# theirs\n", disk.text(DriverFile.DRIVER));
    }

    @Test
    void compareMustShowBothSidesAndOfferTheChoice() {
        insert(0, "# mine\n");
        disk.write(DriverFile.DRIVER, DRIVER.replace("CORAL_SUFIX", "CORAL_SUFFIX") + "\n# <theirs>\n");
        tick();
        press("Compare");
        var dialog = onFx(() -> (Stage) Window.getWindows().stream().filter(window -> window != stage).findFirst().orElseThrow());
        assertTrue(allTexts().stream().anyMatch(text -> text.contains("# <theirs>")));
        onFx(() -> Pictures.write(dialog.getScene().getRoot(), "editor-light-compare"));
        onFx(() -> ((javafx.scene.control.Button) labelled(dialog.getScene().getRoot(), "Take the disk version")).fire());
        settle();
        assertEquals(disk.text(DriverFile.DRIVER), text());
    }
}
