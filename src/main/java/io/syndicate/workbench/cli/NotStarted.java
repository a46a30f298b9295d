package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.report.TextReport;
import java.io.PrintWriter;
import java.util.List;

/** What every command says where the driver does not start. */
final class NotStarted {

    private NotStarted() {
    }

    /** @return the exit code that goes with it */
    static int tell(PrintWriter err, List<Failure> failures) {
        err.println("error: the workers did not start");
        failures.forEach(failure -> err.print(TextReport.of(failure).indent(2)));
        err.flush();
        return ExitCode.NOT_STARTED;
    }
}
