package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.Mode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a filter is worth remembering from one start to the next: levels, streams and modes. Process ids, generations and requests are
 * others by then. Numbers by name: 1 for only, -1 for hidden.
 */
final class FilterMemory {

    private static final Map<Facet, List<?>> KEPT = Map.of(Facet.LEVEL, List.of(LogLevel.values()), Facet.STREAM,
            List.of("stdout", "stderr", "workbench"), Facet.MODE, List.of(Mode.values()));

    private FilterMemory() {
    }

    /** @return one number for each value that can be remembered */
    static Map<String, Double> numbers(LogFilter filter) {
        var numbers = new HashMap<String, Double>();
        KEPT.forEach((facet, values) -> values.forEach(value -> numbers.put(key(facet, value),
                filter.only(facet).contains(value) ? 1.0 : filter.hidden(facet).contains(value) ? -1.0 : 0.0)));
        return numbers;
    }

    /** @param numbers what is not named there, or by no name of today, filters nothing @return the filter with them */
    static LogFilter restore(LogFilter filter, Map<String, Double> numbers) {
        LogFilter restored = filter;
        for (var kept : KEPT.entrySet()) {
            Facet facet = kept.getKey();
            Set<Object> only = new LinkedHashSet<>(kept.getValue());
            only.removeIf(value -> !(numbers.getOrDefault(key(facet, value), 0.0) > 0));
            restored = restored.only(facet, only);
            for (Object value : kept.getValue()) {
                restored = numbers.getOrDefault(key(facet, value), 0.0) < 0 ? restored.hide(facet, value) : restored;
            }
        }
        return restored;
    }

    private static String key(Facet facet, Object value) {
        return "log." + facet.word() + "." + value;
    }
}
