package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Finding.SampleRef;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;

/** For tests in which none of them is asked for. */
interface NoCheckActions extends CheckActions {

    private static AssertionError unasked() {
        return new AssertionError("not asked for");
    }

    @Override
    default void run(CheckId check) {
        throw unasked();
    }

    @Override
    default void weigh(CheckId check, Severity severity) {
        throw unasked();
    }

    @Override
    default void show(Place place) {
        throw unasked();
    }

    @Override
    default void show(SampleRef sample) {
        throw unasked();
    }

    @Override
    default boolean isSample(SampleRef sample) {
        return false;
    }

    @Override
    default void copy(CheckId check, Finding finding) {
        throw unasked();
    }
}
