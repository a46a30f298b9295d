package io.syndicate.workbench.check;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.CheckId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Check 11: no request of the sweep is answered with None or an exception. */
final class FailuresCheck implements Check {

    private static final int MAX_FINDINGS = 5;

    /** Failures of one cause. */
    private record Cause(Mode mode, Failure.Kind kind, String place) {
    }

    /** The first of them, and how many there are. */
    private record First(Finding.SampleRef ref, Answer answer, int count) {
        First more() {
            return new First(ref, answer, count + 1);
        }
    }

    @Override
    public CheckId id() {
        return CheckId.FAILURES;
    }

    @Override
    public void run(Bench bench, Findings found) throws InterruptedException {
        var failed = new LinkedHashMap<Cause, First>();
        if (bench.has(Mode.CDN_URL)) {
            bench.urls().forEach(url -> note(failed, Mode.CDN_URL, url.ref(), url.answer()));
            found.examined(Quoted.count(bench.urls().size(), "URL"));
            reportRest(bench.inputs().urls().size() - bench.urls().size(), "URL", found);
        }
        if (bench.has(Mode.SERIALIZE) || bench.has(Mode.DESERIALIZE)) {
            for (Trip trip : bench.trips()) {
                note(failed, Mode.SERIALIZE, trip.input().ref(), trip.serialize());
                note(failed, Mode.DESERIALIZE, trip.input().ref(), trip.deserialize());
            }
            found.examined(Quoted.count(bench.trips().size(), "chunk"));
            reportRest(bench.inputs().chunks().size() - bench.trips().size(), "chunk", found);
        }
        if (!bench.has(Mode.CDN_URL) && !bench.has(Mode.SERIALIZE) && !bench.has(Mode.DESERIALIZE)) {
            found.nothing("The driver has no methods");
        }
        bench.inputs().unsent().forEach(found::couldNotRun);
        failed.entrySet().stream().limit(MAX_FINDINGS).forEach(cause -> report(cause, bench.workers(), found));
    }

    private static void reportRest(int unasked, String what, Findings found) {
        if (unasked > 0) {
            found.couldNotRun(Quoted.count(unasked, what) + " not sent any more, after so many failures");
        }
    }

    private static void note(Map<Cause, First> failed, Mode mode, Finding.SampleRef ref, Answer answer) {
        if (answer != null && !answer.ok()) {
            var cause = new Cause(mode, answer.failure().kind(), answer.failure().place().map(Object::toString).orElse(""));
            failed.merge(cause, new First(ref, answer, 1), (first, _) -> first.more());
        }
    }

    private static void report(Map.Entry<Cause, First> cause, int workers, Findings found) {
        Failure failure = cause.getValue().answer().failure();
        boolean dies = failure.kind() != Failure.Kind.REFUSED;
        var draft = found.error("%s fails for %s: %s".formatted(cause.getKey().mode().argument(),
                Quoted.count(cause.getValue().count(), "request"), failure.message())).at(failure.place()).sample(cause.getValue().ref())
                .why(dies ? "Each one costs the deployed gateway a worker for good. After " + workers
                        + " it has none of this mode and passes everything through unchanged, silently."
                        : "Those reads or writes fail; the worker lives on.")
                .fix(dies ? "Catch it in the driver and return None, or handle this input."
                : "Answer every URL and chunk that a gateway may send.");
        failure.detail().lines().forEach(failure.kind() == Failure.Kind.DEADLINE ? draft::measured : draft::evidence);
        draft.add();
    }
}
