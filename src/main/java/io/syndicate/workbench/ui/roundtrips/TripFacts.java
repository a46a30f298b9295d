package io.syndicate.workbench.ui.roundtrips;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What reading all bytes of three views tells. Immutable.
 *
 * @param changes how the compared ones differ
 * @param entropy bits a byte of each view, NaN where there are no bytes
 */
record TripFacts(ByteChanges changes, List<Double> entropy) {

    /** Nothing has been read yet. */
    static final TripFacts NONE = new TripFacts(ByteChanges.NONE, List.of(Double.NaN, Double.NaN, Double.NaN));

    /** Takes as long as the bytes are many. @param cancelled once it says yes, what is left is not compared */
    static TripFacts of(TripSides sides, BooleanSupplier cancelled) {
        var changes = sides.comparable() ? ByteDiff.of(sides.leftBytes(), sides.rightBytes(), cancelled) : ByteChanges.NONE;
        return new TripFacts(changes, sides.sides().stream().map(side -> side.size() == 0 || cancelled.getAsBoolean() ? Double.NaN
                : Entropy.of(side.bytes())).toList());
    }
}
