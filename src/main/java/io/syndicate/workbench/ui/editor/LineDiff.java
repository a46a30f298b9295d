package io.syndicate.workbench.ui.editor;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, in whole lines. */
final class LineDiff {

    /** Texts that have more to compare than this many pairs of lines have nothing in common between their equal beginnings and ends. */
    private static final long MAX_PAIRS = 16_000_000;

    /**
     * A stretch that differs: what one text has in place of what the other has. Stretches of the same two texts never touch.
     *
     * @param from    first line of the older text, from 0
     * @param to      line after the last, {@code from} where lines came in
     * @param nowFrom first line of the newer text
     * @param nowTo   line after the last, {@code nowFrom} where lines went away
     */
    record Hunk(int from, int to, int nowFrom, int nowTo) {

        /** @return how many lines a reader sees changed */
        int lines() {
            return Math.max(to - from, nowTo - nowFrom);
        }
    }

    private LineDiff() {
    }

    /** @return the lines of a text without their ends; an empty one has one empty line */
    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** @return in order, empty for equal texts */
    static List<Hunk> between(List<String> then, List<String> now) {
        int shorter = Math.min(then.size(), now.size());
        int start = 0;
        while (start < shorter && then.get(start).equals(now.get(start))) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && then.get(then.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        return between(start, then.subList(start, then.size() - same), now.subList(start, now.size() - same));
    }

    private static List<Hunk> between(int start, List<String> then, List<String> now) {
        if (then.isEmpty() || now.isEmpty() || (long) then.size() * now.size() > MAX_PAIRS) {
            return then.isEmpty() && now.isEmpty() ? List.of() : List.of(new Hunk(start, start + then.size(), start, start + now.size()));
        }
        var hunks = new ArrayList<Hunk>();
        for (var change : new MyersDiffWithLinearSpace<String>().computeDiff(then, now, null)) {
            var hunk = new Hunk(start + change.startOriginal, start + change.endOriginal, start + change.startRevised, start + change.endRevised);
            if (!hunks.isEmpty() && hunks.getLast().to() == hunk.from()) {
                var last = hunks.removeLast();
                hunk = new Hunk(last.from(), hunk.to(), last.nowFrom(), hunk.nowTo());
            }
            hunks.add(hunk);
        }
        return List.copyOf(hunks);
    }
}
