package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which log lines are shown. Immutable.
 *
 * @param only     of each facet named here only lines with one of these values; no set is empty
 * @param hidden   of each facet named here no line with one of these values; no set is empty
 * @param text     only lines that hold it
 * @param requests only lines of these requests, where present
 */
record LogFilter(Map<Facet, Set<Object>> only, Map<Facet, Set<Object>> hidden, LogSearch text, Optional<Set<Long>> requests) {

    /** Every line. */
    static final LogFilter ALL = new LogFilter(Map.of(), Map.of(), LogSearch.NONE, Optional.empty());

    LogFilter {
        only = Map.copyOf(only);
        hidden = Map.copyOf(hidden);
    }

    /** @param values empty for all of them */
    LogFilter only(Facet facet, Set<?> values) {
        return new LogFilter(with(only, facet, values), with(hidden, facet, Set.of()), text, requests);
    }

    /** @return with a value added to the only ones that are shown, or taken from them */
    LogFilter toggle(Facet facet, Object value) {
        return only(facet, changed(only(facet), set -> {
            if (!set.remove(value)) {
                set.add(value);
            }
        }));
    }

    /** @return without the lines that have this value */
    LogFilter hide(Facet facet, Object value) {
        var shown = with(only, facet, changed(only(facet), set -> set.remove(value)));
        return new LogFilter(shown, with(hidden, facet, changed(hidden(facet), set -> set.add(value))), text, requests);
    }

    /** @return with the lines that have this value */
    LogFilter unhide(Facet facet, Object value) {
        return new LogFilter(only, with(hidden, facet, changed(hidden(facet), set -> set.remove(value))), text, requests);
    }

    LogFilter withText(LogSearch text) {
        return new LogFilter(only, hidden, text, requests);
    }

    LogFilter withRequests(Optional<Set<Long>> requests) {
        return new LogFilter(only, hidden, text, requests);
    }

    /** @return the only values of a facet that are shown, empty for all */
    Set<Object> only(Facet facet) {
        return only.getOrDefault(facet, Set.of());
    }

    /** @return the values of a facet that are not shown */
    Set<Object> hidden(Facet facet) {
        return hidden.getOrDefault(facet, Set.of());
    }

    boolean shows(LogLine line) {
        for (var entry : only.entrySet()) {
            if (!entry.getValue().contains(entry.getKey().of(line))) {
                return false;
            }
        }
        for (var entry : hidden.entrySet()) {
            if (entry.getValue().contains(entry.getKey().of(line))) {
                return false;
            }
        }
        return (requests.isEmpty() || requests.get().contains(line.request())) && text.in(line.text());
    }

    private static Map<Facet, Set<Object>> with(Map<Facet, Set<Object>> map, Facet facet, Set<?> values) {
        var changed = new EnumMap<Facet, Set<Object>>(Facet.class);
        changed.putAll(map);
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, Set.copyOf(values));
        }
        return changed;
    }

    private static Set<Object> changed(Set<Object> values, Consumer<Set<Object>> change) {
        var changed = new LinkedHashSet<>(values);
        change.accept(changed);
        return changed;
    }
}
