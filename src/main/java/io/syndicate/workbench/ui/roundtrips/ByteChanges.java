package io.syndicate.workbench.ui.roundtrips;

import java.util.List;

/**
 * All differences of two arrays, in order. Immutable.
 *
 * @param changes  what differs
 * @param endsAt offset on the left from which on nothing was compared, since too much differs or it was cancelled; -1 where all was
 */
record ByteChanges(List<ByteChange> changes, long endsAt) {

    static final ByteChanges NONE = new ByteChanges(List.of(), -1);

    /** @return whether all was compared */
    boolean whole() {
        return endsAt < 0;
    }
}
