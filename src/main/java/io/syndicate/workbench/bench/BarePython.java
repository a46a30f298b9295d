package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Companion;
import java.io.IOException;
import java.util.List;

/** The interpreter alone, with nothing to do: no worker starts sooner. */
final class BarePython {

    private BarePython() {
    }

    /** @return nanoseconds from its start until it has ended */
    static long nanos(Work work) throws IOException, NotMeasuredException {
        long begun = System.nanoTime();
        var ended = Companion.run(List.of(work.subject().interpreter().executable().toString(), "-c", "pass"), work.left());
        if (ended.status() != 0) {
            throw new NotMeasuredException("python -c pass ended with status " + ended.status());
        }
        return System.nanoTime() - begun;
    }
}
