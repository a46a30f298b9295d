package io.syndicate.workbench.ui.common;

import java.util.Locale;

/** Numbers as all panes write them: thousands separators, units in words, the same in every locale. */
public final class Amounts {

    private static final int KIB = 1024;

    private Amounts() {
    }

    /** @return {@code 65,536} */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /**
     * @param count how many
     * @param one   the thing's name in the singular
     * @return {@code 1 chunk}, {@code 4 chunks}
     */
    public static String count(long count, String one) {
        return number(count) + " " + one + (count == 1 ? "" : "s");
    }

    /** @return {@code 64 KiB}, {@code 3 MiB} where that is exact, {@code 1,087 bytes} otherwise */
    public static String bytes(long size) {
        if (size >= KIB * KIB && size % (KIB * KIB) == 0) {
            return number(size / (KIB * KIB)) + " MiB";
        }
        return size >= KIB && size % KIB == 0 ? number(size / KIB) + " KiB" : count(size, "byte");
    }

    /** @return {@code 812 µs}, {@code 27.0 ms} from ten milliseconds on, {@code 3.00 s} from one second on */
    public static String micros(long micros) {
        if (micros >= 1_000_000) {
            return String.format(Locale.ROOT, "%,.2f s", micros / 1e6);
        }
        return micros >= 10_000 ? String.format(Locale.ROOT, "%.1f ms", Math.floor(micros / 100.0) / 10) : number(micros) + " µs";
    }
}
