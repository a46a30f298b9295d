package io.syndicate.workbench.ui.panes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.logs.LogsController;
import io.syndicate.workbench.ui.rewrites.RewritesController;
import io.syndicate.workbench.ui.roundtrips.RoundTripsController;
import io.syndicate.workbench.ui.samples.SamplesController;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every pane: reachable by keyboard, named for screen readers, explained by tooltips. */
class PaneAccessTest extends PaneTest {

    @BeforeEach
    void results() {
        session.project(DemoResults.samples()).serving(7).results(DemoResults.results(7));
    }

    @Test
    void samplesMustBeReachableAndExplained() {
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, _ -> { }), 640, 430);
        check();
        session.project(Samples.NONE);
        tick();
        check();
    }

    @Test
    void rewritesMustBeReachableAndExplained() {
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                520, 600);
        check();
        assertEquals(0, nodes(node -> node instanceof Node cell && cell.getStyleClass().contains("rewrite-card")
                && cell.isVisible() && ((javafx.scene.control.ListCell<?>) cell).getItem() != null
                && cell.getAccessibleText() == null).size());
    }

    @Test
    void roundTripsMustBeReachableAndExplained() {
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 430, 380);
        check();
    }

    @Test
    void logsMustBeReachableAndExplained() {
        var store = new LogStore(100);
        DemoResults.lines().forEach(store::add);
        open(View.LOGS, LogsController.class, () -> new LogsController(snapshots, store, selection, shownPlaces::add), 490, 380);
        check();
    }

    @Test
    void closedProjectMustLeaveNoPaneWithOldResults() {
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                520, 400);
        session.change(_ -> DemoSession.empty());
        tick();
        assertEquals(List.of("No driver is open"), texts(".empty-title"));
        assertEquals(List.of(), texts(".badge"));
        session.project(DemoResults.samples()).serving(7).results(new Results(9, 7, List.of(DemoResults.coral(0, 7, 1)), List.of(), false));
        tick();
        assertEquals(List.of("1 ok"), texts(".badge"));
    }

    private void check() {
        assertEquals(List.of(), nodes(node -> node instanceof ButtonBase button && !button.isFocusTraversable()),
                "not reachable by keyboard");
        assertEquals(List.of(), nodes(node -> node instanceof ButtonBase button
                && !(node.getParent() instanceof javafx.scene.control.TitledPane)
                && !inTitle(node) && button.getTooltip() == null && button.getAccessibleHelp() == null && !inCell(node)), "no tooltip");
        assertEquals(List.of(), nodes(node -> (node instanceof ListView || node instanceof TableView || node instanceof TextInputControl)
                && node.getAccessibleText() == null), "no name for a screen reader");
        assertEquals(List.of(), nodes(node -> node instanceof Hyperlink link && link.isVisited()), "links change colour");
    }

    private List<Node> nodes(Predicate<Node> wanted) {
        return onFx(() -> lookup((Node node) -> true).queryAll().stream().filter(wanted).toList());
    }

    private static boolean inTitle(Node node) {
        return node.getStyleClass().contains("arrow-button");
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof javafx.scene.control.Cell<?>) {
                return true;
            }
        }
        return false;
    }
}
