package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

class ThemeTest extends FxTest {

    @Test
    void bundledFontsMustBeKnownByTheNamesOfTheStyleSheets() {
        toolkit();
        Fonts.load();
        for (var family : List.of("Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono")) {
            assertEquals(family, Font.font(family, 13).getFamily());
        }
    }

    /** With other style sheets JavaFX matches every node of the window with every rule anew. */
    @Test
    void aSwitchMustLeaveTheStyleSheetsAlone() {
        toolkit();
        int[] changes = {0};
        onFx(() -> {
            var scene = new Scene(new Pane());
            scene.getStylesheets().add("data:text/css,");
            Theme.LIGHT.apply(scene);
            assertEquals("data:text/css,", scene.getStylesheets().getLast());
            scene.getStylesheets().addListener((ListChangeListener<String>) _ -> changes[0]++);
            Theme.DARK.apply(scene);
            Theme.LIGHT.apply(scene);
        });
        assertEquals(0, changes[0]);
        assertNotEquals(Theme.LIGHT, Theme.LIGHT.other());
    }

    @Test
    void darkMustHaveTheWholePaletteOfPrimerDark() throws Exception {
        var node = new Region();
        show(node, Theme.DARK, 100, 100);
        var ours = Pattern.compile("(-[\\w-]+):").matcher(read("/css/dark.css")).results().map(found -> found.group(1)).toList();
        var palette = Pattern.compile("(-color-[\\w-]+):\\s*(#\\w{6}|rgba\\([^)]+\\));").matcher(rules(new PrimerDark()).get(":root"));
        int compared = 0;
        for (var colour : palette.results().filter(found -> !ours.contains(found.group(1))).toList()) {
            var seen = onFx(() -> {
                node.setStyle("-fx-background-color: %s;".formatted(colour.group(1)));
                node.applyCss();
                return node.getBackground().getFills().getFirst().getFill();
            });
            assertEquals(Color.web(colour.group(2)), seen, colour.group(1));
            compared++;
        }
        assertTrue(compared > 50, "colours compared: " + compared);
    }

    /**
     * Dark has PrimerLight's rules, where PrimerDark's take another step of the palette. dark.css says so for all controls that the workbench has;
     * what differs besides has to go there.
     */
    @Test
    void allButThePaletteMustBeAsInPrimerLight() throws Exception {
        toolkit();
        var unused = List.of("modal-pane", "slider", "tab-line", "scroll-arrow");
        var inDarkSheet = List.of(".button.success", ".menu-button.success", ".menu-item:focused", ".list-cell:filled:hover");
        var light = rules(new PrimerLight());
        var differ = new TreeSet<String>();
        rules(new PrimerDark()).forEach((selector, rule) -> {
            if (!alike(light.getOrDefault(selector, "")).equals(alike(rule)) && !selector.equals(":root")) {
                differ.add(selector);
            }
        });
        differ.removeIf(selector -> Stream.concat(unused.stream(), inDarkSheet.stream()).anyMatch(selector::contains));
        assertEquals(Set.of(), differ);
    }

    /** @return with what dark.css says for all rules, and without a shadow's size */
    private static String alike(String rule) {
        return rule.replaceAll("-color-base-[12]\\b", "-color-base-6").replaceAll("-color-shadow-default, [^)]+", "");
    }

    private static String read(String resource) throws IOException {
        try (var in = ThemeTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return declarations by selector, those of the first rule by {@code :root} */
    private static Map<String, String> rules(atlantafx.base.theme.Theme theme) throws IOException {
        var rules = new HashMap<String, String>();
        for (String rule : read(theme.getUserAgentStylesheet()).split("}")) {
            int from = rule.indexOf('{');
            if (from > 0) {
                rules.merge(rules.isEmpty() ? ":root" : rule.substring(0, from).strip(), rule.substring(from + 1), String::concat);
            }
        }
        return rules;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void menusAndTooltipsMustWearItToo(Theme theme) {
        var label = new Label("owner");
        show(new StackPane(label), theme, 200, 200);
        onFx(() -> {
            var menu = new ContextMenu(new MenuItem("item"));
            var tip = new Tooltip("tip");
            menu.show(label, 10, 10);
            tip.show(label, 10, 10);
            for (var colour : List.of(((Region) menu.getSkin().getNode()).getBackground(), ((Region) tip.getSkin().getNode()).getBackground())) {
                var fill = (Color) colour.getFills().getLast().getFill();
                assertEquals(theme == Theme.DARK, fill.getBrightness() < 0.5, fill.toString());
            }
            Theme.LIGHT.apply(stage.getScene());
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void sharedClassesMustDrawWithTheBundledFonts(Theme theme) {
        var title = new Label("Rewrites");
        title.getStyleClass().add("pane-title");
        var plain = new Label("plain");
        var root = new VBox(plain, header(title), badges(), table(), new HBox(8, new TextField("field"), new Button("Button"), primary()));
        root.getStyleClass().add("pane");
        show(root, theme, 520, 300);
        assertEquals("Inter Semi Bold", onFx(() -> title.getFont().getFamily()));
        assertEquals(Font.font("Inter", 13), onFx(plain::getFont));
        onFx(() -> Pictures.write(root, "shared-" + theme.name().toLowerCase()));
    }

    private static HBox header(Label title) {
        var toggle = new ToggleButton("only changed");
        toggle.setSelected(true);
        var header = new HBox(title, badge("5 ok", "ok"), badge("1 failed", "failed"), badge("128"), new Button("Scenario…"), toggle,
                new Hyperlink("Fix"), Icons.of(Feather.LOCK));
        header.getStyleClass().add("pane-header");
        return header;
    }

    private static HBox badges() {
        return new HBox(8, kind("manifest"), kind("block"), kind("other"), badge("2", "warning"), badge("stale", "stale"));
    }

    private static Button primary() {
        var run = new Button("Run", Icons.of(Feather.PLAY));
        run.getStyleClass().add("success");
        return run;
    }

    private static TableView<String> table() {
        var table = new TableView<String>();
        var column = new TableColumn<String, String>("path or name");
        column.setCellValueFactory(row -> new javafx.beans.property.SimpleStringProperty(row.getValue()));
        column.setPrefWidth(200);
        table.getColumns().add(column);
        table.getItems().addAll("/photos/2017/cat.jpg", "/notes/été.txt [3]");
        table.getSelectionModel().select(1);
        table.setPrefHeight(120);
        return table;
    }

    private static Label badge(String text, String... classes) {
        return styled(text, "badge", classes);
    }

    private static Label kind(String kind) {
        return styled(kind, "kind", kind);
    }

    private static Label styled(String text, String first, String... classes) {
        var label = new Label(text);
        label.getStyleClass().add(first);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
