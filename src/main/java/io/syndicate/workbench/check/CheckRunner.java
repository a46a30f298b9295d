package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.project.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Runs checks of a driver, one after the other, in workers of their own. Each run is the calling thread's. */
public final class CheckRunner {

    private static final int FEWEST_WORKERS = 2;
    private static final List<Check> CHECKS = List.of(new LoadsCheck(), new SameAnswerCheck(), new NoCollisionsCheck(),
            new WellFormedCheck(),
            new RoundTripCheck(), new StoredChunksCheck(), new DamagedChunksCheck(), new LimitsCheck(), new SecretsCheck(),
            new StdoutCheck(),
            new FailuresCheck(), new DeployableCheck(), new PinnedCheck());

    private final WorkerProgram program;
    private final FirstWorker first;

    /** @param program the worker's files */
    public CheckRunner(WorkerProgram program) {
        this(program, FirstWorker.none());
    }

    /** @param program the worker's files @param first started already, for the first workers where it fits */
    public CheckRunner(WorkerProgram program, FirstWorker first) {
        this.program = program;
        this.first = first;
    }

    /**
     * Checks a driver; no worker is left on return, however it ends.
     *
     * @param subject   what is checked
     * @param only      which checks; empty for all
     * @param progress  is told, on this thread
     * @param cancelled is asked before each request, by this thread
     * @return one result for each check that was asked for
     * @throws InterruptedException where it was cancelled or interrupted
     */
    public CheckReport run(CheckSubject subject, Set<CheckId> only, CheckProgress progress,
            BooleanSupplier cancelled) throws InterruptedException {
        var started = Instant.now();
        long begin = System.nanoTime();
        var checks = CHECKS.stream().filter(check -> only.isEmpty() || only.contains(check.id())).toList();
        var results = new ArrayList<CheckResult>();
        var measurements = new ArrayList<Measurement>();
        Map<CheckId, Long> micros = new EnumMap<>(CheckId.class);
        try (var benches = new Benches(subject, program, first, cancelled)) {
            for (Check check : checks) {
                progress.began(check.id(), results.size(), checks.size());
                long from = System.nanoTime();
                var found = new Findings(check.id(), subject.settings().severity(check.id()), SecretMask.of(subject.code().secrets()));
                results.add(result(check, subject, benches, found));
                measurements.addAll(found.measurements());
                micros.put(check.id(), (System.nanoTime() - from) / 1_000);
                progress.ended(results.getLast());
            }
            var serving = benches.serving();
            if (serving.isPresent()) {
                progress.evidence(CheckEvidence.of(serving.get()));
            }
        }
        var labels = subject.interpreters().stream().map(python -> python.label() + " (" + python.version() + ")").toList();
        return new CheckReport(subject.name(), subject.code().hash(), SubjectHash.of(subject), labels, subject.seed(), results,
                new CheckReport.Times(started, (System.nanoTime() - begin) / 1_000, micros, measurements));
    }

    private static CheckResult result(Check check, CheckSubject subject, Benches benches, Findings found) throws InterruptedException {
        if (subject.settings().severity(check.id()) == Severity.OFF) {
            return new CheckResult(check.id(), Severity.OFF, Verdict.OFF, List.of(), List.of("switched off in workbench.json"), List.of(),
                    "");
        }
        for (Interpreter python : subject.interpreters()) {
            found.of(subject.interpreters().size() > 1 ? Optional.of(python.label() + " (" + python.version() + ")") : Optional.empty());
            try {
                ask(check, benches.of(python), found);
            } catch (IOException e) {
                found.couldNotRun("No worker could be started: " + e.getMessage());
            }
        }
        return found.result();
    }

    private static void ask(Check check, Bench bench, Findings found) throws InterruptedException {
        List<Failure> failures = bench.startFailures();
        if (failures.isEmpty() || check.asksWhatDoesNotStart()) {
            check.run(bench, found);
        } else {
            found.couldNotRun("The driver does not start: " + failures.getFirst().message());
        }
    }

    /** The workers of each interpreter, started when they are first needed. */
    private static final class Benches implements AutoCloseable {

        private final CheckSubject subject;
        private final WorkerProgram program;
        private final FirstWorker first;
        private final BooleanSupplier cancelled;
        private final Inputs inputs;
        private final Map<Interpreter, Bench> open = new LinkedHashMap<>();

        Benches(CheckSubject subject, WorkerProgram program, FirstWorker first, BooleanSupplier cancelled) {
            this.subject = subject;
            this.program = program;
            this.first = first;
            this.cancelled = cancelled;
            this.inputs = Inputs.of(subject);
        }

        Bench of(Interpreter python) throws IOException {
            Bench bench = open.get(python);
            if (bench == null) {
                bench = Bench.open(subject, inputs, python, Math.max(FEWEST_WORKERS, subject.run().workersPerMode()), program, first,
                        cancelled);
                open.put(python, bench);
            }
            return bench;
        }

        /** @return the first that was opened and whose driver started */
        Optional<Bench> serving() {
            return open.values().stream().filter(bench -> bench.startFailures().isEmpty()).findFirst();
        }

        @Override
        public void close() {
            open.values().forEach(Bench::close);
        }
    }
}
