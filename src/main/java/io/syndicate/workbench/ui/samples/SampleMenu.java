package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with samples. */
final class SampleMenu extends KeyedMenu {

    /** The pane's commands on the selected rows. */
    interface Commands {
        void edit();

        void duplicate();

        void move(int by);

        void copy();

        void paste();

        void remove();

        void undo();
    }

    SampleMenu(Commands commands, Supplier<List<SampleRow>> chosen, Supplier<Samples> samples, Supplier<Boolean> undoable) {
        MenuItem edit = Menus.item("Edit…", "Enter", commands::edit);
        MenuItem duplicate = Menus.item("Duplicate", "Shortcut+D", commands::duplicate);
        MenuItem up = Menus.item("Move up", "Alt+Up", () -> commands.move(-1));
        MenuItem down = Menus.item("Move down", "Alt+Down", () -> commands.move(1));
        MenuItem copy = Menus.item("Copy", "Shortcut+C", commands::copy);
        MenuItem remove = Menus.item("Remove", "Delete", commands::remove);
        MenuItem undo = Menus.item("Undo remove", "Shortcut+Z", commands::undo);
        getItems().setAll(edit, duplicate, up, down, new SeparatorMenuItem(), copy,
                Menus.item("Paste URLs", "Shortcut+V", commands::paste), new SeparatorMenuItem(), remove, undo);
        refreshWith(() -> {
            List<SampleRow> rows = chosen.get();
            edit.setDisable(rows.size() != 1);
            up.setDisable(rows.size() != 1 || !SampleEdits.canMove(samples.get(), rows.getFirst(), -1));
            down.setDisable(rows.size() != 1 || !SampleEdits.canMove(samples.get(), rows.getFirst(), 1));
            List.of(duplicate, copy, remove).forEach(item -> item.setDisable(rows.isEmpty()));
            undo.setDisable(!undoable.get());
        });
    }
}
