package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.ui.common.Middle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a marked URL fit: the longest unchanged parts lose their middle first, changed parts only when nothing else is left. */
final class PartShortener {

    private static final int LEAST_UNCHANGED = 9;
    private static final int LEAST_CHANGED = 5;

    private final List<Part> parts;
    private int excess;

    private PartShortener(List<Part> parts, int columns) {
        this.parts = new ArrayList<>(parts);
        this.excess = parts.stream().mapToInt(Part::columns).sum() - columns;
    }

    /**
     * @param parts   a whole URL
     * @param columns how many characters there is room for
     * @return the same parts, as many of them shortened as must be
     */
    static List<Part> fit(List<Part> parts, int columns) {
        var shortener = new PartShortener(parts, columns);
        shortener.take(false, LEAST_UNCHANGED);
        shortener.take(false, 1);
        shortener.take(true, LEAST_CHANGED);
        shortener.take(true, 1);
        return List.copyOf(shortener.parts);
    }

    private void take(boolean changed, int least) {
        IntStream.range(0, parts.size()).filter(i -> parts.get(i).changed() == changed).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> parts.get(i).columns()).reversed())
                .forEach(i -> shorten(i, least));
    }

    private void shorten(int index, int least) {
        Part part = parts.get(index);
        int taken = Math.min(excess, part.columns() - least);
        if (taken > 0) {
            parts.set(index, new Part(Middle.shorten(part.text(), part.columns() - taken), part.changed()));
            excess -= taken;
        }
    }
}
