package io.syndicate.workbench.chassis;

import java.time.Instant;

/**
 * One worker as it stood when the snapshot was taken.
 *
 * @param pid          process id
 * @param state        where it stands in its life
 * @param order        what the author wants of it
 * @param generation   number of the generation that it serves, from 1
 * @param started      when its process was started
 * @param requests     how many requests it has answered
 * @param lastMicros   microseconds that the last of them took, 0 before the first
 * @param medianMicros median of the last of them, at most 64, in microseconds; 0 before the first
 * @param memoryBytes  its resident memory when last looked at, twice a second; 0 where the system does not tell
 * @param traced       whether somebody looks at its wire trace
 */
public record WorkerView(long pid, WorkerState state, WorkerOrder order, int generation, Instant started, long requests, long lastMicros,
        long medianMicros, long memoryBytes, boolean traced) {

    /** @return whether it gets no requests because the author said so; it may still work on its last one */
    public boolean paused() {
        return order == WorkerOrder.PAUSE;
    }
}
