package io.syndicate.workbench.ui.common;

/** Shortens text in its middle, so that both ends stay readable. Counts code points, never splits one. */
public final class Middle {

    /** What stands for the part that was left out. */
    public static final String ELLIPSIS = "…";

    private static final double HEAD_SHARE = 0.4;

    private Middle() {
    }

    /** @return how many code points the text has: its columns in a monospaced font */
    public static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * @param text    any
     * @param columns how many code points there is room for, at least 1
     * @return the text, or its two ends with an ellipsis between them, {@code columns} long
     */
    public static String shorten(String text, int columns) {
        int total = columns(text);
        if (total <= columns) {
            return text;
        }
        int kept = Math.max(0, columns - 1);
        int head = (int) Math.round(kept * HEAD_SHARE);
        int tail = kept - head;
        return text.substring(0, text.offsetByCodePoints(0, head)) + ELLIPSIS
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
