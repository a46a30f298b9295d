package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.DemoSession;
import io.syndicate.workbench.ui.panes.PaneKit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RewritesPaneTest {
    private final DemoSession session = new DemoSession().project(DemoResults.samples()).serving(7).results(DemoResults.results(7));
    private final Selection selection = new Selection();
    private Snapshots snapshots;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        snapshots = new Snapshots(session::snapshot);
        PaneKit.show(stage, View.REWRITES, RewritesController.class, new RewritesController(snapshots, selection, _ -> { }), 520, 380);
    }

    @Test
    void pictures(FxRobot robot) {
        PaneKit.picture(stage, "rewrites", 520, 460);
        robot.clickOn(".rewrite-card");
        PaneKit.picture(stage, "rewrites-selected", 520, 380);
        PaneKit.picture(stage, "rewrites-narrow", 367, 300);
    }
}
