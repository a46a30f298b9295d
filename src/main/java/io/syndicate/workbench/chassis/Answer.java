package io.syndicate.workbench.chassis;

/**
 * What came of one request to a worker.
 *
 * <p>Where {@code failure} is null {@code data} holds the answer, otherwise it is null.
 *
 * @param request    identifies the request within the session, from 1; log lines carry it
 * @param generation number of the generation that answered
 * @param pid        the worker's process id, 0 where no worker was involved (identity, none free)
 * @param micros     microseconds from the first byte written to the last byte read, 0 for identity
 * @param identity   true where the driver has no such method and the gateway's own no-op answers (spec section 2)
 * @param data       the answer's bytes; shared, not to be changed
 * @param failure    why there is no answer
 */
public record Answer(long request, int generation, long pid, long micros, boolean identity, byte[] data, Failure failure) {

    /** @return whether there is an answer */
    public boolean ok() {
        return failure == null;
    }
}
