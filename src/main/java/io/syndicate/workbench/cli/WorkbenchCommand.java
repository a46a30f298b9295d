package io.syndicate.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code driver-workbench} without a command: opens the window. */
@Command(name = "driver-workbench", versionProvider = Version.class, mixinStandardHelpOptions = true,
        description = "Write and prove Syndicate gateway drivers against real ug-driver workers.%nWithout a command it opens the window.%n",
        commandListHeading = "%nCommands:%n")
final class WorkbenchCommand implements Callable<Integer> {

    private final Runnable window;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; so does the environment variable NO_COLOR.")
    private boolean noColor;

    WorkbenchCommand(Runnable window) {
        this.window = window;
    }

    boolean noColor() {
        return noColor;
    }

    @Override
    public Integer call() {
        window.run();
        return ExitCode.FINE;
    }
}
