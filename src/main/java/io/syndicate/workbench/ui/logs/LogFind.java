package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Which of the shown lines hold what is looked for; follows them as they come and go, without looking at one twice. FX thread only. */
final class LogFind {

    private final ObservableList<LogLine> shown;
    private final List<Long> found = new ArrayList<>();
    private final Sieve sieve;
    private final Runnable onFound;
    private LogSearch search = LogSearch.NONE;
    private boolean looking;
    private long current;

    /** @param shown oldest first, by sequence @param sieve looks through them @param onFound all are looked through */
    LogFind(ObservableList<LogLine> shown, Sieve sieve, Runnable onFound) {
        this.shown = shown;
        this.sieve = sieve;
        this.onFound = onFound;
        shown.addListener((ListChangeListener<LogLine>) this::changed);
    }

    /** @param search looked for from now on, {@link LogSearch#NONE} for nothing */
    void look(LogSearch search) {
        this.search = search;
        found.clear();
        long known = shown.isEmpty() ? 0 : shown.getLast().sequence();
        looking = search != LogSearch.NONE;
        sieve.sift(looking ? shown : List.of(), line -> search.in(line.text()), picked -> {
            looking = false;
            long first = shown.isEmpty() ? Long.MAX_VALUE : shown.getFirst().sequence();
            picked.stream().map(LogLine::sequence).filter(sequence -> sequence >= first).forEach(found::add);
            add(shown.stream().dropWhile(line -> line.sequence() <= known).toList());
            onFound.run();
        });
    }

    LogSearch search() {
        return search;
    }

    /** @return sequence of the line that was gone to last, 0 for none */
    long current() {
        return search == LogSearch.NONE ? 0 : current;
    }

    int count() {
        return found.size();
    }

    /** @return place of the current line among those found, from 1; 0 where it is none of them */
    int place() {
        return Math.max(0, Collections.binarySearch(found, current) + 1);
    }

    /** Begins at this line. @param line null for the newest */
    void from(LogLine line) {
        current = line == null ? Long.MAX_VALUE : line.sequence();
    }

    /** @return index among the shown lines of the next that was found, behind the last comes the first; empty where none was */
    OptionalInt next() {
        int at = Collections.binarySearch(found, current);
        return go(at >= 0 ? at + 1 : -at - 1);
    }

    /** @return as {@link #next()}, the other way */
    OptionalInt previous() {
        int at = Collections.binarySearch(found, current);
        return go((at >= 0 ? at : -at - 1) - 1);
    }

    private OptionalInt go(int place) {
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        current = found.get(Math.floorMod(place, found.size()));
        int index = Collections.binarySearch(shown.stream().map(LogLine::sequence).toList(), current);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private void changed(ListChangeListener.Change<? extends LogLine> change) {
        while (change.next()) {
            if (change.wasReplaced()) {
                look(search);
                return;
            } else if (change.wasRemoved()) {
                long first = shown.isEmpty() ? Long.MAX_VALUE : shown.getFirst().sequence();
                int gone = Collections.binarySearch(found, first);
                found.subList(0, gone >= 0 ? gone : -gone - 1).clear();
            }
            if (change.wasAdded()) {
                add(change.getAddedSubList());
            }
        }
    }

    private void add(List<? extends LogLine> lines) {
        if (search != LogSearch.NONE && !looking) {
            lines.stream().filter(line -> search.in(line.text())).map(LogLine::sequence).forEach(found::add);
        }
    }
}
