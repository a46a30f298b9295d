package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.UrlSample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is measured. Immutable.
 *
 * @param folder      of the driver; it is copied, nothing is written there
 * @param urls        the project's sample URLs; the first that the driver answers is sent
 * @param settings    deadlines and memory of the workers
 * @param interpreter runs them
 * @param effort      how much is asked for
 */
public record BenchSubject(DriverFolder folder, List<UrlSample> urls, ProjectSettings settings, Interpreter interpreter, Effort effort) {

    public BenchSubject {
        urls = List.copyOf(urls);
    }

    ChassisSettings chassisSettings(int workers) {
        return new ChassisSettings(workers, Duration.ofMillis(settings.startMillis()), Duration.ofMillis(settings.callMillis()), false,
                (long) settings.memoryMib() << 20, Optional.empty(), Optional.empty());
    }
}
