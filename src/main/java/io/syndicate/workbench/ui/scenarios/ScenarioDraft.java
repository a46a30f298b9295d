package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.request.scenario.FileEvent;
import io.syndicate.workbench.request.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario as it was typed, not yet checked. Immutable.
 *
 * @param name   unique among the scenarios
 * @param seed   decides file ids, times and block versions
 * @param events in their order
 */
record ScenarioDraft(String name, String seed, List<EventDraft> events) {

    ScenarioDraft {
        events = List.copyOf(events);
    }

    static ScenarioDraft of(NamedScenario named) {
        return new ScenarioDraft(named.name(), Long.toString(named.scenario().seed()), named.scenario().events().stream()
                .map(EventDraft::of).toList());
    }

    ScenarioDraft withName(String other) {
        return new ScenarioDraft(other, seed, events);
    }

    ScenarioDraft withSeed(String other) {
        return new ScenarioDraft(name, other, events);
    }

    ScenarioDraft with(List<EventDraft> others) {
        return new ScenarioDraft(name, seed, others);
    }

    /** @return the first event that is wrong by itself, or the number of events */
    int goodEvents() {
        int good = 0;
        while (good < events.size() && events.get(good).problem().isEmpty()) {
            good++;
        }
        return good;
    }

    String seedProblem() {
        try {
            Long.parseLong(seed.strip());
            return "";
        } catch (NumberFormatException _) {
            return "Seed: a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE + ".";
        }
    }

    /** @return the scenario up to the first event that is wrong by itself; with the usual seed where the seed is wrong */
    Scenario scenario() {
        List<FileEvent> good = new ArrayList<>();
        events.subList(0, Math.min(goodEvents(), Scenario.MAX_EVENTS)).forEach(event -> good.add(event.event()));
        long number = seedProblem().isEmpty() ? Long.parseLong(seed.strip()) : Scenario.STARTER.seed();
        return Scenario.STARTER.with(good).withSeed(number);
    }

    /** @return whether it can be written as it is; plays it */
    boolean complete() {
        return seedProblem().isEmpty() && goodEvents() == events.size() && scenario().play().fault().isEmpty();
    }

    NamedScenario named() {
        return new NamedScenario(name, scenario());
    }
}
