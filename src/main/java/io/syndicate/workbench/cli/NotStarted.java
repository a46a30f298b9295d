package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.report.TextReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What every command says where the driver does not start. */
final class NotStarted {

    private NotStarted() {
    }

    /** @param advice what to try @return the exit code that goes with it */
    static int tell(PrintWriter err, List<Failure> failures, Optional<String> advice) {
        err.println("error: the workers did not start");
        failures.forEach(failure -> err.print(TextReport.of(failure).indent(2)));
        advice.ifPresent(err::println);
        err.flush();
        return ExitCode.NOT_STARTED;
    }
}
