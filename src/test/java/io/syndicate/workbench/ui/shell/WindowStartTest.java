package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.Overrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** What the window begins with: the editor first, then the rest and the workers; and as it was left. */
class WindowStartTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    private void open(Path folder, Memory memory) {
        toolkit();
        onFx(() -> {
            stage = new Stage();
            window = WindowLauncher.assemble(stage, rig.session(), rig.places(), memory);
            window.open(Optional.of(folder), () -> closed.set(true));
        });
    }

    private Memory memory() {
        return new Memory(rig.places().state());
    }

    @Test
    void theWholeWindowAndItsResultsMustFollowTheEditor() throws Exception {
        Path folder = rig.driver("driver.py", GOOD, "workbench.json", "{\"urls\": [\"http://gateway.example/a/b\"]}");
        open(folder, memory());
        awaitText("Worker logs");
        awaitText("Rewrites");
        awaitText("Round trips");
        await("the driver's text is there", () -> code().getText().equals(GOOD));
        rig.await("its workers serve", snapshot -> snapshot.chassis().serving().isPresent());
        assertTrue(onFx(() -> window.painted().toCompletableFuture().isDone()));
    }

    @Test
    void aWindowThatWasNeverOpenedMustBeNoLargerThanTheScreen() {
        toolkit();
        onFx(() -> {
            var screen = Screen.getPrimary().getVisualBounds();
            var large = new Stage();
            large.setWidth(screen.getWidth() + 100);
            large.setHeight(screen.getHeight() + 100);
            var small = new Stage();
            small.setWidth(300);
            new WindowPlace(memory(), "any").restore(large);
            new WindowPlace(memory(), "any").restore(small);
            assertEquals(List.of(screen.getWidth(), screen.getHeight(), 300.0), List.of(large.getWidth(), large.getHeight(), small.getWidth()));
            assertTrue(Double.isNaN(small.getHeight()), "what was never said is left to the window");
        });
    }

    @Test
    void noWorkerMustStartBeforeTheFirstPicture() throws Exception {
        Path folder = rig.driver("driver.py", GOOD);
        var painted = new CompletableFuture<Void>();
        for (int twice = 0; twice < 2; twice++) {
            rig.session().open(folder, Overrides.NONE, painted).get();
            assertEquals(List.of(), rig.pids());
        }
        painted.complete(null);
        var serving = rig.await("its workers serve", snapshot -> snapshot.chassis().serving().isPresent()).chassis().serving()
                .orElseThrow();
        assertEquals(1, serving.number(), "nothing was started before, and left for the second opening");
    }

    @Test
    void lateStepsMustBeDoneInOrderAndOnce() {
        toolkit();
        var done = new ArrayList<String>();
        var root = onFx(() -> new Pane());
        onFx(() -> {
            new LateSteps(List.of(() -> done.add("first"), () -> done.add("second"))).begin(root);
            assertEquals(List.of(), done);
        });
        await("all are done", () -> done.size() == 2);
        onFx(() -> Event.fireEvent(root, new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false)));
        assertEquals(List.of("first", "second"), done);
    }

    /** Its pane may not be there yet. */
    @Test
    void aKeyMustNotComeBeforeTheWholeWindow() throws Exception {
        toolkit();
        Path folder = rig.driver("driver.py", GOOD);
        onFx(() -> {
            stage = new Stage();
            window = WindowLauncher.assemble(stage, rig.session(), rig.places(), memory());
            window.open(Optional.of(folder), () -> closed.set(true));
            assertFalse(rewrites().isPresent(), "the first picture does without it");
            Event.fireEvent(stage.getScene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F6, false, false, false, false));
            assertTrue(rewrites().isPresent());
        });
    }

    private Optional<Node> rewrites() {
        return Optional.ofNullable(stage.getScene().lookup(".rewrites"));
    }

    @Test
    void whatIsRememberedMustOutliveAWindowThatIsClosedBeforeItIsWhole() throws Exception {
        remember(now -> now.withNumbers(Map.of("switch.wrap", 1.0)));
        try (var own = memory()) {
            open(rig.driver("driver.py", GOOD), own);
            onFx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
            await("the window is closed", closed::get);
        }
        assertEquals(1.0, memory().get().numbers().get("switch.wrap"));
    }

    @Test
    void tabsSwitchesAndTheFileInFrontMustBeAsTheyWereLeft() throws Exception {
        Path folder = rig.driver("driver.py", GOOD, "config", "{}");
        openWindow(folder);
        clickOn("#checksTab");
        clickOn("#tab-config");
        onFx(() -> toggle("#wrap").setSelected(true));
        close();
        showWindow();
        rig.openAndRun(folder);
        onFx(() -> window.snapshots().tick());
        assertTrue(onFx(() -> toggle("#checksTab").isSelected()));
        assertTrue(onFx(() -> toggle("#tab-config").isSelected()));
        assertTrue(onFx(() -> toggle("#wrap").isSelected()));
        rig.openAndRun(rig.driver("driver.py", GOOD));
        onFx(() -> window.snapshots().tick());
        assertTrue(onFx(() -> toggle("#tab-driver").isSelected()), "another driver begins with its code");
    }

    private ToggleButton toggle(String id) {
        return (ToggleButton) stage.getScene().lookup(id);
    }

    private void close() {
        onFx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the window is closed", closed::get);
    }

    @Test
    void aWindowBesideMustBeAsLargeAsItWasLeft() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        var timing = openTiming();
        onFx(() -> {
            timing.setWidth(777);
            timing.setHeight(605);
            timing.setX(40);
            timing.setY(30);
        });
        onFx(timing::close);
        var again = openTiming();
        assertEquals(List.of(777.0, 605.0, 40.0, 30.0), onFx(() -> List.of(again.getWidth(), again.getHeight(), again.getX(),
                again.getY())));
    }

    private Stage openTiming() {
        press(javafx.scene.input.KeyCode.CONTROL, javafx.scene.input.KeyCode.SHIFT).push(javafx.scene.input.KeyCode.T)
                .release(javafx.scene.input.KeyCode.SHIFT, javafx.scene.input.KeyCode.CONTROL);
        settle();
        return onFx(() -> Window.getWindows().stream().filter(open -> open instanceof Stage other && "Timing".equals(other.getTitle()))
                .map(Stage.class::cast).findFirst().orElseThrow());
    }

    @Test
    void aScreenThatIsGoneMustNotHideTheWindow() {
        remember(now -> now.withNumbers(Map.of("window.x", 9000.0, "window.y", 50.0, "window.width", 1100.0, "window.height",
                90000.0)));
        showWindow();
        var place = onFx(() -> List.of(stage.getX(), stage.getWidth(), stage.getHeight()));
        assertTrue(place.get(0) < 1600, place::toString);
        assertEquals(1100, place.get(1));
        assertTrue(place.get(2) <= 1200, place::toString);
    }
}
