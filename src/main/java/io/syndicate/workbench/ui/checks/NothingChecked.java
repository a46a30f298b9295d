package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.ui.common.EmptyState;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What the checks pane shows while no check has run: why, and what to do about it. FX thread only. */
final class NothingChecked {

    private final EmptyState pane;

    /** @param runAll runs all checks */
    NothingChecked(Runnable runAll) {
        var button = new Button("Run all checks");
        button.getStyleClass().add("success");
        button.setOnAction(_ -> runAll.run());
        pane = new EmptyState(button);
    }

    Node pane() {
        return pane;
    }

    /** @param view what there is of checks @param open whether there is a driver to be checked */
    void show(CheckView view, boolean open) {
        pane.setVisible(view.rows().isEmpty());
        pane.showActions(open && view.running().isEmpty());
        if (!open) {
            pane.say("No driver is open", "Open a driver's folder, or one of the samples, from the File menu.");
        } else if (view.running().isPresent()) {
            pane.say("Checking…", "Results appear as each check ends.");
        } else {
            pane.say("Nothing was checked yet",
                    "“It rewrote my samples” is no proof. Thirteen checks ask the driver what a gateway will ask of it, "
                    + "in workers of their own. F6 runs them all.");
        }
    }
}
