package io.syndicate.workbench.chassis;

import java.util.List;
import java.util.Optional;

/**
 * The chassis as it stood when the snapshot was taken. Immutable.
 *
 * @param serving     the generation whose workers answer; empty before the first good start
 * @param readyMicros microseconds that the serving generation's start took
 * @param starting    the generation that is being started, if one is
 * @param broken      a newer generation than the serving one that did not start, if any
 * @param modes       all three modes in the order of {@link Mode}
 * @param deaths      the last deaths, oldest first, at most 50
 * @param deathCount  all deaths of this session
 */
public record ChassisView(Optional<Generation> serving, long readyMicros, Optional<Generation> starting, Optional<Broken> broken,
        List<ModeView> modes, List<WorkerDeath> deaths, long deathCount) {

    /**
     * A generation that did not start.
     *
     * @param generation which
     * @param failures   one for each different reason, the most telling first; never empty
     */
    public record Broken(Generation generation, List<Failure> failures) {
    }
}
