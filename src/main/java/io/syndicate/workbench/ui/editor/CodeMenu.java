package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fxmisc.richtext.CodeArea;

/** The menu of a right click on code, or of Shift+F10 at the caret. Its keys are those of the text and of the window's menus. */
final class CodeMenu extends KeyedMenu {

    private final CodeArea area;
    private final CodeEditing editing;
    private final Language language;
    private Supplier<List<MenuItem>> more = List::of;

    CodeMenu(CodeArea area, CodeEditing editing, Language language) {
        this.area = area;
        this.editing = editing;
        this.language = language;
        fill();
        refreshWith(this::fill);
        openOver(area, this::atCaret);
    }

    /** @param more items that belong to the caret's line */
    void offer(Supplier<List<MenuItem>> more) {
        this.more = more;
    }

    private void fill() {
        boolean able = area.isEditable();
        boolean selected = area.getSelection().getLength() > 0;
        var items = new ArrayList<MenuItem>();
        items.add(item("Undo", "Shortcut+Z", area::undo, able && area.isUndoAvailable()));
        items.add(item("Redo", "Shortcut+Shift+Z", area::redo, able && area.isRedoAvailable()));
        items.add(new SeparatorMenuItem());
        items.add(item("Cut", "Shortcut+X", area::cut, able && selected));
        items.add(item("Copy", "Shortcut+C", area::copy, selected));
        items.add(item("Paste", "Shortcut+V", area::paste, able));
        items.add(item("Select all", "Shortcut+A", area::selectAll, area.getLength() > 0));
        if (!language.comment().isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.add(item("Toggle comment", "Shortcut+Slash", editing::toggleComment, able));
        }
        var others = more.get();
        if (!others.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(others);
        }
        getItems().setAll(items);
    }

    private static MenuItem item(String label, String key, Runnable action, boolean able) {
        var item = Menus.item(label, key, action);
        item.setDisable(!able);
        return item;
    }

    private Point2D atCaret() {
        return area.getCaretBounds().map(caret -> new Point2D(caret.getMaxX(), caret.getMaxY())).orElseGet(() -> area.localToScreen(0, 0));
    }
}
