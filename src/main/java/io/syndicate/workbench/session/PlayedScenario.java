package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.request.scenario.Timeline;
import java.util.Map;

/**
 * A scenario's timeline under one driver. Immutable; secrets are masked.
 *
 * @param generation whose workers answered
 * @param timeline   what a CDN's cache makes of it
 * @param failures   why a URL, as the gateway writes it, has no CDN URL
 */
public record PlayedScenario(int generation, Timeline timeline, Map<String, Failure> failures) {

    public PlayedScenario {
        failures = Map.copyOf(failures);
    }
}
