package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.project.CheckPlan;
import io.syndicate.workbench.project.CheckSettings;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.StoredChunk;
import java.nio.file.Path;
import java.util.List;

/**
 * What is checked. Immutable.
 *
 * @param name         the driver's
 * @param folder       where it lies; chunk files and what else would be published are read from there
 * @param code         the exact bytes that are checked
 * @param samples      the project's own
 * @param plan         what the checks weigh and expect, and the scenarios
 * @param stored       what the last published driver stored; empty for none
 * @param run          workers for each mode and their deadlines
 * @param interpreters each is asked; at least one
 * @param seed         the same one gives the same inputs
 * @param many         how many URLs are made from the seed beside those of samples, scenarios and boundaries
 */
public record CheckSubject(String name, Path folder, DriverCode code, Samples samples, CheckPlan plan, List<StoredChunk> stored,
        ChassisSettings run, List<Interpreter> interpreters, long seed, int many) {

    /** Usual number of URLs that are made from the seed. */
    public static final int USUAL_URLS = 64;

    public CheckSubject {
        stored = List.copyOf(stored);
        interpreters = List.copyOf(interpreters);
    }

    /** @return SHA-256 over all that verdicts depend on, but for what each check weighs; reads the chunk files */
    public String hashWithoutWeights() {
        return SubjectHash.withoutWeights(this);
    }

    CheckSettings settings() {
        return plan.settings();
    }
}
