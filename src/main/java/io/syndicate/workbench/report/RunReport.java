package io.syndicate.workbench.report;

import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.PinState;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.run.SharedUrls;
import java.util.List;

/**
 * All that is told about one run of a driver's samples. Immutable; secrets are masked in all of it.
 *
 * @param name       the driver's name
 * @param generation who answered, null where none did
 * @param results    of all samples
 * @param pins       answers that are expected, secrets masked
 * @param scenarios  that were played beside the samples
 * @param logs       what the workers wrote, oldest first
 */
public record RunReport(String name, Generation generation, Results results, Pins pins, List<ScenarioReport> scenarios,
        List<LogLine> logs) {

    /** Nothing pinned, no scenario. */
    public RunReport(String name, Generation generation, Results results, List<LogLine> logs) {
        this(name, generation, results, Pins.NONE, List.of(), logs);
    }

    public RunReport {
        scenarios = List.copyOf(scenarios);
        logs = List.copyOf(logs);
    }

    /** @return whether every URL got an answer of its own, every chunk came back unchanged, all are as pinned, and no scenario's read fails */
    public boolean ok() {
        return failedRewrites() == 0 && failedRoundTrips() == 0 && failedScenarios() == 0;
    }

    long failedScenarios() {
        return scenarios.stream().filter(scenario -> !scenario.ok()).count();
    }

    long failedRewrites() {
        SharedUrls shared = shared();
        return results.rewrites().stream().filter(rewrite -> !isFine(rewrite) || shared.other(rewrite).isPresent()).count();
    }

    long failedRoundTrips() {
        return results.roundTrips().stream().filter(trip -> !isFine(trip)).count();
    }

    SharedUrls shared() {
        return SharedUrls.of(results);
    }

    PinState pin(Rewrite rewrite) {
        return PinState.of(pins, rewrite);
    }

    PinState pin(RoundTrip trip) {
        return PinState.of(pins, trip);
    }

    /** @return whether it is fine by itself; what it shares with another {@link #shared} tells */
    boolean isFine(Rewrite rewrite) {
        return pin(rewrite) != PinState.DIFFERS && rewrite.good();
    }

    boolean isFine(RoundTrip trip) {
        return pin(trip) != PinState.DIFFERS && trip.failure().isEmpty() && trip.equal();
    }
}
