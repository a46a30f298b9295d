package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.project.SecretHit;
import io.syndicate.workbench.project.SecretMask.Masked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps what workers write while it listens, by request, and knows of each line whether a secret was masked in it. Bounded; thread-safe.
 */
final class LogWatch {

    private static final int MAX_LINES = 100_000;
    private static final int MAX_A_REQUEST = 200;
    private static final int MAX_LEAKS = 1_000;

    private final Map<Long, List<LogLine>> byRequest = new TreeMap<>();
    private final Map<String, List<SecretHit>> hits = new HashMap<>();
    private int kept;
    private boolean listening = true;

    /** From now on lines are kept, or only those with secrets. */
    synchronized void listen(boolean on) {
        listening = on;
    }

    /** Is told by the mask, before the line itself comes. */
    synchronized void masked(Masked text) {
        if (hits.size() < MAX_LEAKS) {
            hits.put(text.text(), text.hits());
        }
    }

    /** The workbench's own words are left out: when they come, and the process id in them, differ from run to run. */
    synchronized void add(LogLine line) {
        if (line.level() == LogLevel.WORKBENCH) {
            return;
        }
        boolean wanted = listening || hits.containsKey(line.text());
        var lines = byRequest.computeIfAbsent(line.request(), _ -> new ArrayList<>());
        if (wanted && kept < MAX_LINES && lines.size() < MAX_A_REQUEST) {
            lines.add(line);
            kept++;
        }
    }

    /** @return the lines of a request, oldest first; those of start-ups for 0 */
    synchronized List<LogLine> of(long request) {
        return List.copyOf(byRequest.getOrDefault(request, List.of()));
    }

    /** @return the start-up lines in an order that does not depend on which worker was first, each text of a mode once */
    synchronized List<LogLine> ofStarts() {
        var once = new LinkedHashMap<String, LogLine>();
        of(0).stream().sorted(Comparator.comparing(LogLine::mode).thenComparing(LogLine::text))
                .forEach(line -> once.putIfAbsent(line.mode() + line.text(), line));
        return List.copyOf(once.values());
    }

    /** @return every kept line of every request, in the order in which they were sent; start-ups first */
    synchronized List<LogLine> all() {
        var all = new ArrayList<>(ofStarts());
        byRequest.forEach((request, lines) -> {
            if (request != 0) {
                all.addAll(lines);
            }
        });
        return all;
    }

    /** @return the secrets that were masked in a line; empty for none */
    synchronized List<SecretHit> leaks(LogLine line) {
        return hits.getOrDefault(line.text(), List.of());
    }
}
