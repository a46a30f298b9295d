package io.syndicate.workbench.chassis;

/**
 * One worker as it stood when the snapshot was taken.
 *
 * @param pid      process id
 * @param state    where it stands in its life
 * @param requests how many requests it has answered
 */
public record WorkerView(long pid, WorkerState state, long requests) {
}
