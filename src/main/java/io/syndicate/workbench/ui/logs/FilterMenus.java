package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Menus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The header's two menus: by level and stream, and by who wrote a line. FX thread only. */
final class FilterMenus {

    private static final int LAST_REQUESTS = 20;

    private final LogRows rows;
    private final LogFilters filters;
    private final MenuButton level;
    private final MenuButton worker;

    FilterMenus(LogRows rows, LogFilters filters, MenuButton level, MenuButton worker) {
        this.rows = rows;
        this.filters = filters;
        this.level = level;
        this.worker = worker;
        level.setOnShowing(_ -> fillLevels());
        worker.setOnShowing(_ -> fillWorkers());
        fillLevels();
        fillWorkers();
    }

    /** Says how many are chosen. */
    void show() {
        int levels = chosen(Facet.LEVEL, Facet.STREAM);
        int workers = chosen(Facet.MODE, Facet.WORKER, Facet.GENERATION, Facet.REQUEST);
        level.setText(levels == 0 ? "level" : "level · " + levels);
        worker.setText(workers == 0 ? "worker" : "worker · " + workers);
    }

    private int chosen(Facet... facets) {
        return List.of(facets).stream().mapToInt(facet -> filters.get().only(facet).size() + filters.get().hidden(facet).size()).sum();
    }

    private void fillLevels() {
        var items = new ArrayList<MenuItem>();
        items.add(all("All levels", Facet.LEVEL, Facet.STREAM));
        items.add(new SeparatorMenuItem());
        items.addAll(items(Facet.LEVEL, List.of(LogLevel.values())));
        items.add(new SeparatorMenuItem());
        items.addAll(items(Facet.STREAM, List.of("stdout", "stderr", "workbench")));
        level.getItems().setAll(items);
    }

    private void fillWorkers() {
        var items = new ArrayList<MenuItem>();
        items.add(all("All workers", Facet.MODE, Facet.WORKER, Facet.GENERATION, Facet.REQUEST));
        items.add(new SeparatorMenuItem());
        items.addAll(items(Facet.MODE, List.of(Mode.values())));
        items.add(new SeparatorMenuItem());
        items.addAll(items(Facet.WORKER, rows.values(Facet.WORKER)));
        items.add(new SeparatorMenuItem());
        items.add(new Menu("Generation", null, items(Facet.GENERATION, rows.values(Facet.GENERATION)).toArray(MenuItem[]::new)));
        var requests = rows.values(Facet.REQUEST);
        var newest = requests.subList(Math.max(0, requests.size() - LAST_REQUESTS), requests.size());
        items.add(new Menu("Request", null, items(Facet.REQUEST, newest).toArray(MenuItem[]::new)));
        worker.getItems().setAll(items);
    }

    private MenuItem all(String text, Facet... facets) {
        return Menus.item(text, () -> filters.apply(filter -> {
            LogFilter all = filter;
            for (Facet facet : facets) {
                all = all.only(facet, Set.of());
            }
            return all;
        }));
    }

    private List<MenuItem> items(Facet facet, Collection<?> values) {
        return values.stream().<MenuItem>map(value -> {
            var item = new CheckMenuItem(words(facet, value));
            item.setSelected(filters.get().only(facet).contains(value));
            item.setOnAction(_ -> filters.apply(filter -> filter.toggle(facet, value)));
            return item;
        }).toList();
    }

    private String words(Facet facet, Object value) {
        String words = value == LogLevel.WORKBENCH ? "NOTE: the workbench's own" : facet.words(value);
        return value instanceof LogLevel level && rows.count(level) > 0 ? words + "  (" + Amounts.number(rows.count(level)) + ")" : words;
    }
}
