package io.syndicate.workbench.chassis;

import io.syndicate.workbench.chassis.Failure.Kind;
import java.util.Collection;
import java.util.Optional;

/** What becomes of a request in production once workers are lost, in the author's words (spec section 3). */
final class GatewayWords {

    private GatewayWords() {
    }

    /** The gateway does not wait. @param standing how many workers are busy, paused, gone */
    static Failure noneFree(Mode mode, String standing) {
        return failure(Kind.NO_WORKER,
                "No %s worker is free (%s), and the deployed gateway waits for none: the request fails at once (-EAGAIN)"
                .formatted(mode, standing));
    }

    /** All workers are gone. @param count how many there were @param ends how they ended, each different way once */
    static Failure fallback(Mode mode, int count, Collection<String> ends) {
        return failure(Kind.FALLBACK,
                ("%s has no worker left: %s %s, and the deployed gateway restarts none. In production %s from now on, without a word; "
                + "restart the workers to begin anew")
                .formatted(mode, count == 1 ? "its only one" : "all " + count, String.join("; ", ends), effect(mode)));
    }

    /** An installed worker knows the mode, says that it is ready, and ends. */
    static Failure loopless(Mode mode) {
        return failure(Kind.FALLBACK,
                ("%s's worker said that it was ready and exited at once with status 0, without an answer: this ug-driver has no %s loop, "
                + "as the deployed one. In production %s, without a word")
                .formatted(mode, mode, effect(mode)));
    }

    /** @return what the gateway's own no-op means for the author's data */
    private static String effect(Mode mode) {
        return switch (mode) {
            case CDN_URL -> "URLs go out unrewritten";
            case SERIALIZE -> "chunks are stored unserialized";
            case DESERIALIZE -> "chunks are read as they are stored";
        };
    }

    private static Failure failure(Kind kind, String message) {
        return new Failure(kind, message, Optional.empty(), "");
    }
}
