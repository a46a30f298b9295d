package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import java.util.Arrays;

/**
 * A chunk that was serialized and read back, secrets unmasked: stays in this room.
 *
 * @param input       what was sent
 * @param serialize   what one worker made of it
 * @param deserialize what another made of that; null where there was nothing to read
 */
record Trip(ChunkInput input, Answer serialize, Answer deserialize) {

    /** @return whether it came back, whatever came */
    boolean whole() {
        return deserialize != null && deserialize.ok();
    }

    /** @return what is stored, null where serialize failed */
    byte[] wire() {
        return serialize.data();
    }

    /** @return first offset at which what came back differs, -1 for none; only where it is {@link #whole} */
    int difference() {
        return Arrays.mismatch(input.bytes(), deserialize.data());
    }
}
