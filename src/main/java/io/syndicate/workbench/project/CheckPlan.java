package io.syndicate.workbench.project;

import io.syndicate.workbench.request.scenario.Scenario;
import java.util.List;

/**
 * All that {@code workbench.json} says about checks. Immutable.
 *
 * @param settings  what checks weigh and may expect
 * @param named     file events that sample URLs are made from; the starter scenario where the file names none
 * @param pins      expected answers
 */
public record CheckPlan(CheckSettings settings, List<NamedScenario> named, Pins pins) {

    /** Usual settings, the starter scenario, no pins. */
    public static final CheckPlan DEFAULT = new CheckPlan(CheckSettings.DEFAULT, List.of(NamedScenario.STARTER), Pins.NONE);

    public CheckPlan {
        named = List.copyOf(named);
    }

    /** @return the scenarios without their names */
    public List<Scenario> scenarios() {
        return named.stream().map(NamedScenario::scenario).toList();
    }
}
