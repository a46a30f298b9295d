package io.syndicate.workbench.chassis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The generation that answers.
 *
 * @param recipe      what its workers were started with; empty where nothing serves
 * @param groups      its workers, mode by mode
 * @param readyMicros how long they took to be ready, in microseconds
 */
record Serving(Optional<Recipe> recipe, Map<Mode, WorkerGroup> groups, long readyMicros) {

    static final Serving NONE = new Serving(Optional.empty(), Map.of(), 0);

    Optional<Generation> generation() {
        return recipe.map(Recipe::generation);
    }

    /** @return the same workers with other deadlines: those are not what they were started with */
    Serving with(ChassisSettings settings) {
        return new Serving(recipe.map(one -> one.with(settings)), groups, readyMicros);
    }

    /** @return modes that the driver has no method for */
    Set<Mode> absent() {
        return groups.values().stream().filter(WorkerGroup::identity).map(WorkerGroup::mode).collect(Collectors.toSet());
    }

    boolean is(String hash) {
        return generation().map(generation -> generation.hash().equals(hash)).orElse(false);
    }

    void retire() {
        groups.values().forEach(WorkerGroup::retire);
    }
}
