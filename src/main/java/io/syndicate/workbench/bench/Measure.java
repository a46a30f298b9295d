package io.syndicate.workbench.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Measures one row, or several that come of the same work. */
interface Measure {

    /** @return the rows that it fills */
    List<BenchItem> items();

    /**
     * @param work what is measured, and how far it may go
     * @return an outcome for each of its rows; nothing that it has started runs on
     * @throws NotMeasuredException where it cannot be done here
     * @throws IOException          where a process or file fails
     * @throws InterruptedException where it was cancelled
     */
    Map<BenchItem, Outcome> measure(Work work) throws NotMeasuredException, IOException, InterruptedException;
}
