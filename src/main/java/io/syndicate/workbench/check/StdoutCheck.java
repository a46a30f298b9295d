package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.project.CheckId;
import java.util.List;

/** Check 10: the driver prints nothing to stdout, which is the deployed worker's line to the gateway. */
final class StdoutCheck implements Check {

    private static final int SHOWN = 3;

    @Override
    public CheckId id() {
        return CheckId.STDOUT;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        bench.urls();
        bench.trips();
        List<LogLine> printed = bench.log().all().stream().filter(line -> line.level() == LogLevel.STDOUT).toList();
        found.examined("start-up, URLs and chunks");
        if (!printed.isEmpty()) {
            var draft = found.error("The driver prints to stdout").logs(printed.stream().limit(SHOWN).toList())
                    .why("The deployed worker's next answer starts with these words, and the gateway fails that request and all after it.")
                    .fix("Use syndicate.util.gateway's log_debug and log_error in place of print().");
            printed.stream().limit(SHOWN).forEach(line -> draft.evidence(line.mode().argument() + ": " + line.text()));
            draft.add();
        }
    }
}
