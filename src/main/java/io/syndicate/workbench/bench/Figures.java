package io.syndicate.workbench.bench;

import java.util.Locale;

/** Figures as people read them: three digits that matter, whatever the size, the same in every language. */
final class Figures {

    private Figures() {
    }

    static String of(double value, Unit unit) {
        String number = unit == Unit.COUNT ? plain(value) : digits(value);
        return (number + " " + unit.words()).strip();
    }

    /** @return with two places, {@code 0.35}; a ratio of a hundred and more without */
    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio >= 100 ? "%,.0f" : "%.2f", ratio);
    }

    /** @return without places that say nothing: {@code 30}, {@code 1.25}, {@code 2,000} */
    static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
