package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Theme;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Light or dark, and the button that switches between both; remembered. FX thread only. */
final class Look {

    private static final String SHEET = Look.class.getResource("/css/shell.css").toExternalForm();

    private final Parent root;
    private final Button button;
    private final Memory memory;
    private Theme theme = Theme.LIGHT;

    Look(Parent root, Button button, Memory memory) {
        this.root = root;
        this.button = button;
        this.memory = memory;
        button.setAccessibleText("Switch between light and dark");
    }

    /** @param next how the window looks from now on; the root is in a scene */
    void use(Theme next) {
        theme = next;
        Scene scene = root.getScene();
        next.apply(scene);
        if (!scene.getStylesheets().contains(SHEET)) {
            scene.getStylesheets().add(SHEET);
        }
        button.setGraphic(Icons.of(next == Theme.LIGHT ? Feather.MOON : Feather.SUN));
        button.setAccessibleHelp(Menus.hint("Switch to the %s theme".formatted(next == Theme.LIGHT ? "dark" : "light"), "Shortcut+Shift+L"));
    }

    void toggle() {
        use(theme.other());
        memory.update(remembered -> remembered.withTheme(theme.name().toLowerCase(Locale.ROOT)));
    }
}
