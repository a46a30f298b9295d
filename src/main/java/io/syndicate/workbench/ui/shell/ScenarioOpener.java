package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.scenarios.ScenarioWindow;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Opens the one scenario window, or brings it to the front. FX thread only. */
final class ScenarioOpener {

    private final WorkbenchSession session;
    private final Snapshots snapshots;
    private final Supplier<Window> owner;
    private ScenarioWindow window;

    ScenarioOpener(WorkbenchSession session, Snapshots snapshots, Supplier<Window> owner) {
        this.session = session;
        this.snapshots = snapshots;
        this.owner = owner;
    }

    /** Does nothing while no driver is open. */
    void open() {
        if (window != null && window.isShowing()) {
            window.toFront();
            window.requestFocus();
        } else if (snapshots.get().project().isPresent()) {
            window = new ScenarioWindow(owner.get(), session.scenarios(), snapshots, session::setSamples);
            window.show();
        }
    }
}
