package io.syndicate.workbench.bench;

/** Is told how a bench goes on, on the bench's own thread; must be quick. */
@FunctionalInterface
public interface BenchProgress {

    /**
     * A round begins.
     *
     * @param item   the row that is measured
     * @param round  from 1
     * @param rounds how many there are
     */
    void round(BenchItem item, int round, int rounds);
}
