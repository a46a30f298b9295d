package io.syndicate.workbench.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the workbench remembers from one start to the next. Immutable; holds nothing of a driver's contents.
 *
 * @param recent  folders of drivers, the last opened first, at most {@value #MAX_RECENT}
 * @param theme   {@code light} or {@code dark}
 * @param numbers window place and size, dividers and the like, by name
 */
public record Remembered(List<String> recent, String theme, Map<String, Double> numbers) {

    /** Longest list of recent drivers. */
    public static final int MAX_RECENT = 12;

    /** Nothing remembered yet. */
    public static final Remembered NOTHING = new Remembered(List.of(), "light", Map.of());

    public Remembered {
        recent = recent == null ? List.of() : List.copyOf(recent);
        theme = theme == null ? "light" : theme;
        numbers = numbers == null ? Map.of() : Map.copyOf(numbers);
    }

    /** @param folder goes to the front @return with it */
    public Remembered opened(String folder) {
        var next = new ArrayList<String>();
        next.add(folder);
        recent.stream().filter(other -> !other.equals(folder)).limit(MAX_RECENT - 1L).forEach(next::add);
        return new Remembered(next, theme, numbers);
    }

    /** @param folder is gone @return without it */
    public Remembered forgotten(String folder) {
        return new Remembered(recent.stream().filter(other -> !other.equals(folder)).toList(), theme, numbers);
    }

    /** @param name {@code light} or {@code dark} @return with it */
    public Remembered withTheme(String name) {
        return new Remembered(recent, name, numbers);
    }

    /** @param changed replaces numbers of the same name @return with them */
    public Remembered withNumbers(Map<String, Double> changed) {
        var all = new TreeMap<>(numbers);
        all.putAll(changed);
        return new Remembered(recent, theme, all);
    }
}
