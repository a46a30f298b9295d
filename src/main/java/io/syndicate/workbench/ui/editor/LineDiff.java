package io.syndicate.workbench.ui.editor;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import io.syndicate.workbench.ui.editor.Anchors.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, in whole lines. */
final class LineDiff {

    /** Stretches with more pairs of lines than this are compared between lines that both have once, so that time grows with the texts and not with their product. */
    private static final long MAX_PAIRS = 400_000;

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
        var hunks = new ArrayList<Hunk>();
        compare(new Hunk(0, then.size(), 0, now.size()), then, now, hunks);
        return List.copyOf(hunks);
    }

    private static void compare(Hunk all, List<String> then, List<String> now, List<Hunk> hunks) {
        var part = withoutEqualEnds(all, then, now);
        var old = then.subList(part.from, part.to);
        var fresh = now.subList(part.nowFrom, part.nowTo);
        if (old.isEmpty() || fresh.isEmpty()) {
            add(hunks, part);
        } else if ((long) old.size() * fresh.size() <= MAX_PAIRS) {
            new MyersDiffWithLinearSpace<String>().computeDiff(old, fresh, null)
                    .forEach(change -> add(hunks, new Hunk(part.from + change.startOriginal,
                    part.from + change.endOriginal, part.nowFrom + change.startRevised, part.nowFrom + change.endRevised)));
        } else {
            between(Anchors.of(old, fresh), part, then, now, hunks);
        }
    }

    private static void between(List<Anchor> anchors, Hunk part, List<String> then, List<String> now, List<Hunk> hunks) {
        if (anchors.isEmpty()) {
            add(hunks, part);
            return;
        }
        int from = part.from;
        int nowFrom = part.nowFrom;
        for (var anchor : anchors) {
            compare(new Hunk(from, part.from + anchor.line(), nowFrom, part.nowFrom + anchor.now()), then, now, hunks);
            from = part.from + anchor.line() + 1;
            nowFrom = part.nowFrom + anchor.now() + 1;
        }
        compare(new Hunk(from, part.to, nowFrom, part.nowTo), then, now, hunks);
    }

    private static Hunk withoutEqualEnds(Hunk all, List<String> then, List<String> now) {
        int from = all.from;
        int nowFrom = all.nowFrom;
        while (from < all.to && nowFrom < all.nowTo && then.get(from).equals(now.get(nowFrom))) {
            from++;
            nowFrom++;
        }
        int to = all.to;
        int nowTo = all.nowTo;
        while (to > from && nowTo > nowFrom && then.get(to - 1).equals(now.get(nowTo - 1))) {
            to--;
            nowTo--;
        }
        return new Hunk(from, to, nowFrom, nowTo);
    }

    private static void add(List<Hunk> hunks, Hunk hunk) {
        if (hunk.lines() == 0) {
            return;
        }
        boolean touches = !hunks.isEmpty() && hunks.getLast().to == hunk.from;
        var last = touches ? hunks.removeLast() : hunk;
        hunks.add(new Hunk(last.from, hunk.to, last.nowFrom, hunk.nowTo));
    }
}
