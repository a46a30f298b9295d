package io.syndicate.workbench.ui.common;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys of one list or table, not of the whole window: {@code P} pins, {@code Shift+P} all, {@code U} unpins, {@code Ctrl+Z} takes it back.
 */
public final class PinKeys {

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    /** @param pin the chosen one @param all every one @param unpin the chosen one @param undo the last change */
    public PinKeys(Runnable pin, Runnable all, Runnable unpin, Runnable undo) {
        with("P", pin).with("Shift+P", all).with("U", unpin).with("Shortcut+Z", undo);
    }

    /** @param key as JavaFX writes it @param action what it does @return this */
    public PinKeys with(String key, Runnable action) {
        keys.put(KeyCombination.valueOf(key), action);
        return this;
    }

    /** @param control listens while it has the focus */
    public void install(Control control) {
        control.addEventHandler(KeyEvent.KEY_PRESSED, key -> keys.entrySet().stream().filter(entry -> entry.getKey().match(key)).findFirst()
                .ifPresent(entry -> {
                    entry.getValue().run();
                    key.consume();
                }));
    }
}
