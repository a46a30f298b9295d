package io.syndicate.workbench.cli;

import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.report.ScenarioReport;
import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.session.PlayedScenario;
import io.syndicate.workbench.session.Scenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** The scenarios that a command line names: looked up before workers are started, played once they serve. */
final class ScenarioChoice {

    private final Map<String, Playback> playbacks;

    private ScenarioChoice(Map<String, Playback> playbacks) {
        this.playbacks = playbacks;
    }

    /**
     * @param all   of workbench.json, whose events can all happen
     * @param names each of one of them
     * @throws ProjectException one is not there
     */
    static ScenarioChoice of(List<NamedScenario> all, List<String> names) throws ProjectException {
        var playbacks = new LinkedHashMap<String, Playback>();
        for (String name : names) {
            NamedScenario named = all.stream().filter(one -> one.name().equals(name)).findFirst()
                    .orElseThrow(() -> new ProjectException("There is no scenario \"" + name + "\" in " + ProjectFile.NAME + "; there are "
                            + all.stream().map(one -> '"' + one.name() + '"').collect(Collectors.joining(", "))));
            playbacks.put(name, named.scenario().play());
        }
        return new ScenarioChoice(playbacks);
    }

    /** @return what came of each, in the order in which they were named; the workers serve */
    List<ScenarioReport> play(Scenarios scenarios) throws ExecutionException, InterruptedException {
        var played = new ArrayList<ScenarioReport>();
        for (var one : playbacks.entrySet()) {
            PlayedScenario result = scenarios.play(one.getValue()).get()
                    .orElseThrow(() -> new InterruptedException("the scenario was given up"));
            played.add(new ScenarioReport(one.getKey(), result.timeline(), result.failures()));
        }
        return played;
    }
}
