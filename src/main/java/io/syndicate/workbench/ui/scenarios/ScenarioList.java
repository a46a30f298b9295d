package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.scenarios.ScenarioEdits.State;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The scenarios by name: new ones, copies, other names, and away with them. */
final class ScenarioList extends VBox {

    private final ScenarioEdits edits;
    private final Runnable changed;
    private final ListView<String> list = new ListView<>();
    private boolean filling;

    ScenarioList(ScenarioEdits edits, Runnable changed) {
        this.edits = edits;
        this.changed = changed;
        list.setId("scenarios");
        list.setAccessibleText("Scenarios");
        list.setPlaceholder(EmptyState.of("No scenarios", "Make one with New (Insert)."));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String name, boolean empty) {
                super.updateItem(name, empty);
                setText(empty ? null : name);
            }
        });
        list.getSelectionModel().selectedIndexProperty().addListener((_, _, now) -> {
            if (!filling && now.intValue() >= 0) {
                edits.choose(now.intValue(), edits.now().scenarios().get(now.intValue()).events().isEmpty() ? -1 : 0);
                changed.run();
            }
        });
        var keyed = new KeyedMenu(items().toArray(MenuItem[]::new));
        keyed.getItems().addFirst(Menus.item("New", "Insert", this::add));
        keyed.refreshWith(() -> keyed.getItems().stream().skip(1).forEach(item -> item.setDisable(list.getItems().isEmpty())));
        keyed.install(list);
        var add = new Button("New");
        add.setTooltip(new Tooltip("A new scenario (Insert)"));
        add.setOnAction(_ -> add());
        var more = new MenuButton("More", null, items().toArray(MenuItem[]::new));
        more.getItems().forEach(item -> item.setAccelerator(null)); // they would be keys of the whole window
        more.setTooltip(new Tooltip("Duplicate (%s), rename (F2) or delete (Delete) the chosen scenario"
                .formatted(Menus.keys("Shortcut+D"))));
        more.disableProperty().bind(Bindings.isEmpty(list.getItems()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        add.setMinWidth(USE_PREF_SIZE);
        more.setMinWidth(USE_PREF_SIZE);
        var header = new HBox(add, gap, more);
        header.getStyleClass().add("pane-header");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(header, list);
    }

    private List<MenuItem> items() {
        return List.of(Menus.item("Duplicate", "Shortcut+D", this::duplicate), Menus.item("Rename…", "F2", this::rename),
                Menus.item("Delete", "Delete", this::delete));
    }

    void show() {
        State now = edits.now();
        var names = now.scenarios().stream().map(ScenarioDraft::name).toList();
        filling = true;
        if (!list.getItems().equals(names)) {
            list.getItems().setAll(names);
        }
        list.getSelectionModel().clearAndSelect(now.chosen());
        filling = false;
    }

    private void add() {
        then(() -> edits.add(new ScenarioDraft("Scenario", Long.toString(Scenario.STARTER.seed()),
                List.of(EventDraft.create("/photos/2017/cat.jpg")))));
    }

    private void duplicate() {
        if (edits.now().any()) {
            then(() -> edits.add(edits.now().scenario()));
        }
    }

    private void delete() {
        if (edits.now().any()) {
            then(edits::delete);
        }
    }

    private void rename() {
        if (!edits.now().any()) {
            return;
        }
        var dialog = new TextInputDialog(edits.now().scenario().name());
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle("Rename scenario");
        dialog.setHeaderText("Rename scenario");
        dialog.setContentText("Name");
        var taken = edits.otherNames();
        var name = dialog.getEditor().textProperty();
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.get().isBlank() || taken.contains(name.get().strip()), name));
        dialog.setOnShown(_ -> dialog.getEditor().selectAll());
        dialog.showAndWait().ifPresent(now -> then(() -> edits.rename(now.strip())));
    }

    private void then(Runnable edit) {
        edit.run();
        changed.run();
    }
}
