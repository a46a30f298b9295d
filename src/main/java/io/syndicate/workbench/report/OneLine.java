package io.syndicate.workbench.report;

import io.syndicate.workbench.chassis.Failure;
import java.util.Arrays;
import java.util.Locale;

/** Puts things into a single line of plain text. */
public final class OneLine {

    private static final int MILLI = 1_000;
    private static final int TEN_MILLI = 10_000;
    private static final int TEN_SECONDS = 10_000_000;

    private OneLine() {
    }

    /** @return the place, unless the message names it already, and the message */
    static String of(Failure failure) {
        String message = failure.message().strip().replaceAll("\\s*\\R\\s*", " ");
        return failure.place().map(Object::toString).filter(place -> !message.contains(place)).map(place -> place + ": " + message)
                .orElse(message);
    }

    /** @param text of a driver @return it with control characters written as {@code \x1b}: a driver's output must not steer the terminal */
    public static String plain(String text) {
        if (text.chars().noneMatch(OneLine::isControl)) {
            return text;
        }
        var plain = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> plain.append(isControl(c) ? "\\x%02x".formatted(c) : Character.toString((char) c)));
        return plain.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' || c >= 0x7F && c < 0xA0;
    }

    static String duration(long micros) {
        if (micros < TEN_MILLI) {
            return String.format(Locale.ROOT, "%,d µs", micros);
        }
        return micros < TEN_SECONDS ? String.format(Locale.ROOT, "%,d ms", micros / MILLI)
                : String.format(Locale.ROOT, "%,d s", micros / MILLI / MILLI);
    }

    /** @return where stored bytes first differ from the pinned ones; empty where there are none */
    static String difference(byte[] pinned, byte[] now) {
        return now == null ? "" : String.format(Locale.ROOT, " from byte %,d on (%,d B pinned)", Arrays.mismatch(pinned, now),
                pinned.length);
    }

    static String bytes(byte[] bytes) {
        return bytes == null ? "–" : String.format(Locale.ROOT, "%,d B", bytes.length);
    }

    /** @return how long the wire form is for each byte of the chunk */
    static String ratio(byte[] in, byte[] wire) {
        return in == null || wire == null || in.length == 0 ? "" : String.format(Locale.ROOT, "×%.2f", (double) wire.length / in.length);
    }
}
