package io.syndicate.workbench.report;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;
import java.util.Map;

/**
 * What a CDN's cache makes of one scenario under a driver. Immutable; secrets are masked.
 *
 * @param name     of the scenario
 * @param timeline what is read after each event, and from where
 * @param failures why a URL, as the gateway writes it, has no CDN URL
 */
public record ScenarioReport(String name, Timeline timeline, Map<String, Failure> failures) {

    public ScenarioReport {
        failures = Map.copyOf(failures);
    }

    /** @return whether every read got a CDN URL, and none another chunk's bytes */
    boolean ok() {
        return count(Cache.WRONG) == 0 && count(Cache.UNKNOWN) == 0;
    }

    long count(Cache cache) {
        return timeline.moments().stream().mapToLong(moment -> moment.count(cache)).sum();
    }

    /** @return why a read has no CDN URL, or whose bytes it would get, in one line; empty where all is well */
    String trouble(Timeline.Read read) {
        return switch (read.cache()) {
            case MISS, HIT -> "";
            case WRONG -> "holds the bytes of " + read.other().orElseThrow();
            case UNKNOWN -> failures.containsKey(read.ask().text()) ? OneLine.of(failures.get(read.ask().text())) : "no answer";
        };
    }
}
