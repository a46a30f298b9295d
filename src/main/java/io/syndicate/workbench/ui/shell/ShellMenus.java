package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.checks.ChecksController;
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
    private final ChecksController checks;
    private final DriverActions drivers;
    private final WorkbenchSession session;
    private final Memory memory;

    ShellMenus(ShellController shell, EditorController editor, ChecksController checks, DriverActions drivers, WorkbenchSession session, Memory memory) {
        this.shell = shell;
        this.editor = editor;
        this.checks = checks;
        this.drivers = drivers;
        this.session = session;
        this.memory = memory;
    }

    List<Menu> menus() {
        return List.of(file(), edit(), run(), check(), view(), help());
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
        var code = editor.code();
        return new Menu("Edit", null, item("Undo", "Shortcut+Z", editor::undo), item("Redo", "Shortcut+Shift+Z", editor::redo), new SeparatorMenuItem(),
                item("Cut", null, editor::cut), item("Copy", null, editor::copy), item("Paste", null, editor::paste), new SeparatorMenuItem(),
                item("Find…", "Shortcut+F", editor::find), item("Replace…", "Shortcut+H", editor::replace), item("Go to line…", "Shortcut+G", editor::goToLine),
                item("Go to matching bracket", "Shortcut+Shift+BACK_SLASH", code::goToBracket),
                item("Toggle comment", "Shortcut+SLASH", code::toggleComment), item("Duplicate line or selection", "Shortcut+D", code::duplicate),
                item("Move lines up", "Alt+UP", code::moveUp), item("Move lines down", "Alt+DOWN", code::moveDown),
                item("Select line", "Shortcut+L", code::selectLines), item("Delete lines", "Shortcut+Shift+K", code::deleteLines), new SeparatorMenuItem(),
                item("Complete", "Ctrl+SPACE", code::complete), item("Next problem", "F8", code::nextProblem),
                item("Previous problem", "Shift+F8", code::previousProblem),
                item("Fix problem in this line", "Alt+ENTER", code::fixProblem));
    }

    private Menu run() {
        return new Menu("Run", null, item("Run samples", "F5", shell::run), item("Cancel run", "Shortcut+PERIOD", shell::cancel),
                item("Restart workers", "Shortcut+Shift+F5", session::restartWorkers), item("Run at each save", null, shell::toggleAuto),
                new SeparatorMenuItem(), item("Scenarios…", "Shortcut+Shift+E", shell::scenarios), new SeparatorMenuItem(), item("Run settings…", null, shell::changeSettings));
    }

    private Menu check() {
        return new Menu("Check", null, item("Run all checks", "F6", shell::check), item("Cancel checks", "Shortcut+Shift+PERIOD", checks::cancel),
                item("Check at each save", null, checks::toggleOnSave), new SeparatorMenuItem(), item("Show checks", "Shift+F6", shell::showChecks),
                item("Copy all as text", null, checks::copyAll), item("Save report…", null, checks::saveReport));
    }

    private Menu view() {
        return new Menu("View", null, item("Light or dark theme", "Shortcut+Shift+L", shell::toggleTheme),
                item("Presenter mode", "F11", shell::present),
                item("Timing", "Shortcut+Shift+T", shell::showTiming), new SeparatorMenuItem(), shell.sizes(),
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
