package io.syndicate.workbench.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Every key of the window: those of the menus, as they stand there, and those that a pane has for itself. FX thread only. */
final class KeysDialog extends Dialog<Void> {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 700;
    private static final double COLUMN = 360;

    /** @param menus the menu bar's @param over the window that it stands over, which it does not outgrow */
    KeysDialog(List<Menu> menus, Window over) {
        var groups = new FlowPane(24, 16);
        menus.forEach(menu -> addGroup(groups, menu.getText(), menuKeys(menu.getItems())));
        PaneKeyWords.all().forEach((pane, keys) -> addGroup(groups, pane, keys));
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText("All keys, by menu and pane");
        scroll.setId("allKeys");
        getDialogPane().setContent(scroll);
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        setOnShown(_ -> {
            getDialogPane().setPrefSize(Math.min(WIDTH, over.getWidth() - 40), Math.min(HEIGHT, over.getHeight() - 40));
            getDialogPane().getScene().getWindow().sizeToScene();
            getDialogPane().getScene().getWindow().centerOnScreen();
            scroll.requestFocus();
        });
    }

    private static void addGroup(FlowPane groups, String title, Map<String, String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var head = new Label(title);
        head.getStyleClass().add("keys-title");
        var grid = new GridPane(12, 4);
        keys.forEach((what, key) -> grid.addRow(grid.getRowCount(), key(key), new Label(what)));
        var group = new VBox(6, head, grid);
        group.setPrefWidth(COLUMN);
        groups.getChildren().add(group);
    }

    private static Label key(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", "keys-key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** @return for each item with a key, its text and the key as the menu shows it */
    static Map<String, String> menuKeys(List<MenuItem> items) {
        var keys = new LinkedHashMap<String, String>();
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                menuKeys(menu.getItems()).forEach((what, key) -> keys.put(menu.getText() + ": " + what, key));
            } else if (item.getAccelerator() != null) {
                keys.put(item.getText(), item.getAccelerator().getDisplayText());
            }
        }
        return keys;
    }
}
