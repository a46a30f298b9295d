package io.syndicate.workbench.report;

import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import java.util.List;

/**
 * All that is told about one run of a driver's samples. Immutable; secrets are masked in all of it.
 *
 * @param name       the driver's name
 * @param generation who answered, null where none did
 * @param results    of all samples
 * @param logs       what the workers wrote, oldest first
 */
public record RunReport(String name, Generation generation, Results results, List<LogLine> logs) {

    public RunReport {
        logs = List.copyOf(logs);
    }

    /** @return whether every URL got an answer and every chunk came back unchanged */
    public boolean ok() {
        return failedRewrites() == 0 && failedRoundTrips() == 0;
    }

    long failedRewrites() {
        return results.rewrites().stream().filter(rewrite -> !isFine(rewrite)).count();
    }

    long failedRoundTrips() {
        return results.roundTrips().stream().filter(trip -> !isFine(trip)).count();
    }

    static boolean isFine(Rewrite rewrite) {
        return rewrite.failure().isEmpty() && rewrite.cdnUrl().isPresent();
    }

    static boolean isFine(RoundTrip trip) {
        return trip.failure().isEmpty() && trip.equal();
    }
}
