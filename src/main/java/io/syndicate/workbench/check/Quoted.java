package io.syndicate.workbench.check;

import java.util.Locale;

/** Puts values into words. */
final class Quoted {

    private static final int BYTES_SHOWN = 16;

    private Quoted() {
    }

    /** @return {@code 1 URL}, {@code 1,204 URLs} */
    static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** @return the bytes from an offset on in hex, as many as one takes in at a glance */
    static String hex(byte[] bytes, int from) {
        var text = new StringBuilder();
        int to = Math.min(bytes.length, from + BYTES_SHOWN);
        for (int i = from; i < to; i++) {
            text.append(String.format("%02X ", bytes[i]));
        }
        return from >= bytes.length ? "(ends)" : text.toString().strip() + (to < bytes.length ? " …" : "");
    }
}
