package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.ui.FxTest;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who write the same file, without a window: what lies apart comes together, and nothing is ever lost. */
class FileMergeTest extends FxTest {

    private static final String BASE = "a = 1\nb = 2\nc = 3\nd = 4\ne = 5\n";
    private static final String MINE = BASE.replace("a = 1", "a = 'mine'");
    private static final String THEIRS = BASE.replace("d = 4\n", "d = 'theirs'\nd2 = 'too'\n");
    private static final String BOTH = MINE.replace("d = 4\n", "d = 'theirs'\nd2 = 'too'\n");

    private final FakeDisk disk = new FakeDisk();
    private FileBuffer buffer;

    @BeforeEach
    void begin() {
        toolkit();
        disk.open("coral", BASE, "{}", null);
        buffer = onFx(() -> disk.buffer(DriverFile.DRIVER, Clock.systemUTC()));
    }

    @Test
    void changesThatLieApartMustBeMergedAndSavedTogether() {
        edit(MINE);
        changeOnDisk(THEIRS);
        assertEquals(BOTH, text());
        assertTrue(buffer.isDirty());
        assertEquals(2, assertInstanceOf(Notice.Merged.class, notice()).lines());
        assertEquals(THEIRS, disk.text(DriverFile.DRIVER));
        assertTrue(save());
        assertEquals(BOTH, disk.text(DriverFile.DRIVER));
        assertEquals(Optional.empty(), onFx(() -> buffer.noticeProperty().get()));
    }

    @Test
    void undoMustTakeTheMergeBackInOneStepAndAskAndRedoMustMakeItAgain() {
        edit(MINE);
        changeOnDisk(THEIRS);
        undo();
        assertEquals(MINE, text());
        assertEquals(new Notice.Changed(onDisk(), true), notice());
        redo();
        assertEquals(BOTH, text());
        assertInstanceOf(Notice.Merged.class, notice());
        undo();
        undo();
        assertEquals(BASE, text());
        assertEquals(THEIRS, assertInstanceOf(Notice.Changed.class, notice()).disk().text());
    }

    @Test
    void aSaveAfterTheMergeWasUndoneMustNeverWriteOverWhatTheOtherWrote() {
        edit(MINE);
        changeOnDisk(THEIRS);
        undo();
        assertFalse(save());
        assertEquals(THEIRS, disk.text(DriverFile.DRIVER));
        assertEquals(MINE, text(), "who took the merge back is asked, not merged again");
        changeOnDisk(THEIRS + "f = 6\n");
        assertEquals(MINE, text());
        onFx(() -> buffer.merge(onDisk()));
        assertTrue(save());
        assertEquals(BOTH + "f = 6\n", disk.text(DriverFile.DRIVER));
    }

    @Test
    void theBannersUndoMustLeaveWhatWasTypedSinceTheMerge() {
        edit(MINE);
        changeOnDisk(THEIRS);
        edit(BOTH.replace("b = 2", "b = 'since'"));
        onFx(buffer::undoMerge);
        assertEquals(MINE.replace("b = 2", "b = 'since'"), text());
        assertInstanceOf(Notice.Changed.class, notice());
        onFx(() -> buffer.merge(onDisk()));
        assertEquals(BOTH.replace("b = 2", "b = 'since'"), text());
        assertInstanceOf(Notice.Merged.class, notice());
    }

    @Test
    void theBannersUndoRightAwayMustBeTheAuthorsText() {
        edit(MINE);
        changeOnDisk(THEIRS);
        onFx(buffer::undoMerge);
        assertEquals(MINE, text());
        assertTrue(assertInstanceOf(Notice.Changed.class, notice()).mergeable());
        onFx(() -> buffer.keepMine(onDisk()));
        assertTrue(save());
        assertEquals(MINE, disk.text(DriverFile.DRIVER));
    }

    @Test
    void changesThatMeetMustAskAsBefore() {
        edit(MINE);
        changeOnDisk(BASE.replace("a = 1", "a = 'theirs'"));
        assertEquals(MINE, text());
        assertFalse(assertInstanceOf(Notice.Changed.class, notice()).mergeable());
        onFx(() -> buffer.merge(onDisk()));
        assertEquals(MINE, text());
    }

    @Test
    void anotherChangeMustBeMergedIntoTheMerge() {
        edit(MINE);
        changeOnDisk(THEIRS);
        changeOnDisk(THEIRS + "f = 6\ng = 7\n");
        assertEquals(BOTH + "f = 6\ng = 7\n", text());
        changeOnDisk(BASE);
        assertEquals(MINE, text());
        assertTrue(save());
        assertEquals(MINE, disk.text(DriverFile.DRIVER));
    }

    @Test
    void aSaveOverAnUnseenChangeMustMergeAndWriteOnlyWhenAskedAgain() {
        edit(MINE);
        disk.write(DriverFile.DRIVER, THEIRS);
        assertFalse(save());
        assertEquals(THEIRS, disk.text(DriverFile.DRIVER));
        assertEquals(BOTH, text());
        assertTrue(save());
        assertEquals(BOTH, disk.text(DriverFile.DRIVER));
    }

    @Test
    void theSameChangeOnBothSidesMustBeTakenWithoutAWord() {
        edit(BOTH);
        changeOnDisk(THEIRS);
        assertEquals(BOTH, text());
        assertEquals(Optional.empty(), onFx(() -> buffer.noticeProperty().get()));
        assertTrue(buffer.isDirty());
        undo();
        assertEquals(BASE, text());
    }

    @Test
    void caretAndSelectionMustStayInTheirLines() {
        edit(MINE);
        int from = MINE.indexOf("e = 5");
        onFx(() -> buffer.text().area().selectRange(from + 4, from));
        changeOnDisk(THEIRS);
        assertEquals("e = ", onFx(() -> buffer.text().area().getSelectedText()));
        assertEquals(BOTH.indexOf("e = 5"), onFx(() -> buffer.text().area().getCaretPosition()));
    }

    @Test
    void aDeletedOrUnreadableFileMustNotBeMerged() {
        edit(MINE);
        changeOnDisk(null);
        assertFalse(assertInstanceOf(Notice.Changed.class, notice()).mergeable());
        assertEquals(MINE, text());
    }

    private FileContents onDisk() {
        return disk.snapshot().project().orElseThrow().files().get(DriverFile.DRIVER);
    }

    private void edit(String now) {
        onFx(() -> buffer.text().replaceAll(now));
    }

    private void changeOnDisk(String text) {
        disk.write(DriverFile.DRIVER, text);
        onFx(() -> buffer.onDisk(onDisk()));
    }

    private void undo() {
        onFx(() -> buffer.text().area().undo());
    }

    private void redo() {
        onFx(() -> buffer.text().area().redo());
    }

    private boolean save() {
        return done(onFx(() -> buffer.save(disk)));
    }

    private String text() {
        return onFx(() -> buffer.text().get());
    }

    private Notice notice() {
        return onFx(() -> buffer.noticeProperty().get()).orElseThrow();
    }
}
