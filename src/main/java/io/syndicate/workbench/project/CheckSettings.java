package io.syndicate.workbench.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code workbench.json} says about the checks. Immutable.
 *
 * @param severities     of checks that weigh otherwise than usual; a check that is not here is an error
 * @param detectsDamage  false where the author declares that the stored format does not notice damage ({@code "detects_damage": false})
 * @param allowedHosts   hosts that a CDN URL may name, lower case ({@code "allowed_hosts"}); empty for any
 * @param deployedPython version of the Python on the gateway's host ({@code "deployed_python"})
 * @param limits         what a call may take
 */
public record CheckSettings(Map<CheckId, Severity> severities, boolean detectsDamage, List<String> allowedHosts, String deployedPython,
        Limits limits) {

    /**
     * What a call and a start may take ({@code "limits"}).
     *
     * @param callMillis  longest for all but one call in a hundred, in milliseconds
     * @param startMillis longest from a worker's launch until it is ready, in milliseconds
     * @param growthBytes most that a worker may grow by with each call, on average, in bytes
     */
    public record Limits(int callMillis, int startMillis, int growthBytes) {

        /** A second for a call, five for a start, 4 KiB of growth. */
        public static final Limits DEFAULT = new Limits(1_000, 5_000, 4_096);
    }

    /** Every check an error, any host, Python 2.7. */
    public static final CheckSettings DEFAULT = new CheckSettings(Map.of(), true, List.of(), "2.7", Limits.DEFAULT);

    public CheckSettings {
        severities = Map.copyOf(severities);
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** @return how much the check's findings weigh */
    public Severity severity(CheckId check) {
        return severities.getOrDefault(check, Severity.ERROR);
    }

    /** @return the same with another weight for one check */
    public CheckSettings with(CheckId check, Severity severity) {
        var changed = new EnumMap<CheckId, Severity>(CheckId.class);
        changed.putAll(severities);
        changed.put(check, severity);
        return new CheckSettings(changed, detectsDamage, allowedHosts, deployedPython, limits);
    }
}
