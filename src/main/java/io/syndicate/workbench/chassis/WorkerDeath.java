package io.syndicate.workbench.chassis;

import java.time.Instant;
import java.util.List;

/**
 * A worker that ended without having been asked to.
 *
 * @param time       when the workbench saw it
 * @param generation number of its generation
 * @param mode       what it was started for
 * @param pid        process id
 * @param how        {@code exit status 4: the driver raised}, {@code killed by SIGKILL}, …
 * @param lastLines  up to ten of its last log lines, oldest first, secrets masked
 */
public record WorkerDeath(Instant time, int generation, Mode mode, long pid, String how, List<String> lastLines) {
}
