package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.LogStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ObservableList;

/**
 * The newest lines of a log store, and of those the ones that a filter shows. A pull costs two list changes however many
 * lines came, and filters only what is new. FX thread only.
 */
final class LogRows {

    /** Lines kept for the window; the whole log is on disk. */
    static final int MAX = 20_000;
    /** Most characters of kept lines, so that a flood of long ones cannot fill the memory. */
    static final long MAX_CHARS = 32L << 20;
    /** Old lines go this many at a time, so that a steady stream does not shift the list with each pull. */
    static final int SLACK = 1_000;

    private final LogStore store;
    private final Sieve sieve;
    private final Runnable onShown;
    private final List<LogLine> kept = new ArrayList<>();
    private final ObservableList<LogLine> shown = new BulkList<>();
    private LogFilter filter = LogFilter.ALL;
    private LogFilter applied = LogFilter.ALL;
    private long chars;
    private long seen;
    private long dropped;
    private Runnable beforeFewer = () -> { };
    private final long[] levels = new long[LogLevel.values().length];

    /**
     * @param store   where lines come from
     * @param sieve   filters them
     * @param onShown the lines of another filter are shown
     */
    LogRows(LogStore store, Sieve sieve, Runnable onShown) {
        this.store = store;
        this.sieve = sieve;
        this.onShown = onShown;
    }

    /** @param action is run while {@link #shown()} still has rows that are about to go: those in view should be some that stay */
    void beforeFewer(Runnable action) {
        beforeFewer = action;
    }

    /** @return the lines that the filter shows, oldest first */
    ObservableList<LogLine> shown() {
        return shown;
    }

    /** @return what is asked for; with many lines it takes a moment until {@link #shown()} is so */
    LogFilter filter() {
        return filter;
    }

    /** @return all lines kept, shown or not */
    int count() {
        return kept.size();
    }

    /** @return kept lines of level ERROR */
    long errors() {
        return count(LogLevel.ERROR);
    }

    /** @return kept lines of a level */
    long count(LogLevel level) {
        return levels[level.ordinal()];
    }

    /** @return lines that the file on disk lacks */
    long notOnDisk() {
        return store.notOnDisk();
    }

    /** @return lines that came and went before the window could keep them */
    long dropped() {
        return dropped;
    }

    /** @return what kept lines have of a facet, each once, in order */
    List<Object> values(Facet facet) {
        return kept.stream().map(facet::of).distinct().sorted().toList();
    }

    /**
     * Takes over what is new in the store.
     *
     * @param eachNew told every new line that is kept, shown or not
     * @return how many rows went away at the start of {@link #shown()}
     */
    int pull(Consumer<LogLine> eachNew) {
        if (store.lastSequence() == seen) {
            return 0;
        }
        List<LogLine> fresh = store.after(seen);
        if (fresh.isEmpty()) {
            return 0;
        }
        dropped += Math.max(0, fresh.getFirst().sequence() - seen - 1);
        seen = fresh.getLast().sequence();
        if (fresh.size() > MAX) {
            dropped += fresh.size() - MAX;
            fresh = fresh.subList(fresh.size() - MAX, fresh.size());
        }
        int gone = makeRoom(fresh);
        kept.addAll(fresh);
        fresh.forEach(eachNew);
        chars += charsOf(fresh);
        countLevels(fresh, 1);
        shown.addAll(fresh.stream().filter(applied::shows).toList());
        return gone;
    }

    /** @param filter what is shown from now on */
    void show(LogFilter filter) {
        if (!filter.equals(this.filter)) {
            this.filter = filter;
            sift();
        }
    }

    private void sift() {
        LogFilter wanted = filter;
        long known = kept.isEmpty() ? seen : kept.getLast().sequence();
        sieve.sift(kept, wanted::shows, picked -> {
            applied = wanted;
            beforeFewer.run();
            shown.setAll(Stream.concat(picked.stream().dropWhile(line -> kept.isEmpty() || line.sequence() < kept.getFirst().sequence()),
                    kept.stream().dropWhile(line -> line.sequence() <= known).filter(wanted::shows)).toList());
            onShown.run();
        });
    }

    /** Forgets all lines up to now. */
    void clear() {
        kept.clear();
        chars = 0;
        shown.clear();
        Arrays.fill(levels, 0);
        dropped = 0;
        seen = store.lastSequence();
    }

    /** Another project was opened: forgets the lines that the store has forgotten, and what was dropped until now. */
    void forgetGone() {
        if (!kept.isEmpty() && kept.getFirst().sequence() < store.firstSequence()) {
            kept.removeIf(line -> line.sequence() < store.firstSequence());
            Arrays.fill(levels, 0);
            countLevels(kept, 1);
            chars = charsOf(kept);
            sift();
        }
        dropped = 0;
    }

    private int makeRoom(List<LogLine> fresh) {
        int over = Math.max(kept.size() + fresh.size() - MAX, linesOver(chars + charsOf(fresh) - MAX_CHARS));
        if (over <= 0 || kept.isEmpty()) {
            return 0;
        }
        List<LogLine> old = kept.subList(0, Math.min(kept.size(), over + SLACK));
        chars -= charsOf(old);
        long last = old.getLast().sequence();
        dropped += old.size();
        countLevels(old, -1);
        old.clear();
        int gone = 0;
        while (gone < shown.size() && shown.get(gone).sequence() <= last) {
            gone++;
        }
        if (gone > 0) {
            beforeFewer.run();
            shown.remove(0, gone);
        }
        return gone;
    }

    /** @return how many of the oldest kept lines have so many characters */
    private int linesOver(long tooMany) {
        int lines = 0;
        for (long left = tooMany; left > 0 && lines < kept.size(); lines++) {
            left -= kept.get(lines).text().length();
        }
        return lines;
    }

    private static long charsOf(List<LogLine> lines) {
        return lines.stream().mapToLong(line -> line.text().length()).sum();
    }

    private void countLevels(List<LogLine> lines, int sign) {
        for (LogLine line : lines) {
            levels[line.level().ordinal()] += sign;
        }
    }
}
