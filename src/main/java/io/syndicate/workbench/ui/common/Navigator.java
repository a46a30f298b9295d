package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.chassis.Failure.Place;

/** Jumps to a line of the driver's files: what every traceback, problem and failure links to. FX thread only. */
@FunctionalInterface
public interface Navigator {

    /** @param place where to put the caret; its file's tab is brought to front */
    void show(Place place);

    /**
     * @param place      as above
     * @param generation number of the generation whose text it is a line of, 0 for what is saved
     */
    default void show(Place place, int generation) {
        show(place);
    }
}
