package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Failure;
import java.util.List;

/** How a bench ended. */
public sealed interface BenchEnd {

    /** @param report the table */
    record Done(BenchReport report) implements BenchEnd {
    }

    /** Nothing was measured: the driver does not start. @param failures why, the most telling first; never empty */
    record NotStarted(List<Failure> failures) implements BenchEnd {
    }
}
