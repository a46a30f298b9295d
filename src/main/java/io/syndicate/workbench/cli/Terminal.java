package io.syndicate.workbench.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * What the place that output goes to can show.
 *
 * @param interactive whether somebody watches: progress is told
 * @param colour      whether it shows colours and its user wants them
 */
record Terminal(boolean interactive, boolean colour) {

    static Terminal of(Map<String, String> environment) {
        var console = System.console();
        boolean interactive = console != null && console.isTerminal();
        return new Terminal(interactive, interactive && wantsColour(environment));
    }

    /** Shows what is under way on one line that the next text replaces; nobody but a person gets to see it. */
    void progress(PrintWriter err, String what) {
        if (interactive) {
            err.print("\r\u001b[K" + what);
            err.flush();
        }
    }

    /** @return what a person typed unseen, null where there is nobody to ask */
    char[] askSecretly(String question) {
        return interactive && System.console() != null ? System.console().readPassword("%s", question) : null;
    }

    /** @return false with NO_COLOR set to anything (no-color.org), or on a terminal without abilities */
    static boolean wantsColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }
}
