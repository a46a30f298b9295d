package io.syndicate.workbench.run;

import io.syndicate.workbench.project.Pins;
import java.util.Arrays;

/** How a result stands to the answer that the author pinned. */
public enum PinState {

    /** Nothing is pinned for it. */
    UNPINNED,
    /** It is the pinned answer. */
    AS_PINNED,
    /** Another answer, or none: counts as failed. */
    DIFFERS;

    /**
     * @param pins    with secrets masked, as in results
     * @param rewrite a result
     * @return how its CDN URL stands to its pin
     */
    public static PinState of(Pins pins, Rewrite rewrite) {
        String pin = pins.urls().get(rewrite.url());
        return pin == null ? UNPINNED : rewrite.cdnUrl().filter(pin::equals).isPresent() ? AS_PINNED : DIFFERS;
    }

    /**
     * @param pins with secrets masked, as in results
     * @param trip a result
     * @return how its stored bytes stand to their pin
     */
    public static PinState of(Pins pins, RoundTrip trip) {
        byte[] pin = pins.chunks().get(trip.name());
        return pin == null ? UNPINNED : Arrays.equals(pin, trip.wire()) ? AS_PINNED : DIFFERS;
    }
}
