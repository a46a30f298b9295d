package io.syndicate.workbench.bench;

import java.util.OptionalDouble;

/**
 * One row of the table. Immutable.
 *
 * @param item    what was measured
 * @param outcome what came of it
 */
record BenchRow(BenchItem item, Outcome outcome) {

    /** How a row stands to its target. */
    enum Verdict {
        HOLDS("holds"), MISSED("missed"), NOT_MEASURED("not measured"), NOTHING("nothing to measure");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Verdict verdict() {
        return switch (outcome) {
            case Outcome.Measured(double value, OptionalDouble limit, String _) ->
                item.target().holds(value, limit) ? Verdict.HOLDS : Verdict.MISSED;
            case Outcome.NotMeasured _ -> Verdict.NOT_MEASURED;
            case Outcome.Nothing _ -> Verdict.NOTHING;
        };
    }

    OptionalDouble value() {
        return outcome instanceof Outcome.Measured measured ? OptionalDouble.of(measured.value()) : OptionalDouble.empty();
    }

    OptionalDouble limit() {
        return outcome instanceof Outcome.Measured measured ? measured.limit() : OptionalDouble.empty();
    }

    /** @return measured by limit; empty where there is no limit, or it is 0 */
    OptionalDouble ratio() {
        OptionalDouble limit = limit();
        return limit.isPresent() && limit.getAsDouble() != 0 ? OptionalDouble.of(value().getAsDouble() / limit.getAsDouble())
                : OptionalDouble.empty();
    }

    /** @return why there are no figures, or what is to be known of them; usually empty */
    String note() {
        return switch (outcome) {
            case Outcome.Measured measured -> measured.note();
            case Outcome.NotMeasured(String why) -> why;
            case Outcome.Nothing(String why) -> why;
        };
    }
}
