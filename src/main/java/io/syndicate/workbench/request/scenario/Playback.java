package io.syndicate.workbench.request.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a scenario. Immutable.
 *
 * @param steps one for each event, in their order, up to the first that cannot happen
 * @param fault the event that cannot happen, empty where all can
 */
public record Playback(List<Step> steps, Optional<Fault> fault) {

    public Playback {
        steps = List.copyOf(steps);
    }

    /**
     * @param event   index in the scenario, from 0
     * @param message why it cannot happen and what to do
     */
    public record Fault(int event, String message) {
    }

    /** @return every URL that is read, as the gateway writes it, each once, in the order of their first reads */
    public List<String> urls() {
        var urls = new LinkedHashSet<String>();
        steps.forEach(step -> step.reads().forEach(ask -> urls.add(ask.text())));
        return List.copyOf(urls);
    }
}
