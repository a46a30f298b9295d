package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.ProjectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a driver once, without a window, and writes nothing into its folder. */
public interface DriverCheck {

    /**
     * What is asked for.
     *
     * @param folder  holds the driver
     * @param pythons versions or paths of interpreters; empty for the project's own setting
     * @param only    which checks; empty for all
     * @param seed    the same one gives the same inputs
     * @param many    how many URLs are made from the seed
     * @param secrets in place of the folder's; empty for those
     */
    record Request(Path folder, List<String> pythons, Set<CheckId> only, long seed, int many, Optional<byte[]> secrets) {
    }

    /**
     * @param request  what to check
     * @param progress is told how it goes on
     * @return what came of it; no worker is left
     * @throws ProjectException       the folder, or a file in it, cannot be read
     * @throws NoInterpreterException no such Python
     * @throws InterruptedException   the run was given up
     */
    CheckReport check(Request request, CheckProgress progress) throws ProjectException, NoInterpreterException, InterruptedException;
}
