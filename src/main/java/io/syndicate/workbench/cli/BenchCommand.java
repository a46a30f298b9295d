package io.syndicate.workbench.cli;

import io.syndicate.workbench.bench.BenchEnd;
import io.syndicate.workbench.bench.BenchItem;
import io.syndicate.workbench.bench.BenchJson;
import io.syndicate.workbench.bench.BenchReport;
import io.syndicate.workbench.bench.BenchText;
import io.syndicate.workbench.bench.Effort;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.ProjectException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driver-workbench bench}: how fast the chassis is with a driver, beside what the machine could do at best. */
@Command(name = "bench", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Measure reloads, requests and leaks of the chassis with a driver, each beside the machine's own limit.%n"
                + "Nothing is written into the folder. For figures that mean something, let the machine do nothing else.%n",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:Every target that applies to the driver holds",
            "1:A target is missed",
            "2:Bad usage, or a folder, file or workbench.json that cannot be read",
            "3:No target is missed, but a row could not be measured; or the workers would not start; or there is no such Python",
            "70:A fault of the workbench itself",
            "130:Given up with Ctrl+C"})
final class BenchCommand implements Callable<Integer> {

    private final DriverBench driverBench;

    @Mixin
    private final Console console;

    @Mixin
    private DriverOptions driver;

    @Option(names = "--requests", paramLabel = "N", description = "Requests among which leaks are looked for, a reload for each thousand; "
            + "the other rows' rounds grow with it (default: ${DEFAULT-VALUE}, about a minute).")
    private int requests = Effort.USUAL;

    @Option(names = "--json", description = "Print one JSON object in place of text.")
    private boolean json;

    BenchCommand(DriverBench driverBench, Terminal terminal) {
        this.driverBench = driverBench;
        this.console = new Console(terminal);
    }

    @Override
    public Integer call() {
        if (requests < 1 || requests > Effort.MOST) {
            throw console.usage("--requests must be from 1 to %d, not %d".formatted(Effort.MOST, requests));
        }
        try {
            BenchEnd end = driverBench.bench(driver.folder(), driver.python(), new Effort(requests), this::progress);
            console.progress("");
            return switch (end) {
                case BenchEnd.Done(BenchReport report) -> print(report);
                case BenchEnd.NotStarted(List<Failure> failures) -> NotStarted.tell(console.err(), failures,
                        StartAdvice.of(failures, driver.folder(), driver.python()));
            };
        } catch (ProjectException refused) {
            return console.error(refused.getMessage(), ExitCode.USAGE);
        } catch (NoInterpreterException refused) {
            return console.error(refused.getMessage(), ExitCode.NOT_STARTED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return console.error("the bench was given up; no worker of it is left", ExitCode.GIVEN_UP);
        }
    }

    private void progress(BenchItem item, int round, int rounds) {
        console.progress("Row %d of %d: %s, round %d of %d …".formatted(
                item.ordinal() + 1, BenchItem.values().length, item.title(), round, rounds));
    }

    private int print(BenchReport report) {
        console.print(json ? BenchJson.of(report) + "\n" : BenchText.of(report, console.colour()));
        if (report.missed() > 0) {
            return ExitCode.RESULT_FAILED;
        }
        return report.notMeasured() > 0 ? ExitCode.NOT_STARTED : ExitCode.FINE;
    }
}
