package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.check.CheckSubject;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.StoredChunk;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.publish.PublishHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes what is checked of a driver's folder as it is on disk. */
public final class CheckSubjects {

    /** From which inputs are made unless another seed is asked for. */
    public static final long USUAL_SEED = 1;

    private final PublishHistory history;

    /** @param history what was published last must stay readable */
    public CheckSubjects(PublishHistory history) {
        this.history = history;
    }

    /**
     * @param folder  of the driver
     * @param project its {@code workbench.json}
     * @param secrets in place of the folder's; empty for those
     * @param pythons each is asked
     * @param seed    the same one gives the same inputs
     * @param many    how many URLs are made from the seed
     * @return what is checked
     * @throws ProjectException where the folder, or what was published of it last, cannot be read
     */
    public CheckSubject of(DriverFolder folder, ProjectFile project, Optional<byte[]> secrets, List<Interpreter> pythons, long seed,
            int many)
            throws ProjectException {
        DriverCode disk = folder.code();
        DriverCode code = secrets.map(other -> new DriverCode(disk.driver(), disk.config(), other)).orElse(disk);
        ProjectSettings run = project.settings();
        var settings = new ChassisSettings(run.workers(), Duration.ofMillis(run.startMillis()), Duration.ofMillis(run.callMillis()), false,
                (long) run.memoryMib() << 20, Optional.empty(), Optional.empty());
        return new CheckSubject(folder.name(), folder.path(), code, project.samples(), project.checks(), stored(folder), settings, pythons,
                seed, many);
    }

    private List<StoredChunk> stored(DriverFolder folder) throws ProjectException {
        try {
            return history.lastStoredChunks(folder.path());
        } catch (PublishException e) {
            throw new ProjectException(e.getMessage(), e);
        }
    }
}
