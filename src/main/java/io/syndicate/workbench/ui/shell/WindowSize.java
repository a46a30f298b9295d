package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** How large everything in the window is: chosen in a menu, remembered. FX thread only. */
final class WindowSize {

    private static final String REMEMBERED = "window.percent";
    private static final int USUAL = 100;
    private static final int FIRST_KEY = 9;
    private static final List<Integer> PERCENTS = List.of(USUAL, 110, 125, 150);

    private final Memory memory;
    private DoubleProperty factor = new SimpleDoubleProperty(1);

    WindowSize(Memory memory) {
        this.memory = memory;
    }

    /** @param factor is set now and with each choice */
    void use(DoubleProperty factor) {
        this.factor = factor;
        factor.set(percent() / (double) USUAL);
    }

    /** @return the choice; no keys with Alt, which the code editor takes for AltGr */
    Menu menu() {
        var group = new ToggleGroup();
        var menu = new Menu("Size of everything");
        for (int percent : PERCENTS) {
            var item = new RadioMenuItem(percent + " %");
            item.setToggleGroup(group);
            item.setSelected(percent == percent());
            item.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+F" + (FIRST_KEY + PERCENTS.indexOf(percent))));
            item.setOnAction(_ -> choose(percent));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void choose(int percent) {
        factor.set(percent / (double) USUAL);
        memory.update(remembered -> remembered.withNumbers(Map.of(REMEMBERED, (double) percent)));
    }

    private int percent() {
        int remembered = memory.get().numbers().getOrDefault(REMEMBERED, (double) USUAL).intValue();
        return PERCENTS.contains(remembered) ? remembered : USUAL;
    }
}
