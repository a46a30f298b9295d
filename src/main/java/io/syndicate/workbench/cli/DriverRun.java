package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.report.RunReport;
import io.syndicate.workbench.session.Overrides;
import java.nio.file.Path;
import java.util.List;

/** Runs a driver's samples once, without a window, and writes nothing into its folder. */
public interface DriverRun {

    /**
     * Starts workers, sends all samples, plays scenarios, stops the workers; none is left on return.
     *
     * @param folder    holds the driver
     * @param overrides what to do otherwise than the project's own settings say
     * @param scenarios of workbench.json, by name, played after the samples
     * @return what came of it
     * @throws ProjectException       the folder, or a file in it, cannot be read; or a scenario is not there
     * @throws NoInterpreterException no Python to start workers with
     * @throws InterruptedException   the run was given up; its workers are stopped
     */
    Outcome run(Path folder, Overrides overrides, List<String> scenarios) throws ProjectException, NoInterpreterException,
            InterruptedException;

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
