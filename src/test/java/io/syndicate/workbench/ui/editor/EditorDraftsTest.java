package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unsaved text is written down while it is typed, and offered at the next start. */
class EditorDraftsTest extends EditorTest {

    private static final Path FOLDER = Path.of("coral");

    private String left(DriverFile file) {
        return drafts.left(FOLDER, file).join().map(Draft::text).orElse("nothing");
    }

    private void openOffered() {
        openEditor();
        await("the draft is offered", () -> isShown("Restore"));
    }

    private void leave(DriverFile file, String text) {
        drafts.keep(FOLDER, new Draft(file, "of another state", text, Instant.parse("2026-03-04T10:42:07Z")));
        assertEquals(text, left(file));
    }

    @Test
    void whatIsTypedMustBeWrittenDownUntilItIsSaved() {
        openEditor();
        insert(0, "# mine\n");
        await("the draft is on disk", () -> left(DriverFile.DRIVER).equals("# mine\n" + DRIVER));
        assertTrue(done(onFx(editor::save)));
        await("the draft is forgotten", () -> left(DriverFile.DRIVER).equals("nothing"));
        insert(0, "# more\n");
        await("the next draft is on disk", () -> left(DriverFile.DRIVER).startsWith("# more"));
        onFx(editor::discardChanges);
        await("the draft is given up", () -> left(DriverFile.DRIVER).equals("nothing"));
    }

    @Test
    void aDraftMustBeRestoredUnsavedAndUndoable() {
        leave(DriverFile.DRIVER, DRIVER + "# lost\n");
        openOffered();
        assertEquals(DRIVER, text());
        press("Restore");
        assertEquals(DRIVER + "# lost\n", text());
        assertTrue(isMarkedDirty(DriverFile.DRIVER));
        assertFalse(isShown("Restore"));
        onFx(editor::undo);
        assertEquals(DRIVER, text());
        await("what was undone is no draft", () -> left(DriverFile.DRIVER).equals("nothing"));
    }

    @Test
    void aDraftMustStayUntilTheAuthorHasDecided() {
        leave(DriverFile.DRIVER, "# lost\n");
        openOffered();
        insert(0, "# new\n");
        assertTrue(done(onFx(editor::save)));
        assertEquals("# lost\n", left(DriverFile.DRIVER));
        assertTrue(isShown("Restore"));
        press("Discard");
        assertFalse(isShown("Discard"));
        await("the draft is given up", () -> left(DriverFile.DRIVER).equals("nothing"));
        assertEquals("# new\n" + DRIVER, text());
    }

    @Test
    void aDraftThatAnotherWindowHasSavedMustNotBeOfferedAnyMore() {
        leave(DriverFile.DRIVER, DRIVER + "# lost\n");
        openOffered();
        disk.write(DriverFile.DRIVER, DRIVER + "# lost\n");
        tick();
        assertFalse(isShown("Restore"));
        assertEquals(DRIVER + "# lost\n", text());
        await("the draft is forgotten", () -> left(DriverFile.DRIVER).equals("nothing"));
    }

    @Test
    void aDraftOfHiddenSecretsMustNotBeComparedAndOneThatIsOnDiskNotOffered() {
        leave(DriverFile.SECRETS, "{\"TOKEN\": 1}");
        leave(DriverFile.DRIVER, DRIVER);
        openEditor();
        select(DriverFile.SECRETS);
        await("the draft is offered", () -> isShown("Restore"));
        assertFalse(isShown("Compare"));
        select(DriverFile.DRIVER);
        assertFalse(isShown("Restore"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theOfferMustDraw(Theme theme) {
        leave(DriverFile.DRIVER, DRIVER + "# lost\n");
        disk.open("coral", DRIVER, CONFIG, SECRETS);
        openEditor(theme, 800, 430);
        await("the draft is offered", () -> isShown("Restore"));
        picture("editor-" + theme.name().toLowerCase(Locale.ROOT) + "-draft");
    }
}
