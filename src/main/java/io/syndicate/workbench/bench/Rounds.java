package io.syndicate.workbench.bench;

import java.io.IOException;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/** Times of several rounds, each beside one of the limit's, so that whatever else the machine does meets both. */
final class Rounds {

    /** Three digits that matter, whatever the size. */
    static final int DIGITS = 3;

    private final Histogram ours = new Histogram(DIGITS);
    private final Histogram limit = new Histogram(DIGITS);

    /** One round. */
    interface Round {
        /** @return nanoseconds that it took */
        long nanos() throws IOException, InterruptedException, NotMeasuredException;
    }

    private Rounds() {
    }

    /** Takes rounds in turn, and who begins in turn, after one that does not count. */
    static Rounds of(Work work, BenchItem item, int rounds, Round ours, Round limit)
            throws IOException, InterruptedException, NotMeasuredException {
        var taken = new Rounds();
        work.round(item, 1, rounds);
        ours.nanos();
        limit.nanos();
        for (int round = 1; round <= rounds; round++) {
            work.round(item, round, rounds);
            if (round % 2 == 0) {
                taken.limit.recordValue(limit.nanos());
                taken.ours.recordValue(ours.nanos());
            } else {
                taken.ours.recordValue(ours.nanos());
                taken.limit.recordValue(limit.nanos());
            }
        }
        return taken;
    }

    /** Takes rounds that nothing stands beside, after one that does not count. */
    static Rounds of(Work work, BenchItem item, int rounds, Round ours) throws IOException, InterruptedException, NotMeasuredException {
        return of(work, item, rounds, ours, () -> 0);
    }

    /** @param note what is to be known of them; may be empty @return medians in milliseconds */
    Outcome millis(String note) {
        return new Outcome.Measured(median(ours) / 1e6, OptionalDouble.of(median(limit) / 1e6), note);
    }

    /** @return the time that 95 of 100 rounds kept, in milliseconds, and the median as note */
    Outcome tailMillis() {
        return new Outcome.Measured(ours.getValueAtPercentile(95) / 1e6, OptionalDouble.empty(),
                "median " + Figures.of(median(ours) / 1e6, Unit.MILLIS));
    }

    /** @param amount of what each round moved @return medians, so much a second */
    Outcome perSecond(double amount) {
        return new Outcome.Measured(amount * 1e9 / median(ours), amount * 1e9 / median(limit));
    }

    private static double median(Histogram histogram) {
        return histogram.getValueAtPercentile(50);
    }
}
