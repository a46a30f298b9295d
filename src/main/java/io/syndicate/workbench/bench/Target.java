package io.syndicate.workbench.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a row's figure must reach. Immutable.
 *
 * @param kind  how it is weighed
 * @param bound the bound itself: a ratio to the limit, or in the row's own unit
 * @param unit  of the bound, in words; empty for a ratio
 */
record Target(Kind kind, double bound, String unit) {

    /** What is compared with the bound, and in which direction. */
    enum Kind {
        RATIO_AT_LEAST, RATIO_AT_MOST, VALUE_AT_MOST, GROWTH_AT_MOST
    }

    static Target ratioAtLeast(double bound) {
        return new Target(Kind.RATIO_AT_LEAST, bound, "");
    }

    static Target ratioAtMost(double bound) {
        return new Target(Kind.RATIO_AT_MOST, bound, "");
    }

    static Target valueAtMost(double bound, Unit unit) {
        return new Target(Kind.VALUE_AT_MOST, bound, unit.words());
    }

    static Target growthAtMost(double bound, Unit unit) {
        return new Target(Kind.GROWTH_AT_MOST, bound, unit.words());
    }

    /** @return whether the target is met; a figure that needs a limit and has none does not meet it */
    boolean holds(double value, OptionalDouble limit) {
        if (kind == Kind.VALUE_AT_MOST) {
            return value <= bound;
        }
        if (limit.isEmpty()) {
            return false;
        }
        return switch (kind) {
            case RATIO_AT_LEAST -> value / limit.getAsDouble() >= bound;
            case RATIO_AT_MOST -> value / limit.getAsDouble() <= bound;
            default -> value - limit.getAsDouble() <= bound;
        };
    }

    /** @return as people read it: {@code ≥ 0.50 of the limit}, {@code ≤ 30 ms}, {@code ≤ 2 MiB more} */
    String words() {
        String number = Figures.plain(bound);
        return switch (kind) {
            case RATIO_AT_LEAST -> "≥ " + String.format(Locale.ROOT, "%.2f", bound) + " of the limit";
            case RATIO_AT_MOST -> "≤ " + number + " × the limit";
            case VALUE_AT_MOST -> "≤ " + (number + " " + unit).strip();
            case GROWTH_AT_MOST -> bound == 0 ? "none more" : "≤ " + (number + " " + unit).strip() + " more";
        };
    }
}
