package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The button that names the open driver: recent ones, another folder, a new one, a sample. */
final class ProjectMenu {

    private final DriverActions drivers;
    private final Memory memory;

    ProjectMenu(MenuButton button, DriverActions drivers, Memory memory) {
        this.drivers = drivers;
        this.memory = memory;
        button.setAccessibleHelp("The open driver: open another, or create one");
        button.getItems().setAll(openers());
        button.setOnShowing(_ -> {
            var samples = samples();
            fill(samples, drivers);
            button.getItems().setAll(openers());
            button.getItems().add(samples);
        });
    }

    private List<MenuItem> openers() {
        var items = new ArrayList<>(recent(drivers, memory));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("Open folder…", drivers::chooseAndOpen));
        items.add(item("New driver…", drivers::createNew));
        return items;
    }

    static Menu samples() {
        return new Menu("Open a sample");
    }

    /** Not before it is wanted: the workbench's jar is read for the names. @param menu of samples, filled once */
    static void fill(Menu menu, DriverActions drivers) {
        if (menu.getItems().isEmpty()) {
            drivers.samples().forEach(name -> menu.getItems().add(item(name, () -> drivers.openSample(name))));
        }
    }

    static List<MenuItem> recent(DriverActions drivers, Memory memory) {
        return memory.get().recent().stream().map(folder -> item(words(folder), () -> drivers.open(Path.of(folder)))).toList();
    }

    private static String words(String folder) {
        Path path = Path.of(folder);
        return path.getFileName() + "   " + (path.getParent() == null ? "" : path.getParent());
    }

    static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
