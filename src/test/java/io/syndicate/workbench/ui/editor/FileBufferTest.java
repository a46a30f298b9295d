package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.ui.FxTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of one file between the editor and the disk, without a window. */
class FileBufferTest extends FxTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2017-04-20T10:42:07Z"), ZoneOffset.UTC);
    private static final String FIRST = "a = 1\n";

    private final FakeDisk disk = new FakeDisk();
    private FileBuffer buffer;

    @BeforeEach
    void begin() {
        toolkit();
        disk.open("coral", FIRST, "{}", null);
        buffer = buffer(DriverFile.DRIVER);
    }

    @Test
    void editMustMakeItDirtyAndTakingItBackClean() {
        type("x");
        assertTrue(buffer.isDirty());
        onFx(() -> buffer.text().area().undo());
        assertFalse(buffer.isDirty());
    }

    @Test
    void saveMustSayWhenAndWriteTheText() {
        type("b = 2\n");
        assertTrue(save());
        assertEquals("b = 2\n" + FIRST, disk.text(DriverFile.DRIVER));
        assertEquals("saved 10:42:07", buffer.stateProperty().get());
        assertFalse(buffer.isDirty());
    }

    @Test
    void saveWithoutAChangeMustCountAsDoneAndLeaveTheDiskAlone() {
        assertTrue(save());
        assertEquals(0, disk.saves());
    }

    @Test
    void failedSaveMustKeepTheEditUntilOneSucceeds() {
        type("x");
        disk.refuse("the disk is full");
        assertFalse(save());
        assertEquals(Optional.of(new Notice.NotSaved("the disk is full")), notice());
        assertTrue(buffer.isDirty());
        disk.refuse("");
        assertTrue(save());
        assertEquals(Optional.empty(), notice());
    }

    @Test
    void cleanFileMustFollowTheDisk() {
        changeOnDisk("b = 2\n");
        assertEquals("b = 2\n", text());
        assertEquals("read again 10:42:07", buffer.stateProperty().get());
        assertFalse(buffer.isDirty());
        assertEquals(Optional.empty(), notice());
    }

    @Test
    void changeUnderAnEditMustAskAndNeitherSideMayBeLost() {
        type("mine ");
        changeOnDisk("theirs\n");
        assertEquals("mine " + FIRST, text());
        assertEquals("theirs\n", asked().text());
        assertFalse(save());
        assertEquals("theirs\n", disk.text(DriverFile.DRIVER));
        assertEquals("mine " + FIRST, text());
    }

    @Test
    void laterChangeMustReplaceTheQuestion() {
        type("mine ");
        changeOnDisk("theirs\n");
        changeOnDisk("theirs again\n");
        assertEquals("theirs again\n", asked().text());
    }

    @Test
    void keepingMineMustLetTheNextSaveOverwrite() {
        type("mine ");
        changeOnDisk("theirs\n");
        onFx(() -> buffer.keepMine(asked()));
        assertEquals(Optional.empty(), notice());
        assertTrue(buffer.isDirty());
        assertTrue(save());
        assertEquals("mine " + FIRST, disk.text(DriverFile.DRIVER));
    }

    @Test
    void keepingMineMustAskAgainWhenTheDiskChangesOnceMore() {
        type("mine ");
        changeOnDisk("theirs\n");
        onFx(() -> buffer.keepMine(asked()));
        changeOnDisk("theirs again\n");
        assertEquals("theirs again\n", asked().text());
    }

    @Test
    void takingTheirsMustBeCleanAndUndoable() {
        type("mine ");
        changeOnDisk("theirs\n");
        onFx(() -> buffer.takeDisk(asked()));
        assertEquals("theirs\n", text());
        assertFalse(buffer.isDirty());
        assertEquals(Optional.empty(), notice());
        onFx(() -> buffer.text().area().undo());
        assertEquals("mine " + FIRST, text());
        assertTrue(buffer.isDirty());
    }

    @Test
    void sameTextOnBothSidesMustBeCleanWithoutAQuestion() {
        type("x");
        changeOnDisk("x" + FIRST);
        assertEquals(Optional.empty(), notice());
        assertFalse(buffer.isDirty());
    }

    @Test
    void changeTakenBackOnDiskMustTakeTheQuestionBack() {
        type("mine ");
        changeOnDisk("theirs\n");
        changeOnDisk(FIRST);
        assertEquals(Optional.empty(), notice());
        assertTrue(buffer.isDirty());
    }

    @Test
    void sameSnapshotAgainMustNotAskAgain() {
        type("mine ");
        changeOnDisk("theirs\n");
        var same = onDisk(DriverFile.DRIVER);
        onFx(() -> buffer.keepMine(same));
        onFx(() -> buffer.onDisk(same));
        assertEquals(Optional.empty(), notice());
    }

    @Test
    void discardMustGoToTheDiskAsItIsNow() {
        type("mine ");
        onFx(buffer::discard);
        assertEquals(FIRST, text());
        type("mine ");
        changeOnDisk("theirs\n");
        onFx(buffer::discard);
        assertEquals("theirs\n", text());
        assertFalse(buffer.isDirty());
    }

    @Test
    void missingFileMustBeMadeByTheFirstSave() {
        buffer = buffer(DriverFile.SECRETS);
        assertTrue(buffer.isMissing());
        assertEquals("not on disk yet", buffer.stateProperty().get());
        type("{}");
        assertTrue(save());
        assertFalse(buffer.isMissing());
        assertEquals("{}", disk.text(DriverFile.SECRETS));
    }

    @Test
    void deletedFileMustKeepItsTextUntilTheAuthorDecides() {
        changeOnDisk(null);
        assertEquals(FIRST, text());
        assertFalse(asked().exists());
        onFx(() -> buffer.takeDisk(asked()));
        assertEquals("", text());
        assertTrue(buffer.isMissing());
    }

    @Test
    void readOnlyFileMustTakeNoTextUntilItIsWritableAgain() {
        disk.makeReadOnly(DriverFile.DRIVER, "too large");
        show();
        assertFalse(buffer.text().area().isEditable());
        assertEquals(Optional.of(new Notice.ReadOnly("too large")), notice());
        disk.write(DriverFile.DRIVER, FIRST);
        show();
        assertTrue(buffer.text().area().isEditable());
        assertEquals(Optional.empty(), notice());
    }

    private FileBuffer buffer(DriverFile file) {
        return onFx(() -> disk.buffer(file, CLOCK));
    }

    private FileContents onDisk(DriverFile file) {
        return disk.snapshot().project().orElseThrow().files().get(file);
    }

    private void changeOnDisk(String text) {
        disk.write(DriverFile.DRIVER, text);
        show();
    }

    private void show() {
        onFx(() -> buffer.onDisk(onDisk(DriverFile.DRIVER)));
    }

    private void type(String text) {
        onFx(() -> buffer.text().area().insertText(0, text));
    }

    private boolean save() {
        return done(onFx(() -> buffer.save(disk)));
    }

    private String text() {
        return onFx(() -> buffer.text().get());
    }

    private Optional<Notice> notice() {
        return onFx(() -> buffer.noticeProperty().get());
    }

    private FileContents asked() {
        return assertInstanceOf(Notice.Changed.class, notice().orElseThrow()).disk();
    }
}
