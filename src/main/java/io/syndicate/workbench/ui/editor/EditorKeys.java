package io.syndicate.workbench.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The editor's shortcuts while the focus is in it; a menu may carry the same ones for when it is not. */
final class EditorKeys {

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private final EditorBars bars;

    EditorKeys(EditorController editor, EditorBars bars) {
        this.bars = bars;
        var code = editor.code();
        shortcut(KeyCode.S, false, editor::save);
        shortcut(KeyCode.S, true, editor::saveAll);
        shortcut(KeyCode.F, false, editor::find);
        shortcut(KeyCode.H, false, editor::replace);
        actions.put(new KeyCodeCombination(KeyCode.F3), () -> bars.findNext(false));
        actions.put(new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN), () -> bars.findNext(true));
        actions.put(new KeyCodeCombination(KeyCode.F8), code::nextProblem);
        actions.put(new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN), code::previousProblem);
        actions.put(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN), code::fixProblem);
        shortcut(KeyCode.G, false, editor::goToLine);
        shortcut(KeyCode.BACK_SLASH, true, code::goToBracket);
        shortcut(KeyCode.L, false, code::selectLines);
        shortcut(KeyCode.K, true, code::deleteLines);
        shortcut(KeyCode.EQUALS, false, editor::zoomIn);
        shortcut(KeyCode.EQUALS, true, editor::zoomIn);
        shortcut(KeyCode.PLUS, false, editor::zoomIn);
        shortcut(KeyCode.ADD, false, editor::zoomIn);
        shortcut(KeyCode.MINUS, false, editor::zoomOut);
        shortcut(KeyCode.SUBTRACT, false, editor::zoomOut);
        shortcut(KeyCode.DIGIT0, false, editor::zoomReset);
        shortcut(KeyCode.NUMPAD0, false, editor::zoomReset);
    }

    private void shortcut(KeyCode key, boolean shift, Runnable action) {
        var combination = shift ? new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                : new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
        actions.put(combination, action);
    }

    /** @param event consumed when it is one of the shortcuts */
    void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && bars.isOpen()) {
            bars.close();
            event.consume();
            return;
        }
        actions.entrySet().stream().filter(action -> action.getKey().match(event)).findFirst().ifPresent(action -> {
            action.getValue().run();
            event.consume();
        });
    }
}
