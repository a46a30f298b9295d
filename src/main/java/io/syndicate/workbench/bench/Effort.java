package io.syndicate.workbench.bench;

/**
 * How much is asked for, all told from one number. Immutable.
 *
 * @param requests sent while leaks are looked for, at least 1
 */
public record Effort(int requests) {

    /** With it the whole table takes about a minute on two cores. */
    public static final int USUAL = 100_000;
    /** Most that can be asked for. */
    public static final int MOST = 100_000_000;

    private static final int REQUESTS_A_RELOAD = 1_000;
    private static final int FULL = 10_000;

    public Effort {
        if (requests < 1 || requests > MOST) {
            throw new IllegalArgumentException(requests + " requests");
        }
    }

    /** @return reloads among the requests: 1,000 among a million */
    int reloads() {
        return Math.max(3, requests / REQUESTS_A_RELOAD);
    }

    /** @return rounds of each row whose median counts */
    int rounds() {
        return requests < FULL ? 5 : 7;
    }

    /** @return rounds of the row whose 95th percentile counts */
    int tailRounds() {
        return requests < FULL ? 5 : 20;
    }

    /** @return small requests of one round */
    int small() {
        return Math.clamp(requests / 50, 10, 20_000);
    }

    /** @return chunks of 1 MiB of one round */
    int large() {
        return Math.clamp(requests / 2_000, 2, 200);
    }
}
