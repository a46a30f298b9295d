package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the caret is and goes, what stands beside the lines, how large the code is. */
class CodePlacesTest extends FxTest {

    private CodeText text;

    @BeforeEach
    void begin() {
        toolkit();
        text = onFx(() -> new CodeText(Language.PYTHON, new CodeSetting(_ -> { }, new SimpleStringProperty(""))));
        onFx(() -> text.begin("def a():\n    return 1\n"));
    }

    @Test
    void caretMustBeCountedFromOneAndFollowed() {
        var place = new CaretPlace();
        onFx(() -> place.follow(text));
        assertEquals("Ln 1, Col 1", place.property().get());
        onFx(() -> text.area().moveTo(1, 6));
        assertEquals("Ln 2, Col 7", onFx(() -> place.property().get()));
        onFx(() -> place.follow(null));
        assertEquals("", place.property().get());
        onFx(() -> text.area().moveTo(0));
        assertEquals("", onFx(() -> place.property().get()));
    }

    @Test
    void placeMustBeGoneToHoweverFarItIsOff() {
        assertEquals("1:4", goTo(2, 0));
        assertEquals("1:2", goTo(2, 3));
        assertEquals("1:12", goTo(2, 99));
        assertEquals("0:0", goTo(0, 0));
        assertEquals("0:0", goTo(-7, 0));
        assertEquals("2:0", goTo(999_999_999, 0));
    }

    @Test
    void lineNumbersMustLineUpAndGrowWithTheText() {
        assertEquals("  1", number(0).getText());
        onFx(() -> text.area().replaceText("\n".repeat(999)));
        assertEquals("   1", number(0).getText());
        assertEquals("1000", number(999).getText());
    }

    @Test
    void problemMustBeMarkedOnItsLineOnlyAndMended() {
        onFx(() -> text.setProblems(Map.of(1, "bad return", 77, "not here"), () -> LineMap.between("", "")));
        assertFalse(number(0).getStyleClass().contains("problem"));
        assertTrue(number(1).getStyleClass().contains("problem"));
        assertEquals("bad return", onFx(() -> number(1).getTooltip().getText()));
        onFx(() -> text.setProblems(Map.of(), () -> LineMap.between("", "")));
        assertFalse(number(1).getStyleClass().contains("problem"));
    }

    @Test
    void zoomMustStayWithinBoundsAndComeBack() {
        var zoom = new Zoom();
        assertEquals("-fx-font-size: 12px;", zoom.styleProperty().get());
        zoom.by(1);
        assertEquals("-fx-font-size: 13px;", zoom.styleProperty().get());
        zoom.by(100);
        assertEquals("-fx-font-size: 32px;", zoom.styleProperty().get());
        zoom.by(-1);
        assertEquals("-fx-font-size: 31px;", zoom.styleProperty().get());
        zoom.by(-100);
        assertEquals("-fx-font-size: 8px;", zoom.styleProperty().get());
        zoom.reset();
        assertEquals("-fx-font-size: 12px;", zoom.styleProperty().get());
    }

    @Test
    void replacedTextMustKeepTheCaretAtItsWord() {
        onFx(() -> text.area().moveTo(1, 11));
        onFx(() -> text.replaceAll("# new\ndef a():\n    return 1\n"));
        assertEquals("2:11", caret());
        onFx(() -> text.area().undo());
        assertEquals("def a():\n    return 1\n", onFx(text::get));
    }

    private String goTo(int line, int column) {
        onFx(() -> text.goTo(line, column));
        return caret();
    }

    private String caret() {
        return onFx(() -> text.area().getCurrentParagraph() + ":" + text.area().getCaretColumn());
    }

    private Label number(int line) {
        return onFx(() -> (Label) text.area().getParagraphGraphicFactory().apply(line));
    }
}
