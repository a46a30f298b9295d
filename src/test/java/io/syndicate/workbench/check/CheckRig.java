package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.StoredChunk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Checks a driver's folder with two workers a mode, few generated URLs and deadlines that a busy machine keeps. */
final class CheckRig {

    /** Asked once: on a busy machine the first python3 may answer too late, and two runs would be on two Pythons. */
    private static Interpreter python;
    private static final Path CACHE = Path.of("target/check-workers").toAbsolutePath();

    private final Path folder;
    private List<StoredChunk> stored = List.of();
    private int requests = Integer.MAX_VALUE;

    CheckRig(Path folder) {
        this.folder = folder;
    }

    CheckRig stored(List<StoredChunk> chunks) {
        stored = chunks;
        return this;
    }

    CheckRig cancelledAfter(int few) {
        requests = few;
        return this;
    }

    CheckReport run(Set<CheckId> only) throws Exception {
        DriverFolder driver = DriverFolder.open(folder);
        ProjectFile project = ProjectFile.load(driver.path());
        var settings = new ChassisSettings(2, Duration.ofSeconds(60), Duration.ofSeconds(60), false);
        var subject = new CheckSubject(driver.name(), driver.path(), driver.code(), project.samples(), project.checks(), stored, settings,
                List.of(python()), 1, 16);
        return new CheckRunner(WorkerProgram.install(CACHE)).run(subject, only, CheckProgress.NONE, () -> requests-- <= 0);
    }

    private static synchronized Interpreter python() throws NoInterpreterException {
        if (python == null) {
            python = Interpreters.resolve(null);
        }
        return python;
    }
}
