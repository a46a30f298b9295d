package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.run.ResultStore;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RunPlan;
import io.syndicate.workbench.run.SampleRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One pass of a scenario's URLs through the workers that serve, each URL once, with the deadline of every call. Thread-safe. */
final class ScenarioRun {

    private final Playback playback;
    private final ResultStore answers = new ResultStore();
    private final SampleRun run;
    private final int generation;

    ScenarioRun(Playback playback, RunPlan driver, Chassis chassis, int generation) {
        this.playback = playback;
        this.generation = generation;
        var urls = new Samples(playback.urls().stream().map(UrlSample::new).toList(), List.of());
        this.run = new SampleRun(new RunPlan(urls, driver.folder(), driver.mask(), driver.facts(), driver.workers()), chassis, answers);
    }

    /** @return the timeline; empty once it was cancelled */
    CompletableFuture<Optional<PlayedScenario>> start() {
        return run.start().thenApply(whole -> whole ? Optional.of(played()) : Optional.empty());
    }

    private PlayedScenario played() {
        Map<String, String> cdnUrls = new HashMap<>();
        Map<String, Failure> failures = new HashMap<>();
        int newest = generation;
        for (Rewrite rewrite : answers.results().rewrites()) {
            rewrite.cdnUrl().ifPresent(url -> cdnUrls.put(rewrite.url(), url));
            rewrite.failure().ifPresent(failure -> failures.put(rewrite.url(), failure));
            // Answers of two generations are no one's timeline: it counts as the old one's, which is stale.
            newest = rewrite.answer().generation() > 0 ? Math.min(newest, rewrite.answer().generation()) : newest;
        }
        return new PlayedScenario(newest, Timeline.of(playback.steps(), url -> Optional.ofNullable(cdnUrls.get(url))), failures);
    }

    /** Sends no more URLs; requests that are out finish. */
    void cancel() {
        run.cancel();
    }

    /** @return how many URLs have been dealt with */
    int done() {
        return run.done();
    }

    /** @return how many URLs there are */
    int total() {
        return run.total();
    }
}
