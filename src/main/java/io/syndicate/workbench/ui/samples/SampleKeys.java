package io.syndicate.workbench.ui.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Keys and drops on the table; they act only there, never in the whole window. */
final class SampleKeys {

    private SampleKeys() {
    }

    static void install(Node table, SampleMenu.Commands commands) {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(KeyCombination.valueOf("Enter"), commands::edit);
        keys.put(KeyCombination.valueOf("Delete"), commands::remove);
        keys.put(KeyCombination.valueOf("Shortcut+Z"), commands::undo);
        keys.put(KeyCombination.valueOf("Shortcut+C"), commands::copy);
        keys.put(KeyCombination.valueOf("Shortcut+V"), commands::paste);
        keys.put(KeyCombination.valueOf("Shortcut+D"), commands::duplicate);
        keys.put(KeyCombination.valueOf("Alt+Up"), () -> commands.move(-1));
        keys.put(KeyCombination.valueOf("Alt+Down"), () -> commands.move(1));
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> keys.entrySet().stream().filter(entry -> entry.getKey().match(key)).findFirst()
                .ifPresent(entry -> {
                    key.consume();
                    entry.getValue().run();
                }));
    }

    /** @param onText gets a dropped text or URL */
    static void installDrop(Node table, Consumer<String> onText) {
        table.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (text(drag.getDragboard()) != null) {
                drag.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                drag.consume();
            }
        });
        table.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            String text = text(drag.getDragboard());
            drag.setDropCompleted(text != null);
            drag.consume();
            if (text != null) {
                onText.accept(text);
            }
        });
    }

    private static String text(Dragboard board) {
        return board.hasUrl() ? board.getUrl() : board.hasString() ? board.getString() : null;
    }
}
