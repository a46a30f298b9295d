package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.run.RunPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The scenarios of the open driver: read, written, and played through its workers. Thread-safe; never blocks. */
public final class Scenarios {

    private final SessionThread thread;
    private final Writing writing;
    private final PublishGround.Open open;
    private final Function<OpenDriver, RunPlan> plan;
    private final Chassis chassis;
    private volatile ScenarioRun running;

    Scenarios(SessionThread thread, Writing writing, PublishGround.Open open, Function<OpenDriver, RunPlan> plan, Chassis chassis) {
        this.thread = thread;
        this.writing = writing;
        this.open = open;
        this.plan = plan;
        this.chassis = chassis;
    }

    /** @return what {@code workbench.json} says now; fails with a {@link ProjectException} whose message is for the author */
    public CompletableFuture<List<NamedScenario>> load() {
        return thread.call(() -> ProjectFile.load(open.driver().folder().path()).checks().named());
    }

    /**
     * @param before what was loaded or saved last
     * @param after  written in its place; names are unique, and every event can happen
     * @return done when it is on disk; fails with a {@link ProjectException}, also where another program changed the scenarios meanwhile
     */
    public CompletableFuture<Void> save(List<NamedScenario> before, List<NamedScenario> after) {
        try {
            Path folder = open.driver().folder().path();
            return writing.write(ProjectFile.NAME, () -> save(ProjectFile.load(folder), before, after));
        } catch (ProjectException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Void save(ProjectFile file, List<NamedScenario> before, List<NamedScenario> after) throws ProjectException {
        if (!file.checks().named().equals(before)) {
            throw new ProjectException("The scenarios in " + ProjectFile.NAME
                    + " were changed elsewhere; close this window and open it again to see them");
        }
        file.saveScenarios(after);
        return null;
    }

    /**
     * Sends each URL of a scenario to the workers that serve; a timeline that is still being made is given up.
     *
     * @param playback what a gateway asks for
     * @return the timeline, empty where it was cancelled; fails with a {@link ProjectException} while no driver runs
     */
    public synchronized CompletableFuture<Optional<PlayedScenario>> play(Playback playback) {
        cancel();
        try {
            RunPlan driver = plan.apply(open.driver());
            int generation = chassis.view().serving().orElseThrow(
                    () -> new ProjectException("No workers serve yet; fix the driver's problems, or press Run")).number();
            running = new ScenarioRun(playback, driver, chassis, generation);
            return running.start();
        } catch (ProjectException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @return the number of URLs dealt with and of all, of the timeline that was begun last */
    public Optional<Progress> progress() {
        return Optional.ofNullable(running).map(run -> new Progress("Asking the workers", run.done(), run.total()));
    }

    /** Gives up the timeline that is being made; requests that are out finish. */
    public void cancel() {
        ScenarioRun now = running;
        if (now != null) {
            now.cancel();
        }
    }
}
