package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.project.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers what one check has to say; the border at which secrets are masked. Used by the run's thread alone. */
final class Findings {

    private static final Pattern MEMORY_ADDRESS = Pattern.compile("\\b0x[0-9a-fA-F]{6,16}\\b");
    private static final int MAX_LINE = 2_000;

    private final CheckId check;
    private final Severity severity;
    private final SecretMask mask;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> nothing = new LinkedHashSet<>();
    private final Set<String> examined = new LinkedHashSet<>();
    private Optional<String> interpreter = Optional.empty();
    private final List<Measurement> measurements = new ArrayList<>();
    private boolean looked;

    Findings(CheckId check, Severity severity, SecretMask mask) {
        this.check = check;
        this.severity = severity;
        this.mask = mask;
    }

    /** From now on findings are of this interpreter. */
    void of(Optional<String> label) {
        interpreter = label;
    }

    Draft error(String message) {
        return new Draft(Severity.ERROR, message);
    }

    Draft warning(String message) {
        return new Draft(Severity.WARNING, message);
    }

    /** Tells what is no finding. */
    void note(String text) {
        notes.add(clean(text));
    }

    /** The check, or a part of it, could not be run. */
    void couldNotRun(String reason) {
        reasons.add(clean(interpreter.map(label -> label + ": ").orElse("") + reason));
    }

    /** There is nothing that this check, or a part of it, could look at. */
    void nothing(String reason) {
        nothing.add(clean(reason));
    }

    /** @param what how much was looked at, such as {@code 212 URLs} */
    void examined(String what) {
        looked = true;
        examined.add(what);
    }

    /** A figure that differs from run to run. */
    void measured(String name, double value, String unit) {
        measurements.add(new Measurement(interpreter.map(label -> label + ": ").orElse("") + name, value, unit));
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    boolean empty() {
        return findings.isEmpty();
    }

    CheckResult result() {
        var sorted = findings.stream().sorted(Comparator.comparing(Finding::severity).reversed()).toList();
        var all = new LinkedHashSet<>(reasons);
        all.addAll(nothing);
        return new CheckResult(check, severity, verdict(), sorted, List.copyOf(all), List.copyOf(notes), String.join(", ", examined));
    }

    private Verdict verdict() {
        if (!findings.isEmpty()) {
            return Verdict.FINDINGS;
        }
        if (!reasons.isEmpty()) {
            return Verdict.COULD_NOT_RUN;
        }
        return looked ? Verdict.PASSED : Verdict.NOTHING_TO_CHECK;
    }

    private String clean(String text) {
        String masked = mask.mask(text);
        return MEMORY_ADDRESS.matcher(masked).replaceAll("0x…");
    }

    private String line(String text) {
        String clean = clean(text);
        return clean.length() <= MAX_LINE ? clean : clean.substring(0, clean.offsetByCodePoints(0, MAX_LINE / 2)) + " … (" + clean.length()
                + " characters)";
    }

    /** A finding that is being written. */
    final class Draft {

        private final Severity weight;
        private final String message;
        private final List<String> evidence = new ArrayList<>();
        private final List<String> measured = new ArrayList<>();
        private List<LogLine> logs = List.of();
        private Optional<Failure.Place> place = Optional.empty();
        private Optional<Finding.SampleRef> sample = Optional.empty();
        private String why = check.why();
        private String fix = "";

        private Draft(Severity weight, String message) {
            this.weight = weight;
            this.message = message;
        }

        Draft why(String text) {
            why = text;
            return this;
        }

        Draft fix(String text) {
            fix = text;
            return this;
        }

        Draft evidence(String line) {
            evidence.add(line(line));
            return this;
        }

        Draft measured(String line) {
            measured.add(line(line));
            return this;
        }

        Draft at(Optional<Failure.Place> where) {
            place = where;
            return this;
        }

        Draft sample(Finding.SampleRef ref) {
            sample = Optional.of(ref);
            return this;
        }

        Draft logs(List<LogLine> lines) {
            logs = lines;
            return this;
        }

        void add() {
            findings.add(new Finding(weight.atMost(severity), clean(message), clean(why), clean(fix), evidence, place, sample, interpreter,
                    measured,
                    logs));
        }
    }
}
