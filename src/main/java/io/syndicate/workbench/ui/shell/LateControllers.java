package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.checks.ChecksController;
import io.syndicate.workbench.ui.logs.LogsController;
import io.syndicate.workbench.ui.roundtrips.RoundTripsController;
import io.syndicate.workbench.ui.samples.SamplesController;

/** Controllers of panes that are loaded after the window's first picture: until then they can be asked to do nothing. */
record LateControllers(SamplesController samples, ChecksController checks, RoundTripsController roundTrips, LogsController logs) {
}
