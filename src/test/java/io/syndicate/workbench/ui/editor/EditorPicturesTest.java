package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.ui.common.Theme;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws the editor in its states for people to look at. */
class EditorPicturesTest extends EditorTest {

    private static final Problem TYPO = new Problem("Line 8: config has no key CORAL_SUFIX. Did you mean CORAL_SUFFIX?",
            Optional.of(new Place("driver.py", 8, 20)), "Traceback (most recent call last):\n  File \"driver.py\", line 8, in cdn_url\n"
                    + "    suffix = CONFIG[\"CORAL_SUFIX\"]\nKeyError: 'CORAL_SUFIX'");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void editorMustDrawInEveryState(Theme theme) {
        var name = "editor-" + theme.name().toLowerCase(Locale.ROOT);
        disk.open("coral", DRIVER, CONFIG, SECRETS);
        openEditor(theme, 800, 430);
        insert(0, "#");
        onFx(() -> shownArea().replaceText(DRIVER));
        onFx(editor::save);
        insert(DRIVER.length(), "\n\n");
        onFx(editor::save);
        onFx(() -> editor.show(new Place("driver.py", 9, 46)));
        picture(name);
        brackets(name);
        problems(name);
        finding(name);
        secrets(name);
        changed(name);
        empty(name);
    }

    private void brackets(String name) {
        int partner = DRIVER.indexOf("(parts.hostname");
        onFx(() -> shownArea().moveTo(DRIVER.indexOf(")", partner) + 1));
        await("brackets are marked", () -> shownArea().getStyleOfChar(partner).contains("bracket"));
        picture(name + "-bracket");
        onFx(() -> shownArea().replaceText(partner, partner + 1, "["));
        await("an unmatched bracket is marked", () -> shownArea().getStyleOfChar(partner).contains("bracket-alone"));
        picture(name + "-bracket-alone");
        onFx(() -> shownArea().undo());
        onFx(() -> shownArea().selectRange(DRIVER.indexOf("parts ="), DRIVER.indexOf("parts =") + 5));
        await("other places are marked", () -> shownArea().getStyleOfChar(partner + 1).contains("occurrence"));
        picture(name + "-occurrences");
        onFx(() -> editor.show(new Place("driver.py", 9, 46)));
    }

    private void problems(String name) {
        disk.setProblems(TYPO);
        tick();
        picture(name + "-problem");
        disk.setProblems(TYPO, new Problem("config: a comma is missing after \".nyud.net\"", Optional.of(new Place("config", 3, 5)), ""),
                new Problem("workbench.json cannot be read; samples are not saved until it can", Optional.empty(), ""));
        tick();
        press("Show details");
        picture(name + "-problems");
        disk.setProblems();
        tick();
    }

    private void finding(String name) {
        onFx(() -> {
            editor.replace();
            ((TextField) root.lookup("#findField")).setText("parts");
        });
        picture(name + "-find");
        onFx(editor::goToLine);
        picture(name + "-line");
    }

    private void secrets(String name) {
        select(DriverFile.SECRETS);
        await("the mask is coloured", this::coloured);
        picture(name + "-secrets");
        press("Show secrets");
        await("the secrets are coloured", this::coloured);
        picture(name + "-secrets-shown");
        select(DriverFile.CONFIG);
        await("config is coloured", this::coloured);
        picture(name + "-config");
        select(DriverFile.DRIVER);
    }

    private void changed(String name) {
        insert(0, "# mine, not saved\n");
        disk.write(DriverFile.DRIVER, "# theirs\n" + DRIVER);
        tick();
        picture(name + "-banner");
    }

    private void empty(String name) {
        disk.close();
        tick();
        picture(name + "-empty");
        disk.open("fresh", DRIVER, null, null);
        tick();
        select(DriverFile.CONFIG);
        picture(name + "-missing");
    }
}
