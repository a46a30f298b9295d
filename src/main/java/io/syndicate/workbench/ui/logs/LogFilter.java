package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which log lines are shown. Immutable.
 *
 * @param levels   only these, all where empty
 * @param modes    only these, all where empty
 * @param pids     only these workers, all where empty
 * @param text     only lines that hold it, in any case of letters
 * @param requests only lines of these requests, where present
 */
record LogFilter(Set<LogLevel> levels, Set<Mode> modes, Set<Long> pids, String text, Optional<Set<Long>> requests) {

    /** Every line. */
    static final LogFilter ALL = new LogFilter(Set.of(), Set.of(), Set.of(), "", Optional.empty());

    LogFilter {
        levels = Set.copyOf(levels);
        modes = Set.copyOf(modes);
        pids = Set.copyOf(pids);
        text = text.toLowerCase(Locale.ROOT);
    }

    LogFilter withLevels(Set<LogLevel> levels) {
        return new LogFilter(levels, modes, pids, text, requests);
    }

    LogFilter withModes(Set<Mode> modes) {
        return new LogFilter(levels, modes, pids, text, requests);
    }

    LogFilter withPids(Set<Long> pids) {
        return new LogFilter(levels, modes, pids, text, requests);
    }

    LogFilter withText(String text) {
        return new LogFilter(levels, modes, pids, text, requests);
    }

    LogFilter withRequests(Optional<Set<Long>> requests) {
        return new LogFilter(levels, modes, pids, text, requests);
    }

    boolean shows(LogLine line) {
        return (levels.isEmpty() || levels.contains(line.level()))
                && (modes.isEmpty() || modes.contains(line.mode()))
                && (pids.isEmpty() || pids.contains(line.pid()))
                && (requests.isEmpty() || requests.get().contains(line.request()))
                && (text.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(text));
    }
}
