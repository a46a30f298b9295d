package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.editor.LineDiff.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two edits of one text put together, line by line.
 *
 * @param text  has both
 * @param lines how many lines of it the other one changed, took away or added
 */
record Merge(String text, int lines) {

    /** @return both edits; empty where they touch the same lines or neighbouring ones and do not agree */
    static Optional<Merge> of(String base, String mine, String theirs) {
        return new Merging(LineDiff.lines(base), LineDiff.lines(mine), LineDiff.lines(theirs)).merge();
    }

    /** One edit of the base, read from its beginning to its end. */
    private static final class Side {

        private final List<String> lines;
        private final List<Hunk> hunks;
        private int next;
        private int shift;

        Side(List<String> base, List<String> lines) {
            this.lines = lines;
            this.hunks = LineDiff.between(base, lines);
        }

        boolean begins(int atMost) {
            return next < hunks.size() && hunks.get(next).from() <= atMost;
        }

        int start() {
            return next < hunks.size() ? hunks.get(next).from() : Integer.MAX_VALUE;
        }

        Hunk take() {
            shift = hunks.get(next).nowTo() - hunks.get(next).to();
            return hunks.get(next++);
        }
    }

    private static final class Merging {

        private final List<String> base;
        private final Side mine;
        private final Side theirs;
        private final List<String> merged = new ArrayList<>();
        private int done;
        private int changed;

        Merging(List<String> base, List<String> mine, List<String> theirs) {
            this.base = base;
            this.mine = new Side(base, mine);
            this.theirs = new Side(base, theirs);
        }

        Optional<Merge> merge() {
            int start = Math.min(mine.start(), theirs.start());
            while (start < Integer.MAX_VALUE) {
                merged.addAll(base.subList(done, start));
                if (!region(start)) {
                    return Optional.empty();
                }
                start = Math.min(mine.start(), theirs.start());
            }
            merged.addAll(base.subList(done, base.size()));
            return Optional.of(new Merge(String.join("\n", merged), changed));
        }

        /** Takes all hunks that touch one another; of both sides only if they say the same. */
        private boolean region(int start) {
            int mineFrom = start + mine.shift;
            int theirsFrom = start + theirs.shift;
            int end = start;
            int ofMine = 0;
            int ofTheirs = 0;
            while (mine.begins(end) || theirs.begins(end)) {
                boolean my = mine.begins(end);
                var hunk = (my ? mine : theirs).take();
                end = Math.max(end, hunk.to());
                ofMine += my ? 1 : 0;
                ofTheirs += my ? 0 : hunk.lines();
            }
            var my = mine.lines.subList(mineFrom, end + mine.shift);
            var their = theirs.lines.subList(theirsFrom, end + theirs.shift);
            boolean same = my.equals(their);
            merged.addAll(ofMine > 0 ? my : their);
            changed += same ? 0 : ofTheirs;
            done = end;
            return ofMine == 0 || ofTheirs == 0 || same;
        }
    }
}
