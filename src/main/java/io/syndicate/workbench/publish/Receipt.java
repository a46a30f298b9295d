package io.syndicate.workbench.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was published, when, and on what grounds. Immutable; holds no secret, no hash of one, and no path. Hashes are SHA-256 in 64 hex
 * digits.
 *
 * @param workbench    version that published
 * @param time         when, to the second
 * @param name         the driver's
 * @param driverHash   of the published object: the driver hash in the gateway's certificate; empty where the deployed tool makes that
 *                     object
 * @param driver       of the driver's source
 * @param config       of the config
 * @param secrets      of the sealed secrets; empty where the deployed tool seals them
 * @param generation   number of the generation that served then, empty where none did
 * @param interpreters Pythons on which it was checked, or else the one that ran it
 * @param checks       what was checked, empty where nothing was
 * @param override     why it was published against the gate's objections, empty where there were none
 */
public record Receipt(String workbench, Instant time, String name, Optional<String> driverHash, String driver, String config,
        Optional<String> secrets,
        Optional<Integer> generation, List<String> interpreters, Optional<Checks> checks, Optional<Override> override) {

    /**
     * The checks that were run.
     *
     * @param seed     from which their inputs were made
     * @param time     when they ran
     * @param verdicts by the checks' ids, in their order
     */
    public record Checks(long seed, Instant time, Map<String, String> verdicts) {

        static Checks of(Proof proof) {
            var verdicts = new LinkedHashMap<String, String>();
            proof.checks().forEach(check -> verdicts.put(check.id(), check.verdict()));
            return new Checks(proof.seed(), proof.time(), verdicts);
        }
    }

    /**
     * Why the gate was overruled.
     *
     * @param reason the author's words, secrets masked
     * @param over   what spoke against it
     */
    public record Override(String reason, List<String> over) {
    }
}
