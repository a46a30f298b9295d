package io.syndicate.workbench.cli;

import io.syndicate.workbench.bench.BenchEnd;
import io.syndicate.workbench.bench.BenchProgress;
import io.syndicate.workbench.bench.Effort;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.project.ProjectException;
import java.nio.file.Path;
import java.util.Optional;

/** Measures a driver's chassis once, without a window, and writes nothing into its folder. */
public interface DriverBench {

    /**
     * @param folder   holds the driver
     * @param python   version or path of the interpreter; empty for the project's own setting
     * @param effort   how much is asked for
     * @param progress is told how it goes on
     * @return the table, or why the driver does not start; no worker is left
     * @throws ProjectException       the folder, or a file in it, cannot be read
     * @throws NoInterpreterException no such Python
     * @throws InterruptedException   it was given up
     */
    BenchEnd bench(Path folder, Optional<String> python, Effort effort, BenchProgress progress)
            throws ProjectException, NoInterpreterException, InterruptedException;
}
