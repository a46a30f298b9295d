package io.syndicate.workbench.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a check's findings weigh; set for each check in {@code workbench.json}. */
public enum Severity {
    /** The check is not run. */
    OFF,
    /** Findings are shown and do not fail a run, unless it is asked to fail on warnings. */
    WARNING,
    /** Findings fail a run. */
    ERROR;

    /** @return as {@code workbench.json} writes it: {@code off}, {@code warning}, {@code error} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param label as {@code workbench.json} writes it @return empty for anything else */
    public static Optional<Severity> of(String label) {
        return Arrays.stream(values()).filter(severity -> severity.label().equals(label)).findFirst();
    }

    /** @return the lighter of both */
    public Severity atMost(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
