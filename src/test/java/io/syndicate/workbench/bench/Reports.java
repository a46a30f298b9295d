package io.syndicate.workbench.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalDouble;

/** Tables of given outcomes, for tests of whoever reads them. */
public final class Reports {

    private Reports() {
    }

    static BenchReport of(Outcome... outcomes) {
        var items = new BenchItem[] {BenchItem.START, BenchItem.SERIALIZE_TWO_CORES, BenchItem.CDN_URL_ONE_CORE};
        var rows = new ArrayList<BenchRow>();
        for (int i = 0; i < outcomes.length; i++) {
            rows.add(new BenchRow(items[i], outcomes[i]));
        }
        return new BenchReport("mine", "Python 3.11 (3.11.7)", new Effort(1_000_000), "2 cores, echo: cat", rows, Duration.ofSeconds(61));
    }

    /** @param verdict of its rows: {@code holds}, {@code missed}, {@code not measured} (beside one that holds) or {@code nothing} */
    public static BenchReport of(String verdict) {
        return switch (verdict) {
            case "holds" -> of(new Outcome.Measured(70, 40));
            case "missed" -> of(new Outcome.Measured(90, OptionalDouble.of(40), "slow"), new Outcome.NotMeasured("one core only"));
            case "not measured" -> of(new Outcome.Measured(70, 40), new Outcome.NotMeasured("one core only"));
            case "nothing" -> of(new Outcome.Nothing("identity: the driver has no cdn_url"));
            default -> throw new IllegalArgumentException(verdict);
        };
    }
}
