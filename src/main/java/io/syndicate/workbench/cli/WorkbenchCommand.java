package io.syndicate.workbench.cli;

import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.SampleDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code driver-workbench [FOLDER]}: opens the window; where there is no display it runs that driver, or a sample, in the terminal. */
@Command(name = "driver-workbench", versionProvider = Version.class, mixinStandardHelpOptions = true,
        description = "Write and prove Syndicate gateway drivers against real ug-driver workers.%n"
                + "Without a command it opens the window, on the last driver or on FOLDER's.%n",
        commandListHeading = "%nCommands:%n")
final class WorkbenchCommand implements Callable<Integer> {

    private static final String SAMPLE = "coral";

    private final Window window;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The driver to open in the window.")
    private Path folder;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; so does the environment variable NO_COLOR.")
    private boolean noColor;

    WorkbenchCommand(Window window) {
        this.window = window;
    }

    boolean noColor() {
        return noColor;
    }

    @Override
    public Integer call() throws IOException, ProjectException {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "\"" + folder + "\" is neither a command nor a folder");
        }
        var whyNot = window.whyNot();
        if (whyNot.isEmpty()) {
            window.open(Optional.ofNullable(folder));
            return ExitCode.FINE;
        }
        spec.commandLine().getErr().printf("No window: %s. Running %s here instead; see driver-workbench --help.%n",
                whyNot.get(), folder == null ? "the sample driver " + SAMPLE : folder);
        return folder == null ? runSample() : spec.commandLine().execute("run", folder.toString());
    }

    private int runSample() throws IOException, ProjectException {
        Path parent = Files.createTempDirectory("driver-workbench-sample-");
        try {
            Path folder = new SampleDrivers().copyTo(SAMPLE, parent);
            return spec.commandLine().execute("run", folder.toString());
        } finally {
            try (var walk = Files.walk(parent)) {
                for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
