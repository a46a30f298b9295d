package io.syndicate.workbench.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/** How the window looks: a Primer theme, the workbench's colours for it, and the style sheet all panes share. FX thread only. */
public enum Theme {
    LIGHT(new PrimerLight(), "light.css"),
    DARK(new PrimerDark(), "dark.css");

    private static final String SHARED = sheet("workbench.css");

    private final atlantafx.base.theme.Theme primer;
    private final String colours;

    Theme(atlantafx.base.theme.Theme primer, String colours) {
        this.primer = primer;
        this.colours = sheet(colours);
    }

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource("/css/" + file), file).toExternalForm();
    }

    /** @param name as remembered; whatever is unknown is light */
    public static Theme of(String name) {
        return name.equals("dark") ? DARK : LIGHT;
    }

    /** Before the first control is made: JavaFX would load its own theme for it. */
    public void prepare() {
        Fonts.load();
        Application.setUserAgentStylesheet(primer.getUserAgentStylesheetBSS());
    }

    /** @param scene gets this theme in place of another; its other style sheets stay. Dialogs and menus follow the window that owns them */
    public void apply(Scene scene) {
        prepare();
        var ours = List.of(SHARED, LIGHT.colours, DARK.colours);
        var others = scene.getStylesheets().stream().filter(sheet -> !ours.contains(sheet));
        scene.getStylesheets().setAll(Stream.concat(Stream.of(colours, SHARED), others).toList());
    }

    /** @return the other one */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
