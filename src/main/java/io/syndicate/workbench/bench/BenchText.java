package io.syndicate.workbench.bench;

import io.syndicate.workbench.bench.BenchRow.Verdict;
import java.util.Locale;
import java.util.Map;

/** The table for people. */
public final class BenchText {

    private static final String RESET = "\u001b[0m";
    private static final Map<Verdict, String> COLOURS = Map.of(Verdict.HOLDS, "\u001b[32m", Verdict.MISSED, "\u001b[31m",
            Verdict.NOT_MEASURED, "\u001b[33m", Verdict.NOTHING, "\u001b[2m");
    private static final String LINE = "%-44s %14s %14s %7s  %-22s %s";

    private BenchText() {
    }

    /** @param report the table @param colour whether verdicts are coloured too @return lines, each with its end */
    public static String of(BenchReport report, boolean colour) {
        var text = new StringBuilder("%s: %,d requests, %,d reloads; %s, %s%n%n".formatted(report.name(), report.effort().requests(),
                report.effort().reloads(), report.interpreter(), report.machine()));
        text.append(line("", "measured", "limit", "ratio", "target", ""));
        for (BenchRow row : report.rows()) {
            Verdict verdict = row.verdict();
            String words = colour ? COLOURS.get(verdict) + verdict.words() + RESET : verdict.words();
            text.append(line(row.item().title(), figure(row.value(), row), figure(row.limit(), row), ratio(row),
                    row.item().target().words(),
                    words));
            if (!row.note().isEmpty()) {
                text.append("    ").append(row.note()).append(System.lineSeparator());
            }
        }
        return text.append("%n%s, in %d s%n".formatted(report.summary(), report.took().toSeconds())).toString();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, LINE, cells).stripTrailing() + System.lineSeparator();
    }

    private static String figure(java.util.OptionalDouble value, BenchRow row) {
        return value.isPresent() ? Figures.of(value.getAsDouble(), row.item().unit()) : "–";
    }

    private static String ratio(BenchRow row) {
        return row.ratio().isPresent() ? Figures.ratio(row.ratio().getAsDouble()) : "–";
    }
}
