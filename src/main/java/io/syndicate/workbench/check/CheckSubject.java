package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.project.CheckSettings;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.Samples;
import java.nio.file.Path;
import java.util.List;

/**
 * What is checked. Immutable.
 *
 * @param name         the driver's
 * @param folder       where it lies; chunk files and what else would be published are read from there
 * @param code         the exact bytes that are checked
 * @param samples      the project's own
 * @param settings     what the checks weigh, and what they may expect
 * @param run          workers for each mode and their deadlines
 * @param interpreters each is asked; at least one
 * @param seed         the same one gives the same inputs
 */
public record CheckSubject(String name, Path folder, DriverCode code, Samples samples, CheckSettings settings, ChassisSettings run,
        List<Interpreter> interpreters, long seed) {

    public CheckSubject {
        interpreters = List.copyOf(interpreters);
    }
}
