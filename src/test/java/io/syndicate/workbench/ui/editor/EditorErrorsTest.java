package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run raised, beside the line that raised it. */
class EditorErrorsTest extends EditorTest {

    private static final String ERROR = "KeyError: 'CORAL_SUFIX'";
    private static final int LINE = 8;

    private final Selection logs = new Selection();

    private void openWithError() {
        openEditor();
        onFx(() -> editor.withLogs(logs));
        ran(1, DRIVER, Failed.rewrite(0, 1, LINE, ERROR), Failed.rewrite(1, 1, LINE, ERROR), Failed.good(2, 1));
    }

    private void ran(int generation, String text, Rewrite... rewrites) {
        disk.ran(generation, Map.of(generation, text), List.of(rewrites), List.of());
        tick();
    }

    private List<Label> notes(String style) {
        settle();
        return onFx(() -> root.lookupAll("." + style).stream().map(Label.class::cast).filter(Node::isVisible).toList());
    }

    private List<String> words() {
        return notes("run-error").stream().map(Label::getText).toList();
    }

    private Label note() {
        return notes("run-error").getFirst();
    }

    private Bounds onScreen(Node node) {
        return onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private Bounds endOfLine(int line) {
        return onFx(() -> {
            int end = shownArea().getAbsolutePosition(line - 1, shownArea().getParagraphLength(line - 1));
            return shownArea().getCharacterBoundsOnScreen(end - 1, end).orElseThrow();
        });
    }

    private void assertBehindLine(int line) {
        var end = endOfLine(line);
        var note = onScreen(notes("run-error").stream().filter(label -> label.getAccessibleText().startsWith("Line " + line + " "))
                .findFirst().orElseThrow());
        assertTrue(note.getMinX() > end.getMaxX(), () -> note + " is behind " + end);
        assertEquals(end.getCenterY(), note.getCenterY(), 2, "in its line");
        assertTrue(note.getMaxX() <= onScreen(shownArea()).getMaxX(), "in the view");
    }

    @Test
    void theErrorMustStandBehindItsLineAndBelongToNoText() {
        openWithError();
        assertEquals(List.of(ERROR), words());
        assertEquals(1, notes("run-error-sign").size());
        assertBehindLine(LINE);
        assertEquals(DRIVER, text());
        onFx(() -> {
            editor.selectAll();
            editor.copy();
        });
        assertEquals(DRIVER, onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertFalse(editor.hasUnsavedChanges());
        assertEquals("Line 8 raised KeyError: 'CORAL_SUFIX', in cdn_url of generation 1, for other http://example.org/cat1.jpg and 1 other sample",
                note().getAccessibleText());
    }

    @Test
    void theTooltipMustSayAllOfIt() {
        openWithError();
        var tip = note().getTooltip().getText();
        assertTrue(tip.startsWith(ERROR
                + "\nin cdn_url of generation 1, for other http://example.org/cat1.jpg and 1 other sample\n\nTraceback"), tip);
        assertTrue(tip.contains("File \"driver.py\", line 8, in cdn_url\n    suffix = CONFIG[\"CORAL_SUFIX\"]\n"), tip);
        assertEquals(tip, notes("run-error-sign").getFirst().getTooltip().getText());
    }

    @Test
    void theErrorMustFollowItsLineAndGoWithAnEditOfIt() {
        openWithError();
        insert(0, "# one\n# two\n");
        assertEquals(List.of(ERROR), words());
        assertBehindLine(LINE + 2);
        insert(text().indexOf("CONFIG"), "x");
        assertEquals(List.of(), words());
        assertEquals(List.of(), notes("run-error-sign"));
        onFx(editor::undo);
        assertBehindLine(LINE + 2);
        onFx(() -> shownArea().replaceText(""));
        assertEquals(List.of(), words());
    }

    @Test
    void linesMustBeThoseOfTheTextThatRan() {
        openEditor();
        insert(0, "# typed while it ran\n");
        ran(1, DRIVER, Failed.rewrite(0, 1, LINE, ERROR));
        assertBehindLine(LINE + 1);
        ran(2, "# typed while it ran\n" + DRIVER, Failed.rewrite(0, 2, LINE + 1, ERROR));
        assertBehindLine(LINE + 1);
    }

    @Test
    void aRunThatNoLongerRaisesMustTakeItAway() {
        openWithError();
        ran(2, DRIVER, Failed.good(0, 2), Failed.good(1, 2), Failed.good(2, 2));
        assertEquals(List.of(), words());
        disk.close();
        tick();
        disk.open("other", DRIVER, CONFIG, SECRETS);
        tick();
        assertEquals(List.of(), words());
    }

    @Test
    void anOlderGenerationsErrorMustBeDimmedAndGiveWayToANewerOne() {
        openWithError();
        disk.ran(2, Map.of(1, DRIVER, 2, DRIVER), List.of(Failed.rewrite(0, 1, LINE, ERROR), Failed.good(1, 2)), List.of());
        tick();
        assertTrue(note().getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale")));
        assertTrue(note().getTooltip().getText().contains("in cdn_url of generation 1, older than the one that serves, for"));
        disk.ran(2, Map.of(1, DRIVER, 2, DRIVER), List.of(Failed.rewrite(0, 1, LINE, ERROR), Failed.rewrite(1, 2, LINE, "ValueError: no")),
                List.of());
        tick();
        assertEquals(List.of("ValueError: no"), words());
        assertFalse(note().getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale")));
    }

    @Test
    void everyLineThatRaisedMustHaveItsOwnAndAStartToo() {
        openEditor();
        disk.ran(1, Map.of(1, DRIVER, 2, DRIVER), List.of(Failed.rewrite(0, 1, LINE, ERROR)),
                List.of(Failed.deserialize(0, 1, 12, "ValueError: cut short")));
        disk.started(Failed.start(2, 3, "ImportError: no module named gateway"));
        tick();
        assertEquals(Set.of(ERROR, "ValueError: cut short", "ImportError: no module named gateway"), Set.copyOf(words()));
        var tips = notes("run-error").stream().map(label -> label.getTooltip().getText()).toList();
        assertTrue(tips.stream().anyMatch(tip -> tip.contains("at the start of generation 2\n")), tips::toString);
        assertTrue(tips.stream().anyMatch(tip -> tip.contains("in deserialize of generation 1, for chunk cat.bin\n")), tips::toString);
        disk.started(null);
        tick();
        assertEquals(2, words().size());
    }

    @Test
    void keysMustReachItAndItsLog() {
        openWithError();
        onFx(() -> shownArea().requestFocus());
        type(KeyCode.F8);
        settle();
        assertEquals(LINE - 1, onFx(() -> shownArea().getCurrentParagraph()));
        press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        settle();
        assertEquals(Optional.of(new Selection.Result("other http://example.org/cat1.jpg", Set.of(101L))), logs.resultProperty().get());
        select(DriverFile.CONFIG);
        onFx(editor.code()::nextProblem);
        assertEquals(0, onFx(() -> shownArea().getCurrentParagraph()), "config has none");
    }

    @Test
    void aClickMustShowTheLogLinesOfThatCallAgainAndAgain() {
        openWithError();
        for (int i = 0; i < 2; i++) {
            onFx(() -> logs.resultProperty().set(Optional.empty()));
            clickOn(note());
            settle();
            assertEquals(Set.of(101L), logs.resultProperty().get().orElseThrow().requests());
            assertEquals(LINE - 1, onFx(() -> shownArea().getCurrentParagraph()));
        }
    }

    @Test
    void aLongMessageMustEndInAnEllipsisWithinTheViewAtEveryZoom() {
        openEditor();
        var said = "RuntimeError: " + "the origin said no ".repeat(30).strip();
        ran(1, DRIVER, Failed.rewrite(0, 1, LINE, said), Failed.rewrite(1, 1, 2, said));
        assertTrue(note().getTooltip().getText().startsWith(said));
        for (int i = 0; i < 14; i++) {
            onFx(editor::zoomIn);
            settle();
            var over = PseudoClass.getPseudoClass("over");
            if (notes("run-error").stream().filter(note -> !note.getPseudoClassStates().contains(over)).count() == 2) {
                assertBehindLine(2);
                assertBehindLine(LINE);
            }
        }
        assertEquals(2, notes("run-error-sign").size());
        onFx(editor::zoomReset);
        settle();
        assertBehindLine(2);
        for (int i = 0; i < 4; i++) {
            onFx(editor::zoomOut);
        }
        settle();
        assertBehindLine(2);
        assertEquals(onFx(() -> ((javafx.scene.text.Text) root.lookup(".paragraph-text .text")).getFont().getSize()),
                onFx(() -> note().getFont().getSize()));
    }

    @Test
    void scrollingMustTakeItAlong() {
        disk.open("coral", DRIVER + "\n".repeat(400), CONFIG, SECRETS);
        openEditor(Theme.LIGHT, 800, 430);
        ran(1, DRIVER + "\n".repeat(400), Failed.rewrite(0, 1, LINE, ERROR));
        assertBehindLine(LINE);
        onFx(() -> shownArea().scrollYBy(70));
        settle();
        assertBehindLine(LINE);
        scroll(note());
        assertEquals(List.of(), words(), "out of view");
        assertEquals(List.of(), notes("run-error-sign"));
        onFx(() -> editor.show(new Place("driver.py", LINE, 0)));
        settle();
        assertBehindLine(LINE);
        select(DriverFile.CONFIG);
        select(DriverFile.DRIVER);
        assertBehindLine(LINE);
    }

    private void scroll(Label over) {
        onFx(() -> over.fireEvent(new javafx.scene.input.ScrollEvent(javafx.scene.input.ScrollEvent.SCROLL, 1, 1, 1, 1, false, false, false,
                false, false, false,
                0, -900, 0, -900, javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                0, null)));
        settle();
    }

    @Test
    void aLinkMustLeadToWhereItsLineIsNow() {
        openWithError();
        insert(0, "# one\n# two\n");
        onFx(() -> editor.show(new Place("driver.py", LINE, 5)));
        assertEquals(LINE + 1, onFx(() -> shownArea().getCurrentParagraph()));
        assertEquals(4, onFx(() -> shownArea().getCaretColumn()));
        onFx(() -> editor.show(new Place("driver.py", LINE, 0), 1));
        assertEquals(LINE + 1, onFx(() -> shownArea().getCurrentParagraph()));
        onFx(editor::save);
        tick();
        onFx(() -> editor.show(new Place("driver.py", LINE, 0), 1));
        assertEquals(LINE + 1, onFx(() -> shownArea().getCurrentParagraph()), "generation 1 ran what was saved before");
        onFx(() -> editor.show(new Place("driver.py", LINE, 0)));
        assertEquals(LINE - 1, onFx(() -> shownArea().getCurrentParagraph()));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void errorsMustDraw(Theme theme) {
        disk.open("coral", DRIVER, CONFIG, SECRETS);
        openEditor(theme, 800, 430);
        disk.ran(2, Map.of(1, DRIVER, 2, DRIVER), List.of(Failed.rewrite(0, 2, LINE, ERROR),
                Failed.rewrite(1, 1, 9, "TypeError: not enough arguments for format string"),
                Failed.rewrite(3, 2, 11,
                "UnicodeEncodeError: 'ascii' codec can't encode character '\\u263a' in position 12: ordinal not in range(128)")),
                List.of());
        tick();
        picture("editor-" + theme.name().toLowerCase(Locale.ROOT) + "-errors");
    }

    @Test
    void whereThereIsNoRoomBehindTheCodeOnlyTheKindMustStandOverItButNotWhileOneTypesThere() {
        String wide = DRIVER.replace("suffix = CONFIG[\"CORAL_SUFIX\"]",
                "suffix = CONFIG[\"CORAL_SUFIX\"] + " + "\"x\" + ".repeat(20) + "\"\"");
        disk.open("coral", wide, CONFIG, SECRETS);
        openEditor(Theme.LIGHT, 800, 430);
        ran(1, wide, Failed.rewrite(0, 1, LINE, ERROR));
        assertEquals(List.of("KeyError"), words());
        assertTrue(onScreen(note()).getMaxX() <= onScreen(shownArea()).getMaxX(), "in the view");
        assertTrue(onScreen(note()).getMinX() < endOfLine(LINE).getMaxX(), "over the code");
        assertEquals(endOfLine(LINE).getCenterY(), onScreen(note()).getCenterY(), 2, "in its line");
        assertTrue(note().getTooltip().getText().startsWith(ERROR));
        for (Theme theme : Theme.values()) {
            onFx(() -> theme.apply(stage.getScene()));
            settle();
            onFx(() -> Pictures.write(stage.getScene().getRoot(), "error-over-" + theme.name().toLowerCase(Locale.ROOT)));
        }
        onFx(() -> {
            shownArea().requestFocus();
            shownArea().moveTo(LINE - 1, 5);
        });
        await("the code is not covered", () -> root.lookupAll(".run-error").stream().noneMatch(Node::isVisible));
        assertEquals(1, notes("run-error-sign").size());
        onFx(() -> shownArea().moveTo(0, 0));
        await("it is back", () -> root.lookupAll(".run-error").stream().anyMatch(Node::isVisible));
        onFx(() -> stage.setWidth(1_700));
        await("there is room for all of it", () -> ((Label) root.lookup(".run-error")).getText().equals(ERROR));
    }

    @Test
    void theTracebackMustBeCopiedByKeyAndStandInTheMenuAtTheCaret() {
        openWithError();
        onFx(() -> {
            shownArea().requestFocus();
            shownArea().moveTo(LINE - 1, 5);
        });
        press(KeyCode.CONTROL).press(KeyCode.SHIFT).push(KeyCode.B).release(KeyCode.SHIFT).release(KeyCode.CONTROL);
        settle();
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).contains("Traceback"));
        press(KeyCode.SHIFT).push(KeyCode.F10).release(KeyCode.SHIFT);
        await("the menu is open", () -> Window.getWindows().stream().anyMatch(CodeMenu.class::isInstance));
        var texts = onFx(() -> ((CodeMenu) Window.getWindows().stream().filter(CodeMenu.class::isInstance).findFirst().orElseThrow())
                .getItems().stream().map(MenuItem::getText).toList());
        assertTrue(texts.containsAll(List.of("Undo", "Toggle comment", "Copy error", "Copy traceback")), texts::toString);
        push(KeyCode.ESCAPE);
    }
}
