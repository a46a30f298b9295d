package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.WorkerState;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.run.PinState;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status line's sentences. */
final class StatusLine {

    private StatusLine() {
    }

    static String problems(SessionSnapshot snapshot) {
        int count = snapshot.project().map(project -> project.problems().size()).orElse(0);
        return count == 0 ? "" : count == 1 ? "1 problem" : count + " problems";
    }

    static String rewrites(SessionSnapshot snapshot) {
        Results results = snapshot.results();
        long good = results.rewrites().stream().filter(rewrite -> rewrite.good() && !results.stale(rewrite)
                && PinState.of(pins(snapshot), rewrite) != PinState.DIFFERS).count();
        return snapshot.project().map(project -> "%d of %d rewrites".formatted(good, project.samples().urls().size())).orElse("");
    }

    static String trips(SessionSnapshot snapshot) {
        Results results = snapshot.results();
        long good = results.roundTrips().stream().filter(trip -> trip.equal() && !results.stale(trip)
                && PinState.of(pins(snapshot), trip) != PinState.DIFFERS).count();
        return snapshot.project().map(project -> "%d of %d round trips".formatted(good, project.samples().chunks().size())).orElse("");
    }

    private static Pins pins(SessionSnapshot snapshot) {
        return snapshot.project().map(ProjectView::pins).orElse(Pins.NONE);
    }

    static String notice(SessionSnapshot snapshot) {
        return snapshot.notice().or(() -> snapshot.progress().map(progress -> "%s: %d of %d".formatted(progress.what(), progress.done(),
                progress.of())))
                .orElse("");
    }

    /** @return {@code checks: 12 of 13 passed (generation 6, stale)}; empty where nothing was checked */
    static String checks(SessionSnapshot snapshot) {
        CheckView checks = snapshot.checks();
        if (checks.running().isPresent()) {
            var at = checks.running().get();
            return "checking: %d of %d".formatted(at.index() + 1, at.of());
        }
        if (checks.rows().isEmpty()) {
            return "";
        }
        String about = Stream.of(checks.generation() > 0 ? "generation " + checks.generation() : "", checks.stale() ? "stale" : "")
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
        return "checks: %d of %d passed%s".formatted(checks.passed(), checks.asked(), about.isEmpty() ? "" : " (" + about + ")");
    }

    /** @return whether a check that was run last on what is on disk now found an error */
    static boolean checksFail(SessionSnapshot snapshot) {
        return snapshot.checks().rows().stream().anyMatch(row -> !row.stale() && !row.result().holds(Severity.ERROR));
    }

    static String workers(SessionSnapshot snapshot) {
        List<WorkerView> all = snapshot.chassis().modes().stream().flatMap(mode -> mode.workers().stream()).toList();
        long living = all.stream().filter(worker -> worker.state() != WorkerState.DEAD).count();
        long deaths = snapshot.chassis().deathCount();
        long paused = all.stream().filter(WorkerView::paused).count();
        return "%s%s%d workers%s · %d %s%s".formatted(deployed(snapshot) ? "like the deployed gateway · " : "",
                living == all.size() ? "" : living + " of ", all.size(),
                paused == 0 ? "" : ", %d paused".formatted(paused), deaths, deaths == 1 ? "death" : "deaths", lostWords(snapshot));
    }

    private static boolean deployed(SessionSnapshot snapshot) {
        return snapshot.project().map(project -> project.settings().deployed()).orElse(false);
    }

    private static String lostWords(SessionSnapshot snapshot) {
        String modes = lost(snapshot).stream().map(mode -> mode.mode().argument()).collect(Collectors.joining(", "));
        return modes.isEmpty() ? "" : " · " + modes + " lost: everything would pass unchanged";
    }

    /** @return the modes that have lost all their workers for good */
    static List<ModeView> lost(SessionSnapshot snapshot) {
        return snapshot.chassis().modes().stream().filter(mode -> !mode.fallback().isEmpty()).toList();
    }
}
