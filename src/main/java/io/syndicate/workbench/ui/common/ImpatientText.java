package io.syndicate.workbench.ui.common;

/** A text that refuses to be read on after a deadline, so that a regular expression which runs wild ends. */
public final class ImpatientText implements CharSequence {

    private static final int CHECK_EVERY = 4096;

    private final String text;
    private final long deadline;
    private int reads;

    /** The deadline passed. */
    public static final class TimeUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TimeUp() {
            super("reading took too long", null, false, false);
        }
    }

    /**
     * @param text     any
     * @param deadline in {@code System.nanoTime()}
     */
    public ImpatientText(String text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % CHECK_EVERY == 0 && System.nanoTime() - deadline > 0) {
            throw new TimeUp();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
