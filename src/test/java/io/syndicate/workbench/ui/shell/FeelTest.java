package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.common.Zoomed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What holds for the whole window: everything has a name, a key or a menu item; large type; presenter mode; timing. */
class FeelTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    @Test
    void everyControlMustHaveANameForScreenReaders() throws Exception {
        openWindow(rig.sample("coral"));
        assertEquals(List.of(), onFx(() -> nodes(stage.getScene().getRoot()).filter(FeelTest::isControl)
                .filter(node -> shown(node) && !named(node)).map(FeelTest::path).toList()));
    }

    @Test
    void soMustThoseOfTheWindowsBeside() throws Exception {
        openWindow(rig.sample("coral"));
        for (KeyCode key : List.of(KeyCode.T, KeyCode.E)) {
            onFx(() -> stage.requestFocus());
            press(KeyCode.CONTROL, KeyCode.SHIFT).push(key).release(KeyCode.SHIFT, KeyCode.CONTROL);
            settle();
        }
        await("both are open", () -> Window.getWindows().stream().filter(Stage.class::isInstance).count() == 3);
        settle();
        assertEquals(List.of(), onFx(() -> Window.getWindows().stream().filter(open -> open instanceof Stage && open != stage)
                .flatMap(open -> nodes(open.getScene().getRoot())).filter(FeelTest::isControl).filter(node -> shown(node) && !named(node))
                .map(FeelTest::path).toList()));
    }

    @Test
    void presenterModeMustComeAndGoByKey() throws Exception {
        openWindow(rig.sample("coral"));
        push(KeyCode.F11);
        awaitText("The driver sends it to");
        assertTrue(allTexts().contains("1 of 6"));
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertEquals("dark", remembered().theme());
        push(KeyCode.ESCAPE);
        awaitText("Worker logs");
        rig.session().run().get();
        onFx(() -> window.snapshots().tick());
        awaitText("6 of 6 rewrites");
    }

    @Test
    void timingMustOpenBesideTheWindowAndKnowTheCalls() throws Exception {
        openWindow(rig.sample("gzip"));
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.T).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        var timing = onFx(() -> Window.getWindows().stream().filter(open -> open instanceof Stage other
                && "Timing".equals(other.getTitle())).findFirst().orElseThrow());
        await("its calls are shown", () -> nodes(timing.getScene().getRoot())
                .anyMatch(node -> node instanceof Labeled label && "serialize".equals(label.getText()))
                && nodes(timing.getScene().getRoot()).anyMatch(node -> "generation-timeline".equals(node.getStyleClass().isEmpty() ? ""
                : node.getStyleClass().getFirst())
                && node.getAccessibleText().contains("generation 1 began to serve")));
        assertEquals(4, rig.session().timing().view().calls().get(io.syndicate.workbench.chassis.Mode.SERIALIZE).size());
    }

    @Test
    void sizeOfEverythingMustBeRememberedAndCutNothing() throws Exception {
        openWindow(rig.sample("coral"));
        onFx(() -> code().requestFocus());
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.F12).release(KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertEquals(150.0, remembered().numbers().get("window.percent"));
        for (double size : new double[] {1.5, 1.25}) {
            onFx(() -> {
                ((Zoomed) stage.getScene().getRoot()).factorProperty().set(size);
                stage.setWidth(1440);
                stage.setHeight(900);
            });
            settle();
            for (String theme : List.of("light", "dark")) {
                picture("window-" + Math.round(size * 100) + "-" + theme);
                onFx(() -> window.toggleTheme());
                settle();
            }
            for (String id : List.of("#runButton", "#autoButton", "#rewriteStatus", "#tripStatus", "#workerStatus", "#caretStatus",
                    "#menuBar")) {
                assertTrue(onFx(() -> inside(stage.getScene().lookup(id))), id + " reaches out of the window at " + size);
            }
        }
    }

    @Test
    void nextWindowMustHaveTheSizeThatWasChosen() throws Exception {
        remember(remembered -> remembered.withNumbers(java.util.Map.of("window.percent", 125.0)));
        openWindow(rig.driver("driver.py", GOOD));
        assertEquals(1.25, onFx(() -> ((Zoomed) stage.getScene().getRoot()).factorProperty().get()));
        assertEquals(12 * 1.25, onFx(() -> {
            var tip = new Tooltip("tip");
            tip.show(code(), 10, 10);
            return tip.getFont().getSize();
        }), 0.1);
    }

    @Test
    void focusMustBeSeenOnEveryControlInBothThemes() throws Exception {
        openWindow(rig.sample("coral"));
        for (int theme = 0; theme < 2; theme++) {
            var hidden = new ArrayList<String>();
            var controls = onFx(() -> nodes(stage.getScene().getRoot()).filter(FeelTest::isControl)
                    .filter(node -> node.isFocusTraversable() && shown(node) && !node.isDisabled() && !(node instanceof TextInputControl))
                    .toList());
            for (Node node : controls) {
                byte[] without = onFx(() -> {
                    stage.getScene().getRoot().requestFocus();
                    return pixels(node);
                });
                push(KeyCode.SHIFT); // focus by keyboard: focus-visible
                byte[] with = onFx(() -> {
                    node.requestFocus();
                    return pixels(node);
                });
                if (java.util.Arrays.equals(without, with)) {
                    hidden.add(onFx(() -> path(node)));
                }
            }
            assertEquals(List.of(), hidden);
            onFx(() -> window.toggleTheme());
            settle();
        }
    }

    private static byte[] pixels(Node node) {
        node.applyCss();
        var image = node.snapshot(null, null);
        var bytes = new byte[(int) (image.getWidth() * image.getHeight() * 4)];
        image.getPixelReader().getPixels(0, 0, (int) image.getWidth(), (int) image.getHeight(),
                javafx.scene.image.PixelFormat.getByteBgraInstance(), bytes, 0,
                (int) image.getWidth() * 4);
        return bytes;
    }

    private boolean inside(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() >= 0 && bounds.getMaxX() <= stage.getScene().getWidth() + 1
                && bounds.getMaxY() <= stage.getScene().getHeight() + 1;
    }

    private static boolean isControl(Node node) {
        return (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView || node instanceof TableView)
                && !inside(node, Cell.class) && !node.getStyleClass().contains("arrow-button");
    }

    private static boolean named(Node node) {
        boolean visible = node instanceof ButtonBase button && button.getText() != null && !button.getText().isBlank();
        return visible || node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.LABELED_BY) != null
                || node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    private static boolean inside(Node node, Class<?> type) {
        return node != null && (type.isInstance(node) || inside(node.getParent(), type));
    }

    private static String path(Node node) {
        return (node.getParent() == null ? "" : path(node.getParent()) + " > ") + node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId());
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream()
                .flatMap(FeelTest::nodes)) : Stream.of(node);
    }
}
