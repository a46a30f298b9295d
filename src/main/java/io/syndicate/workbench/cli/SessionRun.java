package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.Generation;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.report.RunReport;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.session.Overrides;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.session.RunEnd;
import io.syndicate.workbench.session.SessionPlaces;
import io.syndicate.workbench.session.WorkbenchSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Runs a driver in a session of its own, which also ends when the terminal's user interrupts it. */
public final class SessionRun implements DriverRun {

    private final SessionPlaces places;
    private final FirstWorker first;

    /** @param places where the workbench keeps what is its own */
    public SessionRun(SessionPlaces places) {
        this(places, FirstWorker.none());
    }

    /** @param places where the workbench keeps what is its own @param first started already, for this run where it fits */
    public SessionRun(SessionPlaces places, FirstWorker first) {
        this.places = places;
        this.first = first;
    }

    @Override
    public Outcome run(Path folder, Overrides overrides, List<String> scenarios) throws ProjectException, InterruptedException {
        try (var session = new WorkbenchSession(places, first)) {
            session.closeAtExit();
            session.setAuto(false);
            session.open(folder, overrides).get();
            refuseBrokenProjectFile(session);
            var chosen = ScenarioChoice.of(scenarios.isEmpty() ? List.of() : session.scenarios().load().get(), scenarios);
            return outcome(session, chosen, session.run().get());
        } catch (IOException e) {
            throw new ProjectException("The workbench cannot write its own folders: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProjectException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void refuseBrokenProjectFile(WorkbenchSession session) throws ProjectException {
        for (Problem problem : session.snapshot().project().orElseThrow().problems()) {
            if (problem.place().filter(place -> place.file().equals(ProjectFile.NAME)).isPresent()) {
                throw new ProjectException(problem.message());
            }
        }
    }

    private static RunReport report(WorkbenchSession session, ScenarioChoice chosen, Generation generation, Results results)
            throws ExecutionException, InterruptedException {
        var scenarios = chosen.play(session.scenarios());
        var project = session.snapshot().project().orElseThrow();
        return new RunReport(project.name(), generation, results, project.pins(), scenarios, session.logs().after(0));
    }

    private static Outcome outcome(WorkbenchSession session, ScenarioChoice chosen, RunEnd end) throws ExecutionException,
            InterruptedException {
        return switch (end) {
            case RunEnd.Finished(var generation, var results) -> new Outcome.Ran(report(session, chosen, generation, results));
            case RunEnd.NotStarted(var problems) -> new Outcome.NotStarted(problems.stream()
                    .map(problem -> new Failure(Failure.Kind.START, problem.message(), problem.place(), problem.detail())).toList());
            case RunEnd.Cancelled _ -> throw new InterruptedException("the run was given up");
        };
    }
}
