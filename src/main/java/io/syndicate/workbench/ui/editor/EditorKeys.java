package io.syndicate.workbench.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The editor's shortcuts while the focus is in it; a menu may carry the same ones for when it is not. */
final class EditorKeys {

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    EditorKeys(EditorController editor, EditorBars bars) {
        on("Shortcut+S", editor::save);
        on("Shortcut+Shift+S", editor::saveAll);
        on("Shortcut+F", editor::find);
        on("Shortcut+H", editor::replace);
        on("F3", () -> bars.findNext(false));
        on("Shift+F3", () -> bars.findNext(true));
        on("Shortcut+G", editor::goToLine);
        on("Shortcut+Equals", editor::zoomIn);
        on("Shortcut+Shift+Equals", editor::zoomIn);
        on("Shortcut+Plus", editor::zoomIn);
        on("Shortcut+Add", editor::zoomIn);
        on("Shortcut+Minus", editor::zoomOut);
        on("Shortcut+Subtract", editor::zoomOut);
        on("Shortcut+DIGIT0", editor::zoomReset);
        on("Shortcut+NUMPAD0", editor::zoomReset);
    }

    private void on(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
    }

    /** @param event consumed when it is one of the shortcuts */
    void handle(KeyEvent event) {
        actions.entrySet().stream().filter(action -> action.getKey().match(event)).findFirst().ifPresent(action -> {
            action.getValue().run();
            event.consume();
        });
    }
}
