package io.syndicate.workbench.chassis;

import java.util.List;

/**
 * The workers of one mode as they stood when the snapshot was taken.
 *
 * @param mode     which mode
 * @param identity true where the driver has no such method: the gateway passes URLs or chunks through unchanged
 * @param workers  its workers; empty for identity
 * @param fallback why the deployed gateway would let everything through although the driver has the method; empty while a worker is left
 */
public record ModeView(Mode mode, boolean identity, List<WorkerView> workers, String fallback) {

    /** A mode that has not lost its workers. */
    public ModeView(Mode mode, boolean identity, List<WorkerView> workers) {
        this(mode, identity, workers, "");
    }
}
