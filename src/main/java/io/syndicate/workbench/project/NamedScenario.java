package io.syndicate.workbench.project;

import io.syndicate.workbench.request.scenario.Scenario;

/**
 * A scenario of {@code workbench.json}. Immutable.
 *
 * @param name     what the author calls it, not blank; unique in its file
 * @param scenario what happens in it
 */
public record NamedScenario(String name, Scenario scenario) {

    /** What a file that names no scenarios is played with. */
    public static final NamedScenario STARTER = new NamedScenario("Starter", Scenario.STARTER);
}
