package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.Pictures;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
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

    @Test
    void applyMustReplaceTheOtherThemeAndKeepForeignSheets() {
        toolkit();
        onFx(() -> {
            var scene = new Scene(new Pane());
            scene.getStylesheets().add("data:text/css,");
            Theme.LIGHT.apply(scene);
            Theme.DARK.apply(scene);
            assertEquals(3, scene.getStylesheets().size());
            assertTrue(scene.getStylesheets().getFirst().endsWith("dark.css"));
            assertEquals("data:text/css,", scene.getStylesheets().getLast());
        });
        assertNotEquals(Theme.LIGHT, Theme.LIGHT.other());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void sharedClassesMustDrawWithTheBundledFonts(Theme theme) {
        var title = new Label("Rewrites");
        title.getStyleClass().add("pane-title");
        var root = new VBox(header(title), badges(), table(), new HBox(8, new TextField("field"), new Button("Button"), primary()));
        root.getStyleClass().add("pane");
        show(root, theme, 520, 300);
        assertEquals("Inter Semi Bold", onFx(() -> title.getFont().getFamily()));
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
