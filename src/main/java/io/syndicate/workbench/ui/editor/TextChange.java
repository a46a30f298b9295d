package io.syndicate.workbench.ui.editor;

/**
 * The one stretch in which two texts differ.
 *
 * @param start       offset of its first {@code char}, the same in both
 * @param end         offset after its last in the old text
 * @param replacement what the new text has there
 */
record TextChange(int start, int end, String replacement) {

    static TextChange between(String old, String now) {
        int shorter = Math.min(old.length(), now.length());
        int start = 0;
        while (start < shorter && old.charAt(start) == now.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return new TextChange(start, old.length() - same, now.substring(start, now.length() - same));
    }

    boolean isEmpty() {
        return start == end && replacement.isEmpty();
    }

    /** @return where an offset of the old text lies in the new one */
    int moved(int offset) {
        if (offset <= start) {
            return offset;
        }
        return offset >= end ? offset + replacement.length() - (end - start) : Math.min(offset, start + replacement.length());
    }
}
