package io.syndicate.workbench.ui.timing;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.Timing.Call;
import io.syndicate.workbench.ui.common.Amounts;
import java.util.List;

/**
 * The last calls of one mode in figures, all in microseconds. Immutable.
 *
 * @param mode   which
 * @param calls  oldest first
 * @param failed how many of them gave no answer
 * @param p50    half of them took no longer; 0 where there is none, as the others
 * @param p95    95 of 100 took no longer
 * @param p99    99 of 100 took no longer
 * @param most   the longest
 */
record ModeTimes(Mode mode, List<Call> calls, long failed, long p50, long p95, long p99, long most) {

    static ModeTimes of(Mode mode, List<Call> calls) {
        long[] sorted = calls.stream().mapToLong(Call::micros).sorted().toArray();
        long failed = calls.stream().filter(call -> !call.ok()).count();
        return new ModeTimes(mode, List.copyOf(calls), failed, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99),
                rank(sorted, 100));
    }

    /** @return the smallest that at least so many of 100 do not exceed */
    private static long rank(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    /** @return all of it in words */
    String words() {
        if (calls.isEmpty()) {
            return mode + ": no calls yet";
        }
        return "%s: %s, %s failed; half took at most %s, 95 of 100 at most %s, 99 of 100 at most %s, the longest %s".formatted(mode,
                Amounts.count(calls.size(), "call"), failed == 0 ? "none" : Amounts.number(failed), Amounts.micros(p50),
                Amounts.micros(p95),
                Amounts.micros(p99),
                Amounts.micros(most));
    }
}
