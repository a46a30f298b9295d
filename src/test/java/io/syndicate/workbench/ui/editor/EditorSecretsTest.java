package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Theme;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class EditorSecretsTest extends EditorTest {

    private void openSecrets() {
        openEditor();
        select(DriverFile.SECRETS);
    }

    private void assertHidden() {
        settle();
        assertFalse(allTexts().stream().anyMatch(text -> text.contains(SECRET)), "the secret is in the window");
        assertFalse(text().contains(SECRET), "the secret is in the text on view");
    }

    @Test
    void valuesMustBeHiddenAndNamesShownUntilAsked() {
        openSecrets();
        assertHidden();
        assertTrue(text().contains("CDN_TOKEN"));
        press("Show secrets");
        assertEquals(SECRETS, text());
        assertTrue(allTexts().contains("Hide secrets"));
        press("Hide secrets");
        assertHidden();
    }

    @Test
    void hiddenSecretsMustNotBeEditedFoundOrCopied() {
        openSecrets();
        onFx(() -> shownArea().requestFocus());
        write("x");
        onFx(() -> {
            editor.selectAll();
            editor.copy();
            editor.cut();
            editor.undo();
            editor.paste();
        });
        assertFalse(onFx(() -> Clipboard.getSystemClipboard().getString()).contains(SECRET));
        onFx(() -> {
            editor.find();
            ((TextField) root.lookup("#findField")).setText("t0k3n");
        });
        assertTrue(isShown("none"));
        assertFalse(editor.hasUnsavedChanges());
        assertHidden();
    }

    @Test
    void brokenJsonMustBeHiddenAsAWhole() {
        disk.open("coral", DRIVER, CONFIG, "{\"CDN_TOKEN\": \"" + SECRET);
        openEditor(Theme.LIGHT, 800, 430);
        select(DriverFile.SECRETS);
        assertHidden();
        assertTrue(text().startsWith("hidden, "));
    }

    @Test
    void changesOnDiskMustStayHidden() {
        openSecrets();
        disk.write(DriverFile.SECRETS, "{\"OTHER\": \"" + SECRET + "\"}");
        tick();
        assertHidden();
        assertTrue(text().contains("OTHER"));
    }

    @Test
    void anotherDriverMustHideThemAgain() {
        openSecrets();
        press("Show secrets");
        disk.open("other", DRIVER, CONFIG, SECRETS);
        tick();
        select(DriverFile.SECRETS);
        assertHidden();
    }

    @Test
    void questionAboutHiddenSecretsMustNotOfferToCompare() {
        openSecrets();
        press("Show secrets");
        insert(0, " ");
        disk.write(DriverFile.SECRETS, "{}");
        tick();
        assertTrue(isShown("Compare"));
        press("Hide secrets");
        assertTrue(isShown("Keep mine"));
        assertFalse(isShown("Compare"));
        assertHidden();
    }

    @Test
    void emptyFileMustTakeTextAndHideWhatComesFromDisk() {
        disk.open("coral", DRIVER, CONFIG, null);
        openEditor(Theme.LIGHT, 800, 430);
        select(DriverFile.SECRETS);
        assertTrue(isShown("No secrets yet: it counts as {}. Type to create one."));
        disk.write(DriverFile.SECRETS, SECRETS);
        tick();
        assertHidden();
    }

    @Test
    void whatIsTypedIntoAnEmptyFileMustStayOnView() {
        disk.open("coral", DRIVER, CONFIG, "");
        openEditor(Theme.LIGHT, 800, 430);
        select(DriverFile.SECRETS);
        insert(0, "{");
        insert(1, "}");
        assertEquals("{}", text());
        assertTrue(isShown("Hide secrets"));
    }

    @Test
    void jumpIntoHiddenSecretsMustNotShowThem() {
        openEditor();
        onFx(() -> editor.show(new Place("secrets", 2, 3)));
        assertTrue(onFx(() -> tab(DriverFile.SECRETS).isSelected()));
        assertHidden();
        press("Show secrets");
        assertEquals("Ln 2, Col 3", onFx(() -> editor.caretPositionProperty().get()));
    }
}
