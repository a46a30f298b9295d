package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.sg.DriverRequest;
import java.util.List;
import java.util.Optional;

/**
 * What one event makes a gateway do. Immutable.
 *
 * @param event  what happens
 * @param writes chunks that are new by it, each of which is serialized once: the manifest, then changed blocks by place
 * @param reads  what a reader of the whole file asks for afterwards: the manifest, then all blocks by place
 * @param hint   the rename hint, for a rename only
 */
public record Step(FileEvent event, List<Ask> writes, List<Ask> reads, Optional<DriverRequest> hint) {

    public Step {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
    }
}
