package io.syndicate.workbench.run;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import java.util.Optional;

/**
 * One sample chunk sent through {@code serialize} and what came of it through {@code deserialize}. Immutable; the
 * byte arrays are shared and not to be changed. Secrets in them are masked with {@code *}.
 *
 * @param index       position among the project's chunks, from 0
 * @param name        the chunk's name
 * @param in          the chunk, null where it could not be read
 * @param wire        what serialize made of it, null where it failed
 * @param out         what deserialize made of that, null where it failed
 * @param serialize   who serialized, null where the chunk could not be read
 * @param deserialize who deserialized, null where serialize failed
 * @param difference  first offset in bytes at which {@code in} and {@code out} differ, -1 for none
 * @param unsent      why the chunk could not be sent at all, null where it was
 * @param masked      whether the stored bytes show a secret, so that they are not what is shown here
 */
public record RoundTrip(int index, String name, byte[] in, byte[] wire, byte[] out, Answer serialize, Answer deserialize,
        long difference, Failure unsent, boolean masked) {

    /** A trip whose stored bytes show no secret. */
    public RoundTrip(int index, String name, byte[] in, byte[] wire, byte[] out, Answer serialize, Answer deserialize, long difference,
            Failure unsent) {
        this(index, name, in, wire, out, serialize, deserialize, difference, unsent, false);
    }

    /** @return what went wrong first, empty where both answered */
    public Optional<Failure> failure() {
        if (unsent != null) {
            return Optional.of(unsent);
        }
        if (serialize != null && serialize.failure() != null) {
            return Optional.of(serialize.failure());
        }
        return deserialize == null ? Optional.empty() : Optional.ofNullable(deserialize.failure());
    }

    /** @return whether both answered and the chunk came back unchanged */
    public boolean equal() {
        return out != null && difference < 0;
    }

    /** @return microseconds in both workers together */
    public long micros() {
        return (serialize == null ? 0 : serialize.micros()) + (deserialize == null ? 0 : deserialize.micros());
    }

    /** @return number of the generation that answered, 0 where none did */
    public int generation() {
        return serialize == null ? 0 : serialize.generation();
    }
}
