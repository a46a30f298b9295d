package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three views of bytes side by side, the last of which is compared with one before it. Immutable; arrays are shared.
 *
 * @param sides three of them
 * @param left  place of the one that the last is compared with
 */
record TripSides(List<Side> sides, int left) {

    /** Place of the view that is compared with one before it. */
    static final int RIGHT = 2;

    /** One view. @param label above it @param bytes null where there are none */
    record Side(String label, byte[] bytes) {

        int size() {
            return bytes == null ? 0 : bytes.length;
        }
    }

    TripSides {
        sides = List.copyOf(sides);
    }

    /** @return in, wire and out, in compared with out */
    static TripSides of(RoundTrip trip) {
        return new TripSides(Stream.of(TripBytes.values()).map(view -> new Side(view.label(), view.of(trip))).toList(), 0);
    }

    /** @return in, wire, and other stored bytes that the wire is compared with */
    static TripSides wire(RoundTrip trip, String label, byte[] other) {
        return new TripSides(List.of(new Side(TripBytes.IN.label(), trip.in()), new Side(TripBytes.WIRE.label(), trip.wire()),
                new Side(label, other)), 1);
    }

    byte[] leftBytes() {
        return sides.get(left).bytes();
    }

    byte[] rightBytes() {
        return sides.get(RIGHT).bytes();
    }

    /** @return whether there are two to compare */
    boolean comparable() {
        return leftBytes() != null && rightBytes() != null;
    }

    int longest() {
        return sides.stream().mapToInt(Side::size).max().orElse(0);
    }

    boolean sameBytes(TripSides other) {
        return other != null && left == other.left && sides.get(0).bytes == other.sides.get(0).bytes
                && sides.get(1).bytes == other.sides.get(1).bytes
                && sides.get(2).bytes == other.sides.get(2).bytes;
    }
}
