package io.syndicate.workbench.bench;

import java.util.OptionalDouble;

/** What came of measuring one row. */
sealed interface Outcome {

    /**
     * Figures, in the row's unit.
     *
     * @param value what was measured
     * @param limit what it is held against, from the same run and placement
     * @param note  what the reader should know besides; usually empty
     */
    record Measured(double value, OptionalDouble limit, String note) implements Outcome {

        Measured(double value, double limit) {
            this(value, OptionalDouble.of(limit), "");
        }
    }

    /** No figures, so that nothing is known. @param why in words */
    record NotMeasured(String why) implements Outcome {
    }

    /** The driver has nothing of the kind. @param why in words */
    record Nothing(String why) implements Outcome {
    }
}
