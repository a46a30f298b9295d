package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.Menus;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with log lines. */
final class LogMenu extends ContextMenu {

    private final ListView<LogLine> list;

    LogMenu(ListView<LogLine> list, LogFilters filters) {
        this.list = list;
        MenuItem copy = Menus.item("Copy line", this::copy);
        MenuItem worker = Menus.item("Only this worker", () -> withLine(line -> filters.onlyPid(line.pid())));
        MenuItem mode = Menus.item("Only this mode", () -> withLine(line -> filters.only(line.mode())));
        MenuItem level = Menus.item("Only this level", () -> withLine(line -> filters.only(line.level())));
        MenuItem clear = Menus.item("Clear filters", filters::clear);
        getItems().setAll(copy, Menus.item("Copy all shown", () -> copy(list.getItems())), new SeparatorMenuItem(), worker, mode, level, clear);
        setOnShowing(_ -> {
            boolean none = list.getSelectionModel().isEmpty();
            List.of(copy, worker, mode, level).forEach(item -> item.setDisable(none));
            clear.setDisable(!filters.active());
        });
    }

    /** Copies the selected lines, whole. */
    void copy() {
        copy(list.getSelectionModel().getSelectedItems());
    }

    private void withLine(Consumer<LogLine> action) {
        LogLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            action.accept(line);
        }
    }

    private static void copy(List<LogLine> lines) {
        Menus.copy(lines.stream().map(line -> LogText.line(line, ZoneId.systemDefault())).collect(Collectors.joining("\n")));
    }
}
