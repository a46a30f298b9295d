package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.checks.ChecksController;
import io.syndicate.workbench.ui.editor.EditorController;
import io.syndicate.workbench.ui.logs.LogsController;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The menu bar; every action of the window stands in it with its keys. */
final class ShellMenus {

    private final ShellController shell;
    private final ShellActions actions;
    private final EditorController editor;
    private final ChecksController checks;
    private final LogsController logs;
    private final DriverActions drivers;
    private final Memory memory;

    ShellMenus(ShellController shell, ShellActions actions, EditorController editor, ChecksController checks, LogsController logs,
            DriverActions drivers, Memory memory) {
        this.shell = shell;
        this.actions = actions;
        this.editor = editor;
        this.checks = checks;
        this.logs = logs;
        this.drivers = drivers;
        this.memory = memory;
    }

    List<Menu> menus() {
        return List.of(file(), edit(), run(), check(), view(), go(), help());
    }

    private Menu file() {
        var recent = new Menu("Open recent");
        var samples = ProjectMenu.samples();
        var menu = new Menu("File", null, item("New driver…", "Shortcut+N", drivers::createNew),
                item("Open folder…", "Shortcut+O", drivers::chooseAndOpen),
                recent, samples, new SeparatorMenuItem(), item("Save", "Shortcut+S", editor::save),
                item("Save all", "Shortcut+Shift+S", editor::saveAll), new SeparatorMenuItem(),
                item("Publish…", "Shortcut+Shift+P", actions::publish), new SeparatorMenuItem(), item("Quit", "Shortcut+Q", shell::quit));
        menu.setOnShowing(_ -> {
            recent.getItems().setAll(ProjectMenu.recent(drivers, memory));
            recent.setDisable(recent.getItems().isEmpty());
            ProjectMenu.fill(samples, drivers);
        });
        return menu;
    }

    private Menu edit() {
        var code = editor.code();
        return new Menu("Edit", null, item("Undo", "Shortcut+Z", editor::undo), item("Redo", "Shortcut+Shift+Z", editor::redo),
                new SeparatorMenuItem(),
                item("Cut", "Shortcut+X", clipboard(TextInputControl::cut, editor::cut)),
                item("Copy", "Shortcut+C", clipboard(TextInputControl::copy, editor::copy)),
                item("Paste", "Shortcut+V", clipboard(TextInputControl::paste, editor::paste)), new SeparatorMenuItem(),
                item("Find…", "Shortcut+F", editor::find), item("Replace…", "Shortcut+H", editor::replace),
                item("Go to line…", "Shortcut+G", editor::goToLine),
                item("Go to matching bracket", "Shortcut+Shift+BACK_SLASH", code::goToBracket),
                item("Toggle comment", "Shortcut+SLASH", code::toggleComment),
                item("Duplicate line or selection", "Shortcut+D", code::duplicate),
                item("Move lines up", "Alt+UP", code::moveUp), item("Move lines down", "Alt+DOWN", code::moveDown),
                item("Select line", "Shortcut+L", code::selectLines), item("Delete lines", "Shortcut+Shift+K", code::deleteLines),
                new SeparatorMenuItem(),
                item("Complete", "Ctrl+SPACE", code::complete), item("Next problem", "F8", code::nextProblem),
                item("Previous problem", "Shift+F8", code::previousProblem),
                item("Fix problem in this line, or show its error's log", "Alt+ENTER", code::fixProblem));
    }

    private Menu run() {
        return new Menu("Run", null, item("Run samples", "F5", actions::run), item("Cancel run", "Shortcut+PERIOD", actions::cancel),
                item("Restart workers", "Shortcut+Shift+F5", actions::restartWorkers),
                item("Run at each save", "Shortcut+Shift+A", actions::toggleAuto),
                new SeparatorMenuItem(), item("Scenarios…", "Shortcut+Shift+E", shell::scenarios), new SeparatorMenuItem(),
                item("Run settings…", "Shortcut+COMMA", actions::changeSettings));
    }

    private Menu check() {
        return new Menu("Check", null, item("Run all checks", "F6", checks::runAll),
                item("Cancel checks", "Shortcut+Shift+PERIOD", checks::cancel),
                item("Check at each save", "Shortcut+F6", checks::toggleOnSave), new SeparatorMenuItem(),
                item("Show checks", "Shift+F6", shell::showChecks),
                item("Copy all as text", "Shortcut+Shift+F6", checks::copyAll), item("Save report…", "Shortcut+R", checks::saveReport));
    }

    private Menu view() {
        return new Menu("View", null, item("Light or dark theme", "Shortcut+Shift+L", shell::toggleTheme),
                item("Presenter mode", "F11", actions::present),
                item("Timing", "Shortcut+Shift+T", actions::showTiming), new SeparatorMenuItem(), shell.sizes(),
                item("Larger text", "Shortcut+PLUS", editor::zoomIn), item("Smaller text", "Shortcut+MINUS", editor::zoomOut),
                item("Usual text size", "Shortcut+DIGIT0", editor::zoomReset),
                guides(), new SeparatorMenuItem(),
                item("Usual layout", "Shortcut+Shift+DIGIT0", shell::resetLayout),
                item("Reset columns", "Shortcut+Shift+DIGIT9", () -> shell.tables().reset()));
    }

    private MenuItem guides() {
        var item = new CheckMenuItem("Indent guides");
        item.setAccelerator(key("Shortcut+Shift+I"));
        item.selectedProperty().bindBidirectional(editor.guidesProperty());
        return item;
    }

    private Menu go() {
        var menu = new Menu("Go");
        for (PaneKeys pane : PaneKeys.values()) {
            menu.getItems().add(item(pane.title(), pane.key(), () -> shell.focus(pane)));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item("Follow or pause the log", "Shortcut+Shift+J", logs::toggleFollow),
                item("Wrap log lines", "Shortcut+Shift+W", logs::toggleWrap), item("Clear the log", "Shortcut+K", logs::clear));
        return menu;
    }

    private Menu help() {
        return new Menu("Help", null, item("What a driver may do", "F1", actions::showDriverHelp),
                item("Keys", "Shortcut+F1", shell::showKeys), item("About", "Shift+F1", actions::showAbout));
    }

    /** @return on a field where that has the focus, nothing on a list with keys of its own, else on the editor */
    private Runnable clipboard(Consumer<TextInputControl> field, Runnable code) {
        return () -> {
            switch (shell.focusOwner()) {
                case TextInputControl input -> field.accept(input);
                case ListView<?> _, TableView<?> _, TreeTableView<?> _ -> { }
                case null, default -> code.run();
            }
        };
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        var item = ProjectMenu.item(text, action);
        item.setAccelerator(key(keys));
        return item;
    }

    /** @param keys modifiers and the name of a {@link KeyCode}; what {@code KeyCombination.valueOf} does not know as a key it takes for a character */
    private static KeyCombination key(String keys) {
        int last = keys.lastIndexOf('+') + 1;
        var modifiers = Arrays.stream(keys.substring(0, last).split("\\+")).filter(name -> !name.isEmpty()).map(ShellMenus::modifier);
        return new KeyCodeCombination(KeyCode.valueOf(keys.substring(last)), modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    private static KeyCombination.Modifier modifier(String name) {
        return switch (name) {
            case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Ctrl" -> KeyCombination.CONTROL_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
