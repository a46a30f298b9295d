package io.syndicate.workbench.ui.logs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/** Menu items that choose some of several values; none chosen means all. */
final class ChoiceMenu<T> {

    private final Set<T> chosen = new LinkedHashSet<>();
    private final Function<T, String> words;
    private final Consumer<Set<T>> onChange;

    /**
     * @param words    how a value is called
     * @param onChange told what is chosen from now on
     */
    ChoiceMenu(Function<T, String> words, Consumer<Set<T>> onChange) {
        this.words = words;
        this.onChange = onChange;
    }

    /** @return an item for each value, ticked where chosen */
    List<MenuItem> items(List<T> values) {
        return values.stream().map(this::item).toList();
    }

    Set<T> chosen() {
        return Set.copyOf(chosen);
    }

    /** @param values chosen from now on */
    void choose(Set<T> values) {
        if (!chosen.equals(values)) {
            chosen.clear();
            chosen.addAll(values);
            onChange.accept(chosen());
        }
    }

    private MenuItem item(T value) {
        var item = new CheckMenuItem(words.apply(value));
        item.setSelected(chosen.contains(value));
        item.setOnAction(_ -> {
            var now = new LinkedHashSet<>(chosen);
            if (!now.remove(value)) {
                now.add(value);
            }
            choose(now);
        });
        return item;
    }
}
