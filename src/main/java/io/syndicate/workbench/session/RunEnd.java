package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.run.Results;
import java.util.List;

/** How a wish to run the samples ended. */
public sealed interface RunEnd {

    /** Every sample was answered. @param generation who answered @param results what they answered */
    record Finished(Generation generation, Results results) implements RunEnd {
    }

    /** No worker started. @param problems why, never empty */
    record NotStarted(List<Problem> problems) implements RunEnd {
    }

    /** A newer run, another driver or the author put an end to it. */
    record Cancelled() implements RunEnd {
    }
}
