package io.syndicate.workbench;

/** Starts the window or a command of the command line. */
public final class Main {

    private Main() {
    }

    /** @param args the command line; empty opens the window */
    public static void main(String[] args) {
        throw new UnsupportedOperationException("not wired yet");
    }
}
