package io.syndicate.workbench.ui.common;

import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Small makers for context menus. No accelerators: JavaFX would make them keys of the whole window. FX thread only.
 */
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

    /** @param text goes to the system's clipboard */
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
