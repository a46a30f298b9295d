package io.syndicate.workbench.ui.common;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Line icons of the Feather set, 14 px, in the muted text colour; style class {@code icon} and what the caller adds. */
public final class Icons {

    private Icons() {
    }

    /**
     * @param icon    which
     * @param classes further style classes, such as {@code danger}
     * @return a new node
     */
    public static FontIcon of(Feather icon, String... classes) {
        var node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        node.getStyleClass().addAll(classes);
        return node;
    }
}
