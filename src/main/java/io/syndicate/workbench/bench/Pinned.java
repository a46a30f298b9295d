package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Mode;
import java.io.IOException;

/** A stand and an echo, while this program is bound to its first core. */
final class Pinned {

    /** What is done with them. */
    interface Body {
        Outcome measure(Cores cores, Stand stand, Echo echo) throws NotMeasuredException, IOException, InterruptedException;
    }

    private Pinned() {
    }

    /** @return what the body gives, where the driver has that method */
    static Outcome measure(Work work, Mode mode, int workers, Body body) throws NotMeasuredException, IOException, InterruptedException {
        try (var cores = Cores.ofThisProgram()) {
            cores.bindSelf();
            try (var stand = new Stand(work, workers); var echo = Echo.start(work)) {
                return stand.has(mode) ? body.measure(cores, stand, echo) : Preflight.identity(mode);
            }
        }
    }
}
