package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.report.JsonReport;
import io.syndicate.workbench.report.RunReport;
import io.syndicate.workbench.report.TextReport;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import io.syndicate.workbench.session.Overrides;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driver-workbench run}: a driver's samples through real workers, once, in the terminal. */
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Run a driver's samples through real workers and print what came of them.%nNothing is written into the folder.%n",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:Every URL got an answer of its own, every chunk came back unchanged, what is pinned is as pinned, and no scenario's read fails",
            "1:A URL or a chunk failed, an answer differs from its pin, or two chunks share a CDN URL",
            "2:Bad usage, a folder, file or workbench.json that cannot be read, or a scenario that is not there",
            "3:The workers would not start: no Python, or the driver, config or secrets are at fault",
            "70:A fault of the workbench itself"})
final class RunCommand implements Callable<Integer> {

    private static final int MAX_WORKERS = 16;

    private final DriverRun driverRun;

    @Mixin
    private final Console console;

    @Mixin
    private DriverOptions driver;

    @Option(names = "--url", paramLabel = "URL", description = "Send this URL in place of the samples' URLs; may be given more than once.")
    private List<String> urls = List.of();

    @Option(names = "--scenario", paramLabel = "NAME",
            description = "Also play this scenario of workbench.json, and tell which of its URLs a CDN's cache would "
            + "miss after each event; may be given more than once.")
    private List<String> scenarios = List.of();

    @Option(names = "--workers", paramLabel = "N", description = "Workers for each mode, 1 to 16 (workbench.json, else 3).")
    private Integer workers;

    @Option(names = "--worker", paramLabel = "PATH",
            description = "An installed ug-driver in place of the workbench's own (workbench.json, else its own).")
    private Path worker;

    @Option(names = "--deployed", description = "Behave like the deployed gateway: no dead worker is restarted, none is waited for, "
            + "and large blocks are refused (workbench.json, else not).")
    private boolean deployed;

    @Option(names = "--json", description = "Print one JSON object in place of text.")
    private boolean json;

    RunCommand(DriverRun driverRun, Terminal terminal) {
        this.driverRun = driverRun;
        this.console = new Console(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (workers != null && (workers < 1 || workers > MAX_WORKERS)) {
            throw console.usage("--workers must be from 1 to " + MAX_WORKERS + ", not " + workers);
        }
        noteFolder();
        urls.forEach(this::noteForeign);
        try {
            console.progress("Running " + driver.folder() + " …");
            var outcome = driverRun.run(driver.folder(), overrides(), scenarios);
            console.progress("");
            return switch (outcome) {
                case DriverRun.Outcome.Ran(RunReport report) -> print(report);
                case DriverRun.Outcome.NotStarted(List<Failure> failures) -> NotStarted.tell(console.err(), failures,
                        StartAdvice.of(failures, driver.folder(), driver.python()));
            };
        } catch (ProjectException refused) {
            return console.error(refused.getMessage(), ExitCode.USAGE);
        } catch (NoInterpreterException refused) {
            return console.error(refused.getMessage(), ExitCode.NOT_STARTED);
        }
    }

    private Overrides overrides() {
        return new Overrides(urls, workers == null ? OptionalInt.empty() : OptionalInt.of(workers), driver.python(),
                Optional.ofNullable(worker), deployed);
    }

    private void noteFolder() {
        try {
            DriverFolder.open(driver.folder()).notes().forEach(note -> console.err().println("note: " + note));
        } catch (ProjectException _) {
            // the run says what is wrong with it
        }
    }

    private void noteForeign(String url) {
        try {
            SyndicateUrl.parse(url);
        } catch (SyndicateUrlException foreign) {
            console.err().println("note: \"" + url + "\" is not a chunk's URL and is sent as it is: " + foreign.getMessage());
        }
    }

    private int print(RunReport report) {
        console.print(json ? JsonReport.of(report) + "\n" : TextReport.of(report, console.colour()));
        return report.ok() ? ExitCode.FINE : ExitCode.RESULT_FAILED;
    }
}
