package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.lint.LintReport;
import io.syndicate.workbench.lint.LintSubject;
import io.syndicate.workbench.lint.Linter;
import io.syndicate.workbench.lint.Name;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Problems as the author types, found by a real interpreter: squiggle, gutter, list, fix, keys. */
class EditorFindingsTest extends EditorTest {

    private static final String BROKEN = DRIVER.replace("\"manifest\"", "kind")
            + "\n\nSEEN = []\n\n\ndef note(url):\n    SEEN.append(url)\n    print(url)\n";

    @TempDir
    private Path folder;
    private Linter linter;
    private ExecutorService thread;

    @BeforeEach
    void examineForReal() throws Exception {
        linter = new Linter(WorkerProgram.install(folder), Interpreters.resolve(""));
        thread = Executors.newSingleThreadExecutor();
        examiner = (subject, answer) -> {
            if (!thread.isShutdown()) {
                thread.execute(() -> answer.accept(examined(subject)));
            }
        };
    }

    @AfterEach
    void end() throws InterruptedException {
        onFx(thread::shutdown);
        assertTrue(thread.awaitTermination(30, TimeUnit.SECONDS));
        linter.close();
    }

    private LintReport examined(LintSubject subject) {
        try {
            return linter.examine(subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitSquiggle(String word, String style) {
        await(word + " has " + style, () -> onFx(() -> {
            int at = shownArea().getText().indexOf(word);
            return at >= 0 && shownArea().getStyleOfChar(at + 1).contains(style);
        }));
    }

    @Test
    void aMisspelledKeyMustBeMarkedListedAndMended() {
        openEditor();
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        assertTrue(isShown("config has no key CORAL_SUFIX; did you mean CORAL_SUFFIX?"));
        assertTrue(onFx(() -> shownArea().getParagraph(line("CORAL_SUFIX")).getParagraphStyle().contains(Findings.ERROR_LINE)));
        press("Replace with CORAL_SUFFIX");
        assertTrue(text().contains("CONFIG[\"CORAL_SUFFIX\"]"));
        await("nothing is wrong with it any more", () -> !isShown("config has no key CORAL_SUFIX; did you mean CORAL_SUFFIX?"));
        assertFalse(onFx(() -> shownArea().getStyleOfChar(shownArea().getText().indexOf("CORAL_SUFF")).contains("squiggle-error")));
        onFx(editor::undo);
        assertTrue(text().contains("CORAL_SUFIX"));
    }

    @Test
    void keysMustLeadToAProblemAndMendIt() {
        openEditor();
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        onFx(() -> {
            shownArea().requestFocus();
            shownArea().moveTo(0);
        });
        type(KeyCode.F8);
        assertEquals(onFx(() -> line("CORAL_SUFIX")), onFx(() -> shownArea().getCurrentParagraph()));
        press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        assertTrue(text().contains("CORAL_SUFFIX"));
    }

    @Test
    void squigglesMustMoveWithTheTextAndFollowTyping() {
        openEditor();
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        insert(0, "# é😀\n");
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        insert(text().length(), "def broken(:\n");
        await("the fault is listed", () -> isShown("driver.py, line " + (onFx(() -> line("broken")) + 1)));
    }

    @Test
    void theCaretMustStayInSightWhenProblemsComeBelowTheText() {
        openEditor();
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        onFx(() -> {
            shownArea().replaceText(DRIVER.replace("CORAL_SUFIX", "CORAL_SUFFIX") + "# more\n".repeat(60));
            shownArea().requestFocus();
            shownArea().moveTo(shownArea().getLength());
            shownArea().requestFollowCaret();
        });
        await("nothing is listed", () -> !isShown("config has no key CORAL_SUFIX; did you mean CORAL_SUFFIX?"));
        settle();
        double high = onFx(() -> shownArea().getHeight());
        insert(text().length(), "y = unheard, of, them, all_");
        await("the problems are listed below the text", () -> isShown("Nothing defines the name unheard")
                && onFx(() -> shownArea().getHeight() < high));
        await("the caret is in sight", () -> onFx(() -> shownArea().getCaretBounds().filter(caret ->
                shownArea().localToScreen(shownArea().getBoundsInLocal()).contains(caret)).isPresent()));
    }

    @Test
    void jsonMustBeExaminedWhileItIsTyped() {
        openEditor();
        select(DriverFile.CONFIG);
        onFx(() -> shownArea().replaceText("{\n  \"A\": 1\n  \"B\": 2\n}"));
        await("the fault is listed", () -> isShown("config, line 3") || isShown("config, line 2"));
        onFx(() -> shownArea().replaceText("{\n  \"CORAL_SUFIX\": 1,\n  \"B\": 2\n}"));
        awaitSquiggle("\"B\"", "squiggle-warning");
        assertTrue(isShown("Nothing in driver.py reads B"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void findingsMustDraw(Theme theme) {
        disk.open("coral", BROKEN, CONFIG, SECRETS);
        openEditor(theme, 800, 430);
        awaitSquiggle("print", "squiggle-warning");
        onFx(() -> shownArea().showParagraphAtTop(4));
        picture("editor-" + theme.name().toLowerCase(Locale.ROOT) + "-findings");
    }

    @Test
    void completionMustOfferWhatTheGatewayHasAndStayOutOfTheWay() {
        openEditor();
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        onFx(() -> {
            shownArea().requestFocus();
            shownArea().moveTo(shownArea().getLength());
        });
        write("gateway");
        await("nothing is offered for a word", () -> completions().isEmpty());
        write(".");
        await("the gateway's functions are offered", () -> completions().contains("request_type"));
        write("log_e");
        await("only what fits is left", () -> completions().equals(List.of("log_error")));
        type(KeyCode.ENTER);
        await("it is taken", () -> text().endsWith("gateway.log_error") && completions().isEmpty());
        write("(CONFIG[\"");
        await("the keys of config are offered", () -> completions().equals(List.of("CORAL_SUFFIX", "PORT")));
        type(KeyCode.DOWN).type(KeyCode.TAB);
        await("the second is taken and closed", () -> text().endsWith("(CONFIG[\"PORT\"])"));
        press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        type(KeyCode.ESCAPE);
        await("Escape closes it", () -> completions().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private List<String> completions() {
        return onFx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll("#completions").stream())
                .flatMap(list -> ((ListView<Name>) list).getItems().stream()).map(Name::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void completionMustDraw(Theme theme) {
        disk.open("coral", DRIVER, CONFIG, SECRETS);
        openEditor(theme, 800, 430);
        awaitSquiggle("\"CORAL_SUFIX\"", "squiggle-error");
        onFx(() -> {
            shownArea().requestFocus();
            shownArea().insertText(shownArea().getLength(), "    gateway.");
            shownArea().moveTo(shownArea().getLength());
            editor.code().complete();
        });
        await("the gateway's functions are offered", () -> completions().contains("request_type"));
        settle();
        onFx(() -> Window.getWindows().stream().filter(window -> window.isShowing()
                && window.getScene().getRoot().lookup("#completions") != null)
                .forEach(window -> Pictures.write(window.getScene().getRoot(), "editor-" + theme.name().toLowerCase(Locale.ROOT)
                + "-completion")));
    }

    private int line(String word) {
        return shownArea().offsetToPosition(shownArea().getText().indexOf(word),
                org.fxmisc.richtext.model.TwoDimensional.Bias.Forward).getMajor();
    }
}
