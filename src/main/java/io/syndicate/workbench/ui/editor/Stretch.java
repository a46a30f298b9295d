package io.syndicate.workbench.ui.editor;

/**
 * A part of a text.
 *
 * @param start offset of its first {@code char}
 * @param end   offset after its last, not before the start
 */
record Stretch(int start, int end) {

    /** @return the shortest that holds this one and another; either may be null for none */
    static Stretch hull(Stretch one, Stretch other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Stretch(Math.min(one.start, other.start), Math.max(one.end, other.end));
    }

    /** @return where it lies after an edit, which is part of it where they touch */
    Stretch after(int position, int removed, int inserted) {
        int by = inserted - removed;
        if (position > end) {
            return this;
        }
        if (position + removed < start) {
            return new Stretch(start + by, end + by);
        }
        return new Stretch(Math.min(start, position), Math.max(end, position + removed) + by);
    }
}
