package io.syndicate.workbench.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fxmisc.richtext.CodeArea;

/** The menu of a right click on code. */
final class CodeMenu extends ContextMenu {

    CodeMenu(CodeArea area, CodeEditing editing, Language language) {
        var fixed = area.editableProperty().not();
        var unselected = Bindings.createBooleanBinding(() -> area.getSelection().getLength() == 0, area.selectionProperty());
        add("Undo", area::undo, fixed);
        add("Redo", area::redo, fixed);
        getItems().add(new SeparatorMenuItem());
        add("Cut", area::cut, fixed.or(unselected));
        add("Copy", area::copy, unselected);
        add("Paste", area::paste, fixed);
        add("Select all", area::selectAll, Bindings.createBooleanBinding(() -> area.getLength() == 0, area.lengthProperty()));
        if (!language.comment().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            add("Toggle comment", editing::toggleComment, fixed);
        }
    }

    private void add(String label, Runnable action, ObservableBooleanValue disabled) {
        var item = new MenuItem(label);
        item.setOnAction(_ -> action.run());
        item.disableProperty().bind(disabled);
        getItems().add(item);
    }
}
