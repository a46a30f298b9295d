package io.syndicate.workbench.ui.common;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How much room a text takes, for who has to choose one that fits. FX thread only. */
public final class TextWidth {

    private TextWidth() {
    }

    /** @param text one line @return its width in that font, in pixels, unrounded */
    public static double of(String text, Font font) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
