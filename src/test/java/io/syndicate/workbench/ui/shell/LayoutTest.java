package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.WorkerOrder;
import io.syndicate.workbench.chassis.WorkerState;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.ui.common.SteadySplit;
import io.syndicate.workbench.ui.common.Zoomed;
import io.syndicate.workbench.ui.workers.WorkerLamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** In every size of the window and of its type all controls are inside it and whole, and what gave way comes back. */
class LayoutTest extends WindowRig {

    private record Size(int width, int height, double factor) { }

    private static final int PULSES = 30;

    private static final List<Size> SIZES = List.of(new Size(1000, 640, 1), new Size(1024, 700, 1.25), new Size(1280, 800, 1),
            new Size(1280, 800, 1.5), new Size(1000, 640, 1.5), new Size(1920, 1080, 1.25), new Size(2560, 1440, 1.5));

    @Test
    void everyControlMustBeInsideTheWindow() throws Exception {
        openWindow(rig.sample("gzip"));
        for (Size size : SIZES) {
            resize(size);
            assertEquals(List.of(), onFx(() -> outside(all(".shell-bar"))), "of the bar at " + size);
            assertEquals(List.of(), onFx(() -> outside(all(".status-line"))), "of the status line at " + size);
            assertEquals(List.of(), onFx(() -> outside(all(".pane-header"))), "of the panes' headers at " + size);
        }
    }

    @Test
    void aLogOfEveryLevelMustPushNoPaneOutOfTheWindow() throws Exception {
        openWindow(rig.driver("driver.py", """
                import sys
                from syndicate.util import gateway
                def cdn_url(request, url):
                    for line in range(200):
                        gateway.log_debug("said %d" % line)
                        print("printed %d" % line)
                        sys.stderr.write("complained %d\\n" % line)
                        gateway.log_error("failed %d" % line)
                    return url
                """, "workbench.json", "{\"format\": 1, \"urls\": [{\"url\": \"http://gw/DATA/8/a.txt.1F.2/manifest.3.4\"}]}"));
        awaitText("200 stdout");
        for (Size size : SIZES) {
            resize(size);
            assertEquals(List.of(), onFx(() -> Stream.of("rows", "topColumns", "bottomColumns").filter(id -> !within(split(id))).toList()),
                    "at " + size);
            assertEquals(List.of(), onFx(() -> outside(all(".filter-bar"))), "at " + size);
        }
    }

    @Test
    void sixteenWorkersOfEachModeMustFitTooAndSoMustCancel() throws Exception {
        openWindow(rig.sample("gzip"));
        var modes = Stream.of(Mode.values()).map(mode -> new ModeView(mode, false, Collections.nCopies(16, worker()))).iterator();
        onFx(() -> {
            window.snapshots().stop();
            all(".worker-lamps").forEach(lamps -> ((WorkerLamps) lamps).show(modes.next(), 1));
            stage.getScene().lookup("#cancelButton").setVisible(true);
        });
        resize(new Size(1280, 800, 1.5));
        assertEquals(List.of(), onFx(() -> outside(all(".shell-bar"))));
    }

    @Test
    void generationMustBeSaidInWordsThatFit() throws Exception {
        openWindow(rig.sample("gzip"));
        for (Size size : SIZES) {
            resize(size);
            String said = onFx(() -> ((Text) stage.getScene().lookup("#generation").lookup(".text")).getText());
            assertTrue(said.matches("generation 1 · ready in [0-9.]+ m?s|generation 1|g1"), said + " at " + size);
        }
        resize(new Size(1280, 800, 1));
        assertTrue(onFx(() -> ((Labeled) stage.getScene().lookup("#generation")).getText()).startsWith("generation 1 · ready in "));
    }

    @Test
    void dividersMustComeBackWithTheirRoom() throws Exception {
        openWindow(rig.sample("gzip"));
        var usual = new Size(1280, 800, 1);
        resize(usual);
        onFx(() -> split("rows").setDividerPositions(0.4));
        onFx(() -> split("bottomColumns").setDividerPositions(0.3, 0.6));
        settle();
        var before = positions();
        resize(new Size(1000, 640, 1.5));
        resize(usual);
        assertEquals(before.size(), positions().size());
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), positions().get(i), 0.005);
        }
        assertArrayEquals(new double[] {0.4}, split("rows").wanted(), 0.005);
    }

    @Test
    void aWindowAtRestMustNotBeLaidOutAgainAndAgain() throws Exception {
        openWindow(rig.sample("gzip"));
        for (Size size : List.of(new Size(1000, 640, 1.5), new Size(1440, 900, 1))) {
            resize(size);
            onFx(() -> window.snapshots().stop());
            settle();
            int[] pulses = new int[2];
            Runnable watch = () -> {
                pulses[0]++;
                pulses[1] += Stream.of("rows", "topColumns", "bottomColumns").anyMatch(id -> split(id).isNeedsLayout()) ? 1 : 0;
                Platform.requestNextPulse();
            };
            onFx(() -> stage.getScene().addPreLayoutPulseListener(watch));
            onFx(Platform::requestNextPulse);
            await("pulses", () -> pulses[0] > PULSES);
            onFx(() -> stage.getScene().removePreLayoutPulseListener(watch));
            assertTrue(pulses[1] < PULSES / 3, pulses[1] + " of " + pulses[0] + " pulses lay out the panes at " + size);
        }
    }

    @Test
    void detailsOfARewriteMustBeReadableInLargeType() throws Exception {
        openWindow(rig.sample("coral"));
        resize(new Size(1280, 800, 1.5));
        onFx(() -> ((ListView<?>) stage.getScene().lookup(".rewrites .list-view")).getSelectionModel().select(0));
        settle();
        for (Node value : onFx(() -> all(".part-grid .url-line"))) {
            assertTrue(value.getLayoutBounds().getWidth() >= 150, value.getAccessibleText() + " has " + value.getLayoutBounds().getWidth());
        }
        assertTrue(onFx(() -> stage.getScene().lookup(".rewrites .list-view").getLayoutBounds().getHeight()) >= 70, "a card is whole");
    }

    private static WorkerView worker() {
        return new WorkerView(4711, WorkerState.IDLE, WorkerOrder.SERVE, 1, Instant.EPOCH, 0, 0, 0, 0, false);
    }

    private SteadySplit split(String id) {
        return (SteadySplit) stage.getScene().lookup("#" + id);
    }

    private List<double[]> positions() {
        return onFx(() -> Stream.of("rows", "topColumns", "bottomColumns").map(id -> split(id).getDividerPositions()).toList());
    }

    private void resize(Size size) {
        onFx(() -> {
            ((Zoomed) stage.getScene().getRoot()).factorProperty().set(size.factor());
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        });
        await("the window is as large", () -> Math.abs(stage.getScene().getWidth() - size.width()) < 2
                && Math.abs(stage.getScene().getHeight() - size.height()) < 2);
        settle();
        await("all is laid out", this::isLaidOut);
    }

    private boolean isLaidOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        double width = inScene(stage.getScene().lookup(".shell-bar")).getWidth();
        return !stage.getScene().getRoot().isNeedsLayout() && Math.abs(width - stage.getScene().getWidth()) < 2;
    }

    private List<Node> all(String query) {
        return List.copyOf(stage.getScene().getRoot().lookupAll(query));
    }

    /** @return what stands out of the window or of its parent, or overlaps its neighbour, or is cut, below these */
    private List<String> outside(List<Node> roots) {
        var wrong = new ArrayList<String>();
        for (Node root : roots) {
            nodes(root).filter(LayoutTest::shown).filter(node -> node instanceof ButtonBase || node instanceof Labeled).forEach(node -> {
                if (!within(node)) {
                    wrong.add(name(node) + " is outside: " + inScene(node));
                } else if (cut(node)) {
                    wrong.add(name(node) + " is cut");
                }
            });
            overlaps(root, wrong);
        }
        return wrong;
    }

    private static void overlaps(Node root, List<String> wrong) {
        var beside = ((Parent) root).getChildrenUnmodifiable().stream().filter(LayoutTest::shown).filter(Node::isManaged).toList();
        for (int i = 0; i < beside.size(); i++) {
            for (int k = i + 1; k < beside.size(); k++) {
                Bounds one = beside.get(i).getBoundsInParent();
                Bounds other = beside.get(k).getBoundsInParent();
                if (one.getMaxX() > other.getMinX() + 2 && other.getMaxX() > one.getMinX() + 2 && one.getMaxY() > other.getMinY() + 2
                        && other.getMaxY() > one.getMinY() + 2) {
                    wrong.add(name(beside.get(i)) + " overlaps " + name(beside.get(k)));
                }
            }
        }
    }

    private boolean within(Node node) {
        Bounds bounds = inScene(node);
        return bounds.getMinX() >= -1 && bounds.getMaxX() <= stage.getScene().getWidth() + 1 && bounds.getMinY() >= -1
                && bounds.getMaxY() <= stage.getScene().getHeight() + 1;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Driver names may shorten. */
    private static boolean cut(Node node) {
        return node instanceof Labeled labeled && !inside("projectMenu", node) && !"noticeStatus".equals(node.getId())
                && labeled.lookup(".text") instanceof Text text && !text.getText().isEmpty() && labeled.getText() != null
                && !text.getText().equals(labeled.getText());
    }

    private static boolean inside(String id, Node node) {
        return node != null && (id.equals(node.getId()) || inside(id, node.getParent()));
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + (node instanceof Labeled labeled ? " " + labeled.getText() : "") + " #" + node.getId();
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Cell<?> || node instanceof ScrollPane || !(node instanceof Parent parent) ? Stream.of(node)
                : Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(LayoutTest::nodes));
    }
}
