package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.ui.common.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAreaTest extends EditorTest {

    @BeforeEach
    void open() {
        disk.open("coral", "x = parts.host_name(1)\n", CONFIG, SECRETS);
        openEditor(Theme.LIGHT, 700, 300);
    }

    @ParameterizedTest
    @CsvSource({"4,parts", "9,parts", "10,host_name", "13,host_name", "19,host_name", "20,1", "0,x"})
    void aDoubleClickMustSelectOneName(int caret, String selected) {
        onFx(() -> {
            shownArea().moveTo(caret);
            shownArea().selectWord();
            assertEquals(selected, shownArea().getSelectedText());
        });
    }

    @Test
    void ctrlAndArrowsMustStopBetweenNames() {
        onFx(() -> shownArea().moveTo(0));
        assertEquals(List.of(1, 3, 9, 10, 19), carets(KeyCode.RIGHT, 5));
        assertEquals(List.of(10, 9, 4, 2, 0), carets(KeyCode.LEFT, 5));
    }

    private List<Integer> carets(KeyCode key, int times) {
        var carets = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            onFx(() -> {
                shownArea().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
                carets.add(shownArea().getCaretPosition());
            });
        }
        return carets;
    }
}
