package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.WorkbenchSession;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/** Chooses the interpreter: all that the machine has, or any other by its file. The choice is kept in workbench.json. */
final class PythonMenu {

    private final MenuButton button;
    private final WorkbenchSession session;
    private List<Interpreter> listed = List.of();
    private Optional<Interpreter> inUse = Optional.empty();
    private Optional<ProjectSettings> settings = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    PythonMenu(MenuButton button, WorkbenchSession session) {
        this.button = button;
        this.session = session;
        button.setAccessibleHelp("The Python that runs the driver");
        fill();
    }

    void show(SessionSnapshot snapshot) {
        var now = snapshot.project().map(project -> project.settings());
        if (snapshot.interpreters().equals(listed) && snapshot.interpreter().equals(inUse) && now.equals(settings)
                && button.getText() != null) {
            return;
        }
        listed = snapshot.interpreters();
        inUse = snapshot.interpreter();
        settings = now;
        folder = snapshot.project().map(project -> project.folder());
        button.setText(inUse.map(Interpreter::label).orElse("No Python"));
        button.setDisable(settings.isEmpty());
        fill();
    }

    private void fill() {
        var items = new ArrayList<MenuItem>();
        for (Interpreter interpreter : listed) {
            var item = new RadioMenuItem(interpreter.version() + "   " + interpreter.executable());
            item.setMnemonicParsing(false);
            item.setSelected(inUse.filter(interpreter::equals).isPresent());
            item.setOnAction(_ -> choose(Optional.of(name(interpreter.executable()))));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("The machine's first python3", () -> choose(Optional.empty())));
        items.add(item("Other interpreter…", this::chooseFile));
        button.getItems().setAll(items);
    }

    /** @return a path from the driver's folder for what lies in it, so that the folder can be moved and shared */
    private String name(Path executable) {
        return folder.filter(executable::startsWith).map(parent -> parent.relativize(executable)).orElse(executable).toString();
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void choose(Optional<String> python) {
        settings.ifPresent(now -> session.setSettings(now.withPython(python)));
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle("Choose a Python interpreter");
        File file = chooser.showOpenDialog(button.getScene().getWindow());
        if (file != null) {
            choose(Optional.of(file.getPath()));
        }
    }
}
