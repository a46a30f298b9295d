package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.session.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which lines of a text the errors of the last runs belong to, while it is edited: a line that was changed since has none. */
final class ErrorLines {

    private List<RunError> errors = List.of();
    private Sources sources = Sources.NONE;

    /** @param errors the newest generation's first @param sources what their lines are lines of @return whether anything is new */
    boolean set(List<RunError> errors, Sources sources) {
        boolean news = !this.errors.equals(errors) || this.sources != sources;
        this.errors = errors;
        this.sources = sources;
        return news;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @param text as it is now @return the newest error of each of its lines, from 0 */
    SortedMap<Integer, RunError> in(String text) {
        var lines = new TreeMap<Integer, RunError>();
        Map<Integer, LineMap> maps = new HashMap<>();
        for (var error : errors) {
            maps.computeIfAbsent(error.generation(), number -> LineMap.between(sources.of(number).orElse(text), text)).now(error.line())
                    .ifPresent(line -> lines.putIfAbsent(line, error));
        }
        return lines;
    }
}
