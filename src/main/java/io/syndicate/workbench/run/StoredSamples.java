package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.project.ChunkBytes;
import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.StoredChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what the serving driver stores of a project's sample chunks, to be kept after this driver is replaced. */
public final class StoredSamples {

    private static final int MAX_BYTES = 16 << 20;

    private StoredSamples() {
    }

    /**
     * @param plan    the samples
     * @param chassis whose serving generation stores them
     * @return each chunk that comes back unchanged and shows no secret in clear, up to 16 MiB of them; waits for the answers
     * @throws InterruptedException where the thread was interrupted while it waited
     */
    public static List<StoredChunk> of(RunPlan plan, Chassis chassis) throws InterruptedException {
        var requester = new Requester(plan, chassis);
        var stored = new ArrayList<StoredChunk>();
        long size = 0;
        for (ChunkSample sample : plan.samples().chunks()) {
            Optional<StoredChunk> chunk = stored(sample, plan, requester).filter(made -> isKept(made, plan));
            size += chunk.map(made -> made.in().length + made.wire().length).orElse(0);
            if (size <= MAX_BYTES) {
                chunk.ifPresent(stored::add);
            }
        }
        return List.copyOf(stored);
    }

    private static boolean isKept(StoredChunk chunk, RunPlan plan) {
        return plan.mask().mask(chunk.in()) == chunk.in() && plan.mask().mask(chunk.wire()) == chunk.wire();
    }

    private static Optional<StoredChunk> stored(ChunkSample sample, RunPlan plan, Requester requester) throws InterruptedException {
        try {
            byte[] in = ChunkBytes.of(sample.source(), plan.folder());
            return requester.stored(in).map(wire -> new StoredChunk(sample.name(), in, wire));
        } catch (ProjectException _) {
            // The samples pane says what is wrong with it.
            return Optional.empty();
        }
    }
}
