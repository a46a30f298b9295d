package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with log lines; filters by what the selected one has. */
final class LogMenu extends KeyedMenu {

    private final ListView<LogLine> list;

    /** @param others further items, for all lines */
    LogMenu(ListView<LogLine> list, LogFilters filters, List<MenuItem> others) {
        this.list = list;
        MenuItem copy = Menus.item("Copy line", "Shortcut+C", this::copy);
        var only = new Menu("Show only");
        var hide = new Menu("Hide");
        MenuItem clear = Menus.item("Clear filters", "A", filters::clear);
        getItems().setAll(copy, Menus.item("Copy all shown", "Shortcut+Shift+C", () -> copy(list.getItems())), new SeparatorMenuItem(),
                only, hide, clear);
        if (!others.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            getItems().addAll(others);
        }
        Runnable refresh = () -> {
            LogLine line = list.getSelectionModel().getSelectedItem();
            copy.setDisable(line == null);
            fill(only, "", "Only", line, filters::only);
            fill(hide, "Shift+", "Hide", line, (facet, value) -> filters.apply(filter -> filter.hide(facet, value)));
            clear.setDisable(!filters.active());
        };
        refresh.run();
        refreshWith(refresh);
    }

    /** Copies the selected lines, whole. */
    private void copy() {
        copy(list.getSelectionModel().getSelectedItems());
    }

    private static void fill(Menu menu, String modifier, String verb, LogLine line, BiConsumer<Facet, Object> action) {
        menu.setDisable(line == null);
        var items = new ArrayList<MenuItem>();
        for (Facet facet : Facet.values()) {
            String value = line == null ? "" : facet.words(facet.of(line));
            MenuItem item = Menus.item(verb + " this " + facet.word() + ": " + value, modifier + facet.key(),
                    () -> action.accept(facet, facet.of(line)));
            item.setDisable(line == null);
            items.add(item);
        }
        menu.getItems().setAll(items);
    }

    private static void copy(List<LogLine> lines) {
        Menus.copy(lines.stream().map(line -> LogText.line(line, ZoneId.systemDefault())).collect(Collectors.joining("\n")));
    }
}
