package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.run.Results;
import java.util.List;
import java.util.Optional;

/**
 * All that the window shows, at one moment; log lines are pulled apart from it ({@link WorkbenchSession#logs()}).
 * Immutable; parts that did not change since the last snapshot are the same objects.
 *
 * @param project      the open project, empty where none is open
 * @param chassis      workers and generations
 * @param results      rewrites and round trips
 * @param interpreter  the Python in use, empty where none was found
 * @param interpreters all that were found so far; grows while the machine is searched
 * @param auto         whether a saved change is run at once
 * @param progress     long work under way, if any
 * @param notice       the last thing that went wrong outside the driver (a file that could not be saved, no Python found), if it still holds
 * @param checks       how its checks stand
 * @param sources      what the driver said in the generations that results, logs and failures are of
 */
public record SessionSnapshot(Optional<ProjectView> project, ChassisView chassis, Results results, Optional<Interpreter> interpreter,
        List<Interpreter> interpreters, boolean auto, Optional<Progress> progress, Optional<String> notice,
        CheckView checks, Sources sources) {

    /** Nothing was checked. */
    public SessionSnapshot(Optional<ProjectView> project, ChassisView chassis, Results results, Optional<Interpreter> interpreter,
            List<Interpreter> interpreters, boolean auto, Optional<Progress> progress, Optional<String> notice) {
        this(project, chassis, results, interpreter, interpreters, auto, progress, notice, CheckView.NOTHING, Sources.NONE);
    }
}
