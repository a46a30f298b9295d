package io.syndicate.workbench.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * How all windows look. The style sheets are the same in both: dark is a state of each window's root that changes its palette, for with other
 * style sheets JavaFX would match every node with every rule anew. FX thread only.
 */
public enum Theme {
    LIGHT, DARK;

    private static final PseudoClass IS_DARK = PseudoClass.getPseudoClass("dark");
    private static final Pattern COLOUR = Pattern.compile("-color-[^:;]+:[^;]+;");
    private static final String PRIMER = new PrimerLight().getUserAgentStylesheetBSS();
    private static final List<String> SHEETS = List.of(darkPalette(), sheet("light.css"), sheet("dark.css"), sheet("workbench.css"));

    private static Theme worn = LIGHT;

    private static String sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource("/css/" + file), file).toExternalForm();
    }

    /** @return PrimerDark's colours, which stand in its first rule, as they are for a dark root */
    private static String darkPalette() {
        try (var sheet = Theme.class.getResourceAsStream(new PrimerDark().getUserAgentStylesheet())) {
            String rules = new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
            return new DataSheet("dark-palette").of(COLOUR.matcher(rules.substring(0, rules.indexOf('}'))).results().map(MatchResult::group)
                    .collect(Collectors.joining("", ".root:dark {", "}")));
        } catch (IOException e) {
            throw new UncheckedIOException("The colours of the dark theme cannot be read", e);
        }
    }

    /** @param name as remembered; whatever is unknown is light */
    public static Theme of(String name) {
        return name.equals("dark") ? DARK : LIGHT;
    }

    /** Before the first control is made: JavaFX would load its own theme for it. */
    public static void prepare() {
        Fonts.load();
        if (!PRIMER.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(PRIMER);
            EveryWindow.later(Theme::dress);
        }
    }

    /** @param scene gets the style sheets, before its others; all windows wear this theme from now on */
    public void apply(Scene scene) {
        prepare();
        if (!scene.getStylesheets().containsAll(SHEETS)) {
            scene.getStylesheets().addAll(0, SHEETS);
        }
        worn = this;
        dress(scene);
        EveryWindow.now(Theme::dress);
    }

    private static void dress(Window window) {
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private static void dress(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(IS_DARK, worn == DARK);
    }

    /** @return the other one */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
