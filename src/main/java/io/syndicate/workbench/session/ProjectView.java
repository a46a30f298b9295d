package io.syndicate.workbench.session;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The open project as it is on disk. Immutable.
 *
 * @param folder   the driver's folder
 * @param name     the folder's name
 * @param files    the three files, all keys present
 * @param samples  what is sent to the driver
 * @param settings how the driver is run
 * @param pins     answers that are expected, secrets masked as in results
 * @param problems what is wrong with the files: config that is no JSON, a workbench.json that cannot be read, a driver that did not start;
 *                 empty is good
 */
public record ProjectView(Path folder, String name, Map<DriverFile, FileContents> files, Samples samples, ProjectSettings settings,
        Pins pins, List<Problem> problems) {

    /** Nothing pinned. */
    public ProjectView(Path folder, String name, Map<DriverFile, FileContents> files, Samples samples, ProjectSettings settings,
            List<Problem> problems) {
        this(folder, name, files, samples, settings, Pins.NONE, problems);
    }

    /** @param other what is expected from now on @return the same with it */
    public ProjectView withPins(Pins other) {
        return new ProjectView(folder, name, files, samples, settings, other, problems);
    }
}
