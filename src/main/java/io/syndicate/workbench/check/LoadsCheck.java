package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.util.ArrayList;
import java.util.List;

/**
 * Check 1: config and secrets are JSON objects, the code compiles, call forms are accepted, {@code driver_init} succeeds, every mode is
 * alive.
 */
final class LoadsCheck implements Check {

    private static final String NO_START = "The deployed gateway's worker would end at once; a reload to this driver crashes the gateway.";

    @Override
    public CheckId id() {
        return CheckId.LOADS;
    }

    @Override
    public boolean asksWhatDoesNotStart() {
        return true;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        found.examined(bench.interpreter().label());
        for (Failure failure : bench.startFailures()) {
            report(failure, found);
        }
        if (bench.startFailures().isEmpty()) {
            modes(bench, found);
        }
    }

    private static void report(Failure failure, Findings found) {
        var draft = found.error("The driver does not start: " + failure.message()).why(NO_START).at(failure.place())
                .fix(failure.place().map(place -> "Mend " + place + " and check again.")
                .orElse("Mend what the log below names and check again."));
        failure.detail().lines().forEach(draft::evidence);
        draft.add();
    }

    /** A worker that answered the start-up is ready for requests; where it is not, this is the first to notice. */
    private static void modes(Bench bench, Findings found) throws InterruptedException {
        var missing = new ArrayList<String>();
        for (Mode mode : Mode.values()) {
            if (!bench.has(mode)) {
                missing.add(mode.argument());
            } else {
                alive(bench, mode, found);
            }
        }
        if (!missing.isEmpty()) {
            found.note("The driver has no " + String.join(", no ", missing) + ": there the gateway passes everything through unchanged. "
                    + "A method whose name is misspelled looks the same.");
        }
    }

    private static void alive(Bench bench, Mode mode, Findings found) throws InterruptedException {
        for (int worker = 0; worker < bench.workers(); worker++) {
            Answer answer = mode == Mode.CDN_URL ? bench.url(worker, firstUrl(bench)) : bench.chunk(mode, worker, new byte[0]);
            if (!answer.ok() && List.of(Failure.Kind.NO_WORKER, Failure.Kind.GARBLED).contains(answer.failure().kind())) {
                found.error(mode + " started and does not answer: " + answer.failure().message()).at(answer.failure().place())
                        .fix("Do not end the process, its stdin or its stdout from the driver.").evidence(answer.failure().detail()).add();
                return;
            }
        }
    }

    private static String firstUrl(Bench bench) {
        return bench.inputs().urls().isEmpty() ? "http://gw1.example.org:31111/DATA/8/x.1F3A.4/0.1" : bench.inputs().urls().getFirst();
    }
}
