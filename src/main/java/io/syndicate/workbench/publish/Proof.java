package io.syndicate.workbench.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was checked before publishing, and what came of it. Immutable; holds no secret and no path.
 *
 * @param codeHash     {@code DriverCode.hash} of the exact bytes that were checked
 * @param interpreters label and version of each Python that was asked
 * @param checks       every check, in order
 * @param seed         from which their inputs were made
 * @param time         when they ran
 */
public record Proof(String codeHash, List<String> interpreters, List<Checked> checks, long seed, Instant time) {

    /**
     * What came of one check.
     *
     * @param id        its name in reports: {@code round-trip}
     * @param title     what it asks, for people
     * @param verdict   in a word or two: {@code passed}, {@code could not run}
     * @param objection why it speaks against publishing, empty where it does not
     */
    public record Checked(String id, String title, String verdict, Optional<String> objection) {
    }

    public Proof {
        interpreters = List.copyOf(interpreters);
        checks = List.copyOf(checks);
    }
}
