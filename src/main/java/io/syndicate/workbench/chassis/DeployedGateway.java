package io.syndicate.workbench.chassis;

import java.util.Optional;

/**
 * The deployed gateway's ways where they are worse than the workbench's (spec section 3): it restarts no worker, waits for none, lets
 * everything through once a mode has none left, and refuses large blocks. Immutable.
 *
 * @param blockSize the volume's, in bytes, from 1
 */
public record DeployedGateway(int blockSize) {

    private static final long LARGEST_IN_BLOCKS = 5;

    /** @return most bytes that {@code serialize} may make of a block */
    public long largestBlock() {
        return LARGEST_IN_BLOCKS * blockSize;
    }

    /** @return the answer, or the failure that the gateway makes of one that is too large */
    Answer judge(Mode mode, Answer answer) {
        if (mode != Mode.SERIALIZE || !answer.ok() || answer.data().length <= largestBlock()) {
            return answer;
        }
        String words = "serialize made %,d bytes, the deployed gateway refuses more than %,d (5 × the block size of %,d): the write fails"
                .formatted(answer.data().length, largestBlock(), blockSize);
        return new Answer(answer.request(), answer.generation(), answer.pid(), answer.micros(), false, null,
                new Failure(Failure.Kind.TOO_LARGE, words, Optional.empty(), ""));
    }
}
