package io.syndicate.workbench.ui.rewrites;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;

/** The list's own keys; they are not keys of the whole window. */
final class RewriteKeys {

    private RewriteKeys() {
    }

    static void install(ListView<RewriteRow> list, Supplier<Optional<RewriteRow>> chosen, RewriteMenu menu, RewritePins pins) {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(KeyCombination.valueOf("Shortcut+C"), menu::copyCdn);
        keys.put(KeyCombination.valueOf("Shortcut+Shift+C"), menu::copyCurl);
        keys.put(KeyCombination.valueOf("P"), () -> chosen.get().ifPresent(pins::pin));
        keys.put(KeyCombination.valueOf("Shift+P"), pins::pinAll);
        keys.put(KeyCombination.valueOf("U"), () -> chosen.get().ifPresent(pins::unpin));
        keys.put(KeyCombination.valueOf("Shortcut+Z"), pins::undo);
        list.setOnKeyPressed(key -> keys.entrySet().stream().filter(entry -> entry.getKey().match(key)).findFirst().ifPresent(entry -> {
            entry.getValue().run();
            key.consume();
        }));
    }
}
