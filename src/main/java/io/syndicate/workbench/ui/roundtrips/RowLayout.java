package io.syndicate.workbench.ui.roundtrips;

import java.util.List;

/**
 * How many bytes a row shows in each of the three views, and what of them.
 *
 * @param bytes in a row
 * @param ascii whether their characters stand beside the hex digits
 * @param text  characters only, no hex digits
 */
record RowLayout(int bytes, boolean ascii, boolean text) {

    private static final List<RowLayout> HEX = List.of(new RowLayout(16, true, false), new RowLayout(16, false, false),
            new RowLayout(8, true, false), new RowLayout(8, false, false), new RowLayout(4, true, false), new RowLayout(4, false, false),
            new RowLayout(2, false, false));
    private static final List<Integer> TEXT = List.of(64, 32, 16, 8, 4);

    /**
     * @param columns characters there is room for in one view
     * @return the layout with the most bytes that fits; the narrowest where none does
     */
    static RowLayout hex(int columns) {
        return HEX.stream().filter(layout -> layout.columns() <= columns).findFirst().orElse(HEX.getLast());
    }

    /**
     * @param columns characters there is room for in one view
     * @return the layout with the most bytes that fits; the narrowest where none does
     */
    static RowLayout text(int columns) {
        int bytes = TEXT.stream().filter(count -> count <= columns).findFirst().orElse(TEXT.getLast());
        return new RowLayout(bytes, false, true);
    }

    /** @return characters that a full row takes */
    int columns() {
        return text ? bytes : bytes * 3 - 1 + (ascii ? bytes + 1 : 0);
    }

    /** @return rows needed for so many bytes */
    int rows(int size) {
        return (size + bytes - 1) / bytes;
    }
}
