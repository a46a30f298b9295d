package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.report.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs a driver's samples once, without a window, and writes nothing into its folder. */
public interface DriverRun {

    /**
     * Starts workers, sends all samples, stops the workers; none is left on return.
     *
     * @param folder  holds the driver
     * @param urls    are sent in place of the samples' URLs; empty for those of the samples
     * @param workers for each mode, 1 to 16; empty for the project's own setting
     * @param python  version or path of the interpreter; empty for the project's own setting
     * @return what came of it
     * @throws ProjectException       the folder, or a file in it, cannot be read
     * @throws NoInterpreterException no Python to start workers with
     * @throws InterruptedException   the run was given up; its workers are stopped
     */
    Outcome run(Path folder, List<String> urls, OptionalInt workers, Optional<String> python)
            throws ProjectException, NoInterpreterException, InterruptedException;

    /** What came of a run. */
    sealed interface Outcome {

        /** @param report what the workers made of the samples */
        record Ran(RunReport report) implements Outcome {
        }

        /** No sample was sent. @param failures why the workers did not start, the most telling first; never empty */
        record NotStarted(List<Failure> failures) implements Outcome {
        }
    }
}
