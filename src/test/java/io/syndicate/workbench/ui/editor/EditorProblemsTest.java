package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Problem;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditorProblemsTest extends EditorTest {

    @BeforeEach
    void open() {
        openEditor();
    }

    private static Problem problem(String message, String file, int line, int column) {
        return new Problem(message, Optional.of(new Place(file, line, column)), "");
    }

    private boolean isMarked(int line) {
        return onFx(() -> shownArea().getParagraph(line - 1).getParagraphStyle().contains("problem-line"));
    }

    @Test
    void problemsMustBeListedWithTheirCountAndGoAwayWhenMended() {
        assertFalse(onFx(() -> root.lookup(".problems").isVisible()));
        disk.setProblems(problem("invalid syntax", "driver.py", 8, 5), problem("no comma", "config", 2, 1));
        tick();
        assertTrue(isShown("2"));
        assertTrue(isShown("invalid syntax"));
        assertTrue(isShown("no comma"));
        assertTrue(isMarked(8));
        disk.setProblems();
        tick();
        assertFalse(onFx(() -> root.lookup(".problems").isVisible()));
        assertFalse(isMarked(8));
    }

    @Test
    void clickMustJumpToFileLineAndColumn() {
        disk.setProblems(problem("no comma", "config", 2, 5), problem("invalid syntax", "driver.py", 8, 0));
        tick();
        press("config, line 2");
        assertTrue(onFx(() -> tab(DriverFile.CONFIG).isSelected()));
        assertEquals("Ln 2, Col 5", onFx(() -> editor.caretPositionProperty().get()));
        clickOn(onFx(() -> (Label) labelled(root, "invalid syntax")));
        assertTrue(onFx(() -> tab(DriverFile.DRIVER).isSelected()));
        assertEquals("Ln 8, Col 5", onFx(() -> editor.caretPositionProperty().get()), "without a column: the line's first word");
    }

    @Test
    void placesThatAreNotThereMustDoNoHarm() {
        onFx(() -> {
            editor.show(new Place("driver.py", 900, 900));
            editor.show(new Place("workbench.json", 1, 1));
            editor.show(new Place("driver", 0, 3));
        });
        assertEquals("Ln 1, Col 3", onFx(() -> editor.caretPositionProperty().get()));
        disk.setProblems(problem("far away", "driver.py", 900, 1));
        tick();
        assertTrue(isShown("far away"));
    }

    @Test
    void detailMustOpenAndClose() {
        disk.setProblems(new Problem("it raised", Optional.empty(), "Traceback:\n  line 1\n"));
        tick();
        assertFalse(isShown("Traceback:\n  line 1"));
        press("Show details");
        assertTrue(isShown("Traceback:\n  line 1"));
        press("Hide details");
        assertFalse(isShown("Traceback:\n  line 1"));
    }

    @Test
    void manyProblemsMustScrollWithinFourRows() {
        disk.setProblems(IntStream.range(1, 12).mapToObj(i -> problem("problem " + i, "driver.py", i, 1)).toArray(Problem[]::new));
        tick();
        assertTrue(onFx(() -> root.lookup(".problems").getLayoutBounds().getHeight()) < 125);
    }

    @Test
    void markMustMoveWithItsLine() {
        disk.setProblems(problem("invalid syntax", "driver.py", 8, 5));
        tick();
        insert(0, "# one\n# two\n");
        assertTrue(isMarked(10));
        assertFalse(isMarked(8));
    }

    @Test
    void messageMustBeReadableOnTheLineNumber() {
        disk.setProblems(problem("invalid syntax", "driver.py", 2, 5), problem("and more", "driver.py", 2, 1));
        tick();
        assertEquals("invalid syntax\nand more", onFx(() -> ((Label) shownArea().getParagraphGraphic(1)).getTooltip().getText()));
    }

    @Test
    void aProblemOnDiskMustBeMarkedWhereItsLineIsNow() {
        insert(0, "# one\n# two\n");
        disk.setProblems(problem("invalid syntax", "driver.py", 8, 5));
        tick();
        assertTrue(isMarked(10));
        assertFalse(isMarked(8));
        insert(0, "# three\n");
        disk.setProblems(problem("invalid syntax", "driver.py", 8, 5), problem("no comma", "config", 2, 1));
        tick();
        assertTrue(isMarked(11));
        assertFalse(isMarked(10));
    }
}
