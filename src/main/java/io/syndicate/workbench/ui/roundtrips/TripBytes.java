package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.run.RoundTrip;
import java.util.Locale;
import java.util.stream.Stream;

/** The three views of a round trip's bytes. */
enum TripBytes {
    IN, WIRE, OUT;

    /** @return the view's bytes, null where the trip did not get so far */
    byte[] of(RoundTrip trip) {
        return switch (this) {
            case IN -> trip.in();
            case WIRE -> trip.wire();
            case OUT -> trip.out();
        };
    }

    /** @return {@code in}, {@code wire}, {@code out} */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return size of the longest of the three */
    static int longest(RoundTrip trip) {
        return Stream.of(values()).map(view -> view.of(trip)).mapToInt(bytes -> bytes == null ? 0 : bytes.length).max().orElse(0);
    }

    /** @return a name for a file: the chunk's, with everything but letters and digits as a dash, and what of it */
    static String fileName(String chunk, String what) {
        String name = dashed(chunk);
        return (name.isEmpty() ? "chunk" : name) + "." + dashed(what);
    }

    private static String dashed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
