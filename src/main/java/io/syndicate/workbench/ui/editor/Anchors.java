package io.syndicate.workbench.ui.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that two texts have exactly once each and in the same order: what lies between them can be compared by itself. */
final class Anchors {

    private static final int TWICE = -1;

    /** @param line of the older text, from 0 @param now the same line of the newer one */
    record Anchor(int line, int now) {
    }

    private record Link(Anchor anchor, Link before) {
    }

    private Anchors() {
    }

    /** @return as many as there are, in order */
    static List<Anchor> of(List<String> then, List<String> now) {
        var places = once(now);
        var mine = once(then);
        var ends = new ArrayList<Link>();
        for (int line = 0; line < then.size(); line++) {
            int at = mine.get(then.get(line)) == line ? places.getOrDefault(then.get(line), TWICE) : TWICE;
            if (at != TWICE) {
                add(ends, new Anchor(line, at));
            }
        }
        Deque<Anchor> chain = new ArrayDeque<>();
        for (var link = ends.isEmpty() ? null : ends.getLast(); link != null; link = link.before) {
            chain.addFirst(link.anchor);
        }
        return List.copyOf(chain);
    }

    private static Map<String, Integer> once(List<String> lines) {
        var places = new HashMap<String, Integer>();
        for (int line = 0; line < lines.size(); line++) {
            places.merge(lines.get(line), line, (_, _) -> TWICE);
        }
        return places;
    }

    /** The longest growing sequence: {@code ends} holds, for each length, the chain of that length that ends lowest. */
    private static void add(List<Link> ends, Anchor anchor) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.get(middle).anchor.now < anchor.now) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var link = new Link(anchor, low == 0 ? null : ends.get(low - 1));
        if (low == ends.size()) {
            ends.add(link);
        } else {
            ends.set(low, link);
        }
    }
}
