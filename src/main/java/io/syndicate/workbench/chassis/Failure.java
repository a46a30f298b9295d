package io.syndicate.workbench.chassis;

import java.util.Optional;

/**
 * Why a request or a start-up failed, in the author's words, secrets masked.
 *
 * @param kind    what sort of failure
 * @param message one sentence: what happened and what follows from it
 * @param place   the line in the driver's files that it comes from, where known
 * @param detail  more to read: a traceback or the worker's last lines, may be empty
 */
public record Failure(Kind kind, String message, Optional<Place> place, String detail) {

    /** What sort of failure it is. */
    public enum Kind {
        /** The driver returned None or something that is no answer; the worker lives. */
        REFUSED,
        /** The driver raised or the process ended; the worker was replaced. */
        DIED,
        /** The call's or the start's deadline passed; the worker was stopped and replaced. */
        DEADLINE,
        /** The worker answered something that is not of the protocol; it was replaced. */
        GARBLED,
        /** No worker of this mode could be had in time. */
        NO_WORKER,
        /**
         * The mode has lost its workers for good: the deployed gateway would let everything through unchanged, without a word (spec section
         * 3).
         */
        FALLBACK,
        /** The answer is larger than the deployed gateway takes (spec section 3); the worker lives. */
        TOO_LARGE,
        /** A worker answered {@code 1\n} at start-up (spec section 2). */
        START,
        /** The request could not be made: a chunk's file is missing, say. */
        UNSENT
    }

    /**
     * A line in one of the driver's files.
     *
     * @param file   {@code driver.py}, {@code config} or {@code secrets}
     * @param line   from 1
     * @param column from 1, or 0 where unknown
     */
    public record Place(String file, int line, int column) {

        @Override
        public String toString() {
            return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
        }
    }
}
