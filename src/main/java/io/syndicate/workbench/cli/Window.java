package io.syndicate.workbench.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The window, as far as the command line knows it. */
public interface Window {

    /** @return why it cannot be shown here, empty where it can */
    Optional<String> whyNot();

    /** Opens the window and returns when it is closed. @param folder the driver it opens on; empty for the last one */
    void open(Optional<Path> folder);
}
