package io.syndicate.workbench.bench;

import io.syndicate.workbench.bench.BenchRow.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * The whole table. Immutable.
 *
 * @param name        the driver's
 * @param interpreter the Python of its workers
 * @param effort      how much was asked of it
 * @param machine     what it ran on, and what the echo was
 * @param rows        one for each item, in order
 * @param took        the whole run
 */
public record BenchReport(String name, String interpreter, Effort effort, String machine, List<BenchRow> rows, Duration took) {

    public BenchReport {
        rows = List.copyOf(rows);
    }

    /** @return how many targets were measured and missed */
    public long missed() {
        return count(Verdict.MISSED);
    }

    /** @return how many rows could not be measured, so that nothing is known of them */
    public long notMeasured() {
        return count(Verdict.NOT_MEASURED);
    }

    long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** @return the count of each verdict there is, in words */
    String summary() {
        var parts = new java.util.ArrayList<String>();
        for (Verdict verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                parts.add(count(verdict) + " " + verdict.words());
            }
        }
        return "%d rows: %s".formatted(rows.size(), String.join(", ", parts));
    }
}
