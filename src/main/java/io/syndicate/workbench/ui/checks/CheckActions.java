package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Finding.SampleRef;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;

/** What the author can do with a check and its findings. FX thread only. */
interface CheckActions {

    /** Runs this check alone. */
    void run(CheckId check);

    /** Makes it weigh that much, in {@code workbench.json}. */
    void weigh(CheckId check, Severity severity);

    /** Puts the caret there. */
    void show(Place place);

    /** Selects what was sent, or makes a URL that is no sample yet one of them. */
    void show(SampleRef sample);

    /** @return whether {@link #show(SampleRef)} has something to select */
    boolean isSample(SampleRef sample);

    /** Puts the finding, as text, on the clipboard. */
    void copy(CheckId check, Finding finding);
}
