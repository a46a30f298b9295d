package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** The header's filters together: level, worker and mode, text, and the chip for the selected result. FX thread only. */
final class LogFilters {

    private static final String CHIP = "this result only";

    private final LogRows rows;
    private final Runnable onChange;
    private final MenuButton level;
    private final MenuButton worker;
    private final TextField text;
    private final ToggleButton chip;
    private final ChoiceMenu<LogLevel> levels;
    private final ChoiceMenu<Mode> modes;
    private final ChoiceMenu<Long> pids;
    private Optional<Selection.Result> result = Optional.empty();

    LogFilters(LogRows rows, MenuButton level, MenuButton worker, TextField text, ToggleButton chip, Runnable onChange) {
        this.rows = rows;
        this.onChange = onChange;
        this.level = level;
        this.worker = worker;
        this.text = text;
        this.chip = chip;
        levels = new ChoiceMenu<>(LogFilters::words, set -> apply(rows.filter().withLevels(set)));
        modes = new ChoiceMenu<>(Mode::argument, set -> apply(rows.filter().withModes(set)));
        pids = new ChoiceMenu<>(pid -> "pid " + pid, set -> apply(rows.filter().withPids(set)));
        level.setOnShowing(_ -> fill(level, "All levels", levels, List.of(LogLevel.values())));
        worker.setOnShowing(_ -> fillWorkers());
        text.textProperty().addListener((_, _, now) -> apply(rows.filter().withText(now)));
        chip.selectedProperty().addListener((_, _, _) -> applyChip());
        chip.managedProperty().bind(chip.visibleProperty());
        fill(level, "All levels", levels, List.of(LogLevel.values()));
        fillWorkers();
        chip.setVisible(false);
    }

    /** @param now the result that is selected in another pane; a new one is filtered for, a newer run of the same one keeps the chip as it is */
    void select(Optional<Selection.Result> now) {
        boolean rerun = now.isPresent() && result.map(Selection.Result::title).equals(now.map(Selection.Result::title));
        result = now;
        chip.setVisible(now.isPresent());
        if (!rerun) {
            chip.setSelected(now.isPresent());
        }
        applyChip();
    }

    /** @return the requests of the selected result, filtered for or not */
    Optional<Set<Long>> chosen() {
        return result.map(Selection.Result::requests);
    }

    /** @return whether anything is filtered out */
    boolean active() {
        return !rows.filter().equals(LogFilter.ALL);
    }

    /** Shows every line; the selection in other panes stays. */
    void clear() {
        levels.choose(Set.of());
        modes.choose(Set.of());
        pids.choose(Set.of());
        text.clear();
        chip.setSelected(false);
    }

    void only(LogLevel only) {
        levels.choose(Set.of(only));
    }

    void only(Mode only) {
        modes.choose(Set.of(only));
    }

    void onlyPid(long only) {
        pids.choose(Set.of(only));
    }

    private void applyChip() {
        chip.setText(chip.isSelected() ? CHIP + "  ✕" : CHIP);
        apply(rows.filter().withRequests(chip.isSelected() ? chosen() : Optional.empty()));
    }

    private void apply(LogFilter filter) {
        rows.show(filter);
        level.setText(filter.levels().isEmpty() ? "level" : "level · " + filter.levels().size());
        int workers = filter.modes().size() + filter.pids().size();
        worker.setText(workers == 0 ? "worker" : "worker · " + workers);
        onChange.run();
    }

    private <T> void fill(MenuButton button, String all, ChoiceMenu<T> menu, List<T> values) {
        var items = new ArrayList<MenuItem>();
        items.add(Menus.item(all, () -> menu.choose(Set.of())));
        items.add(new SeparatorMenuItem());
        items.addAll(menu.items(values));
        button.getItems().setAll(items);
    }

    private void fillWorkers() {
        var items = new ArrayList<MenuItem>();
        items.add(Menus.item("All workers", () -> {
            modes.choose(Set.of());
            pids.choose(Set.of());
        }));
        items.add(new SeparatorMenuItem());
        items.addAll(modes.items(Arrays.asList(Mode.values())));
        items.add(new SeparatorMenuItem());
        items.addAll(pids.items(List.copyOf(rows.pids())));
        worker.getItems().setAll(items);
    }

    private static String words(LogLevel level) {
        return level == LogLevel.WORKBENCH ? "NOTE: the workbench's own" : LogText.level(level);
    }
}
