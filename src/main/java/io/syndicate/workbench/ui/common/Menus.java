package io.syndicate.workbench.ui.common;

import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;

/** Small makers for context menus; items with keys are for a {@link KeyedMenu}. FX thread only. */
public final class Menus {

    private Menus() {
    }

    /**
     * @param text   what it says
     * @param action what it does
     * @return a menu item
     */
    public static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /**
     * @param text   what it says
     * @param key    as {@link #keys} takes it; shown behind the text
     * @param action what it does
     * @return an item of a {@link KeyedMenu}
     */
    public static MenuItem item(String text, String key, Runnable action) {
        var item = item(text, action);
        item.setAccelerator(KeyCombination.valueOf(key));
        return item;
    }

    /** @param key modifiers and key as JavaFX writes them, such as {@code Shortcut+Z} @return as this system writes them */
    public static String keys(String key) {
        return KeyCombination.valueOf(key).getDisplayText();
    }

    /** @param text what something does @param key as {@link #keys} takes it @return both, for a tooltip */
    public static String hint(String text, String key) {
        return text + " (" + keys(key) + ")";
    }

    /** @param text goes to the system's clipboard */
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
