package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.Pictures;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The lamps of a real window: menu, pause, trace. */
class WorkerLampsTest extends WindowRig {

    private static final String ECHO = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    private Button lamp() {
        return (Button) stage.getScene().lookup(".lamp");
    }

    private void choose(String text) {
        onFx(() -> lamp().fire());
        await("the menu is open", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        onFx(() -> {
            var menu = (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
            MenuItem item = menu.getItems().stream().filter(one -> text.equals(one.getText())).findFirst()
                    .orElseThrow(() -> new AssertionError(
                    menu.getItems().stream().map(MenuItem::getText).toList().toString()));
            assertFalse(item.isDisable(), text);
            menu.hide();
            Event.fireEvent(item, new javafx.event.ActionEvent());
        });
        settle();
    }

    @Test
    void aLampMustPauseResumeAndKillItsWorkerAndFilterTheLog() throws Exception {
        openWindow(rig.driver("driver.py", ECHO));
        long pid = pids().getFirst();
        assertTrue(onFx(() -> lamp().isFocusTraversable() && lamp().getAccessibleText().equals("cdn_url worker " + pid + ", idle")));
        choose("Pause");
        await("it is shown as paused", () -> lamp().getStyleClass().contains("paused"));
        choose("Resume");
        await("it is shown as idle", () -> lamp().getStyleClass().contains("idle"));
        choose("Show its log lines");
        awaitText("worker · 1");
        choose("Kill (SIGKILL)");
        awaitText("1 death");
        await("another took its place", () -> lamp().getStyleClass().contains("idle")
                && !lamp().getAccessibleText().contains(" " + pid + ","));
    }

    @Test
    void aTraceWindowMustShowWhatGoesOverTheWireAndEndWithIt() throws Exception {
        openWindow(rig.sample("coral"));
        choose("Wire trace…");
        await("its window is open", () -> traces().size() == 1);
        for (int i = 0; i < 3; i++) {
            rig.session().run().get();
        }
        Stage window = onFx(() -> traces().getFirst());
        await("frames are shown", () -> !list(window).getItems().isEmpty());
        onFx(() -> list(window).getSelectionModel().select(0));
        awaitText("↵\nhttp://");
        awaitText("start-up left out");
        tracePictures(window);
        onFx(window::hide);
        await("nobody looks any more", () -> rig.session().workers().view().stream().flatMap(mode -> mode.workers().stream())
                .noneMatch(worker -> worker.traced()));
    }

    @Test
    void sixteenWorkersEachMustFitTheBarAndEveryStateHaveAShapeOfItsOwn() throws Exception {
        openWindow(rig.driver("driver.py", ECHO
                + "def serialize(request, chunk):\n    return chunk\ndef deserialize(request, chunk):\n    return chunk\n",
                "workbench.json", "{\"workers\": 16}"));
        var shown = onFx(() -> stage.getScene().getRoot().lookupAll(".lamp").size());
        onFx(() -> stage.setWidth(1100));
        rig.session().workers().pause(pids().getFirst());
        await("it is shown", () -> lamp().getStyleClass().contains("paused"));
        onFx(() -> {
            var lamps = List.copyOf(stage.getScene().getRoot().lookupAll(".lamp"));
            List<String> states = List.of("busy", "starting", "stopping", "dead", "failed");
            for (int i = 0; i < states.size(); i++) {
                lamps.get(i + 1).getStyleClass().setAll("lamp", states.get(i));
            }
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        onFx(() -> Pictures.write(stage.getScene().lookup(".shell-bar"), "lamps-many"));
        assertTrue(onFx(() -> stage.getScene().lookup("#themeButton").getBoundsInParent().getMaxX() <= 1100));
        assertEquals(48, shown);
    }

    private void tracePictures(Stage window) {
        for (String theme : new String[] {"light", "dark"}) {
            settle();
            onFx(() -> Pictures.write(window.getScene().getRoot(), "wire-trace-" + theme));
            onFx(() -> Pictures.write(stage.getScene().lookup(".shell-bar"), "lamps-" + theme));
            onFx(() -> this.window.toggleTheme());
        }
        assertEquals(onFx(() -> List.copyOf(stage.getScene().getStylesheets())),
                onFx(() -> List.copyOf(window.getScene().getStylesheets())));
    }

    private static List<Stage> traces() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(one -> one.isShowing() && String.valueOf(one.getTitle()).startsWith("Wire trace")).toList();
    }

    private static ListView<?> list(Stage window) {
        return (ListView<?>) window.getScene().lookup(".list-view");
    }
}
