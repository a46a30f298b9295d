package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.FxTest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file's text while a save takes its time. */
class SlowSaveTest extends FxTest {

    private static final String FIRST = "a = 1\n";

    private final FakeDisk disk = new FakeDisk();
    private FileBuffer buffer;

    @BeforeEach
    void begin() {
        toolkit();
        disk.open("coral", FIRST, "{}", null);
        buffer = onFx(() -> disk.buffer(DriverFile.DRIVER, Clock.systemUTC()));
        disk.beSlow();
    }

    @Test
    void theTextAsItWasWhenAskedMustBeWrittenAndNewerOneStayUnsaved() {
        type("b");
        var saved = save();
        type("c");
        assertTrue(buffer.savingProperty().get());
        answer();
        assertTrue(done(saved));
        assertEquals("b" + FIRST, disk.text(DriverFile.DRIVER));
        assertEquals("cb" + FIRST, text());
        assertTrue(buffer.isDirty());
        assertFalse(buffer.savingProperty().get());
        onFx(() -> buffer.text().area().undo());
        assertFalse(buffer.isDirty(), "undo reaches what was saved");
    }

    @Test
    void whatGoesBackToTheOldTextMeanwhileMustBeUnsavedThen() {
        type("b");
        save();
        onFx(() -> buffer.text().area().undo());
        assertFalse(buffer.isDirty());
        answer();
        assertTrue(buffer.isDirty(), "the disk has the text that was saved");
    }

    @Test
    void savesMustBeDoneInTheOrderAsked() {
        type("b");
        var first = save();
        type("c");
        var second = save();
        assertEquals(1, disk.waiting(), "the second one needs to know what the first leaves on disk");
        answer();
        assertTrue(done(first));
        assertFalse(second.isDone());
        answer();
        assertTrue(done(second));
        assertEquals("cb" + FIRST, disk.text(DriverFile.DRIVER));
        assertFalse(buffer.isDirty());
    }

    @Test
    void whatComesAfterAFailedSaveMustNotBeWrittenOverTheOthersText() {
        type("b");
        var first = save();
        type("c");
        var second = save();
        disk.write(DriverFile.DRIVER, "z = 1\n");
        answer();
        assertFalse(done(first));
        assertFalse(done(second));
        assertEquals("z = 1\n", disk.text(DriverFile.DRIVER));
        assertInstanceOf(Notice.Changed.class, notice().orElseThrow());
        assertTrue(buffer.isDirty());
    }

    @Test
    void aSaveThatFailsMustBeSaidAndTheNextOneBeTried() {
        type("b");
        var first = save();
        disk.refuse("the disk is full");
        answer();
        assertFalse(done(first));
        assertEquals(Optional.of(new Notice.NotSaved("the disk is full")), notice());
        assertTrue(buffer.isDirty());
        disk.refuse("");
        var second = save();
        answer();
        assertTrue(done(second));
        assertEquals(Optional.empty(), notice());
    }

    @Test
    void aSnapshotOfTheSavedTextMustNotLookLikeAnotherProgramsWork() {
        type("b");
        save();
        type("c");
        disk.write(DriverFile.DRIVER, "b" + FIRST); // the session reads it before the save has come back
        show();
        assertEquals(Optional.empty(), notice());
        assertEquals("cb" + FIRST, text());
        disk.write(DriverFile.DRIVER, FIRST);
        answer();
        assertEquals(Optional.empty(), notice());
        assertEquals("cb" + FIRST, text());
    }

    @Test
    void aChangeByAnotherProgramMustBeSeenOnceTheSaveIsDone() {
        type("b");
        save();
        answer();
        type("c");
        save();
        answer();
        var third = save();
        assertTrue(done(third), "nothing is to be saved");
        type("d");
        save();
        answer();
        disk.write(DriverFile.DRIVER, "z = 1\n");
        show();
        assertEquals("z = 1\n", text());
    }

    private void type(String text) {
        onFx(() -> buffer.text().area().insertText(0, text));
    }

    private CompletableFuture<Boolean> save() {
        return onFx(() -> buffer.save(disk)).toCompletableFuture();
    }

    private void answer() {
        onFx(disk::answer);
    }

    private void show() {
        onFx(() -> buffer.onDisk(disk.snapshot().project().orElseThrow().files().get(DriverFile.DRIVER)));
    }

    private String text() {
        return onFx(() -> buffer.text().get());
    }

    private Optional<Notice> notice() {
        return onFx(() -> buffer.noticeProperty().get());
    }
}
