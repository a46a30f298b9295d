package io.syndicate.workbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The driver of {@code run} and {@code bench}, and the Python for it. */
final class DriverOptions {

    static final String FOLDER = "Holds driver.py or driver, and config, secrets and workbench.json where needed.";

    @Parameters(paramLabel = "FOLDER", description = FOLDER)
    private Path folder;

    @Option(names = "--python", paramLabel = "PATH",
            description = "Python to run workers with, its version, such as 3.11, or a virtual environment (workbench.json, else python3).")
    private String python;

    Path folder() {
        return folder;
    }

    /** @return its path or version; empty where workbench.json or the usual one decides */
    Optional<String> python() {
        return Optional.ofNullable(python);
    }
}
