package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.editor.EditorController;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menu bar; every action of the window stands in it with its keys. */
final class ShellMenus {

    private final ShellController shell;
    private final EditorController editor;
    private final DriverActions drivers;
    private final WorkbenchSession session;
    private final Memory memory;

    ShellMenus(ShellController shell, EditorController editor, DriverActions drivers, WorkbenchSession session, Memory memory) {
        this.shell = shell;
        this.editor = editor;
        this.drivers = drivers;
        this.session = session;
        this.memory = memory;
    }

    List<Menu> menus() {
        return List.of(file(), edit(), run(), view(), help());
    }

    private Menu file() {
        var recent = new Menu("Open recent");
        var menu = new Menu("File", null, item("New driver…", "Shortcut+N", drivers::createNew), item("Open folder…", "Shortcut+O", drivers::chooseAndOpen),
                recent, ProjectMenu.samples(drivers), new SeparatorMenuItem(), item("Save", "Shortcut+S", editor::save),
                item("Save all", "Shortcut+Shift+S", editor::saveAll), new SeparatorMenuItem(),
                item("Publish…", "Shortcut+Shift+P", shell::publish), new SeparatorMenuItem(), item("Quit", "Shortcut+Q", shell::quit));
        menu.setOnShowing(_ -> {
            recent.getItems().setAll(ProjectMenu.recent(drivers, memory));
            recent.setDisable(recent.getItems().isEmpty());
        });
        return menu;
    }

    private Menu edit() {
        return new Menu("Edit", null, item("Undo", "Shortcut+Z", editor::undo), item("Redo", "Shortcut+Shift+Z", editor::redo), new SeparatorMenuItem(),
                item("Cut", null, editor::cut), item("Copy", null, editor::copy), item("Paste", null, editor::paste), new SeparatorMenuItem(),
                item("Find…", "Shortcut+F", editor::find), item("Replace…", "Shortcut+H", editor::replace), item("Go to line…", "Shortcut+G", editor::goToLine),
                item("Toggle comment", "Shortcut+SLASH", editor::toggleComment));
    }

    private Menu run() {
        return new Menu("Run", null, item("Run samples", "F5", shell::run), item("Cancel run", "Shortcut+PERIOD", shell::cancel),
                item("Restart workers", "Shortcut+Shift+F5", session::restartWorkers), item("Run at each save", null, shell::toggleAuto),
                new SeparatorMenuItem(), item("Scenarios…", "Shortcut+Shift+E", shell::scenarios), new SeparatorMenuItem(), item("Run settings…", null, shell::changeSettings));
    }

    private Menu view() {
        return new Menu("View", null, item("Light or dark theme", "Shortcut+Shift+L", shell::toggleTheme), new SeparatorMenuItem(),
                item("Larger text", "Shortcut+PLUS", editor::zoomIn), item("Smaller text", "Shortcut+MINUS", editor::zoomOut),
                item("Usual text size", "Shortcut+DIGIT0", editor::zoomReset), new SeparatorMenuItem(),
                item("Usual layout", null, shell::resetLayout));
    }

    private Menu help() {
        return new Menu("Help", null, item("What a driver may do", "F1", shell::showDriverHelp), item("About", null, shell::showAbout));
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        var item = ProjectMenu.item(text, action);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
