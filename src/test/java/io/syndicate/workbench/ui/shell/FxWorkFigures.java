package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.SessionRig;
import io.syndicate.workbench.ui.PulseWatch;
import io.syndicate.workbench.ui.common.Zoomed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/**
 * What an author does in the whole window, each step with the most that the FX thread itself does between two pulses; for src/docs/performance.md,
 * not part of the build: {@code mvn test -Dtest=FxWorkFigures}, then {@code target/fx-work.txt}.
 */
class FxWorkFigures extends WindowRig {

    private static final int ROUNDS = Integer.getInteger("fx.rounds", 4);
    private static final int PULSES_AFTER = 15;
    private static final int URLS = 500;
    private static final int HELPERS = 1_000;
    private static final int GENERATIONS = 20;

    private final List<String> table = new ArrayList<>();

    private void say(String line) throws IOException {
        table.add(line);
        Files.write(Path.of("target", "fx-work.txt"), table);
    }

    @Test
    void theStepsOfAnAuthor() throws Exception {
        toolkit();
        step("open the window", this::showWindow);
        var large = large();
        for (int round = 1; round <= ROUNDS; round++) {
            say("round " + round);
            var coral = rig.sample("coral");
            step("open a small driver, its samples run", () -> rig.openAndRun(coral));
            step("open a driver of 5,000 lines and 500 URLs", () -> rig.openAndRun(large));
            editing();
            panes();
            look();
        }
        for (int i = 0; i < GENERATIONS; i++) {
            rig.session().restartWorkers().get();
            rig.await("it has run", SessionRig::settled);
        }
        var menu = onFx(() -> lookup("#backMenu").queryAs(MenuButton.class));
        step("look back at the generation before", () -> onFx(() -> menu.getItems().get(1).fire()));
        step("back to now", () -> onFx(() -> menu.getItems().getFirst().fire()));
    }

    private void editing() throws Exception {
        for (String tab : List.of("config", "secrets", "driver")) {
            step("editor: " + tab, () -> onFx(() -> lookup("#tab-" + tab).queryAs(ButtonBase.class).fire()));
        }
        step("open the find bar", () -> fire("Replace…"));
        step("find 2,000 places in 5,000 lines", () -> onFx(() -> lookup("#findField").queryAs(TextField.class).setText("total")));
        step("next place", () -> press("Next (Enter)"));
        onFx(() -> lookup("#replaceField").queryAs(TextField.class).setText("summe"));
        step("replace all 2,000", () -> onFx(() -> lookup("Replace all").queryButton().fire()));
        step("undo it", () -> fire("Undo"));
        step("redo it", () -> fire("Redo"));
        step("save it, samples run", () -> {
            fire("Save");
            settle();
            rig.await("it has run", SessionRig::settled);
        });
        step("close the find bar", () -> press("Close (Escape)"));
    }

    private void panes() throws Exception {
        step("show checks", () -> fire("Show checks"));
        step("show samples", () -> onFx(() -> lookup("#samplesTab").queryAs(ButtonBase.class).fire()));
        step("choose the 400th rewrite", () -> onFx(() -> lookup(".rewrites .list-view").queryAs(ListView.class).getSelectionModel().select(400)));
        step("run 500 samples", () -> rig.session().run().get());
        step("run all checks", () -> {
            fire("Run all checks");
            rig.await("checks begin", snapshot -> !snapshot.checks().running().isEmpty() || !snapshot.checks().rows().isEmpty());
            rig.await("checks are done", snapshot -> snapshot.checks().running().isEmpty());
        });
        for (String window : List.of("Timing", "Scenarios…", "Run settings…", "New driver…", "Publish…", "Keys", "About", "What a driver may do")) {
            step("open: " + window, () -> fire(window));
            step("close: " + window, () -> onFx(() -> List.copyOf(Window.getWindows()).stream().filter(open -> open != stage).forEach(Window::hide)));
        }
    }

    private void look() throws Exception {
        step("dark theme", () -> onFx(() -> window.toggleTheme()));
        step("light theme", () -> onFx(() -> window.toggleTheme()));
        step("all at 150 %", () -> onFx(() -> ((Zoomed) stage.getScene().getRoot()).factorProperty().set(1.5)));
        step("all at 100 %", () -> onFx(() -> ((Zoomed) stage.getScene().getRoot()).factorProperty().set(1)));
        step("presenter mode", () -> fire("Presenter mode"));
        step("presenter mode ends", () -> push(KeyCode.ESCAPE));
    }

    private interface Step {
        void run() throws Exception;
    }

    private void step(String name, Step step) throws Exception {
        var watch = new PulseWatch();
        onFx(watch::start);
        awaitPulses(watch, 2);
        step.run();
        awaitPulses(watch, onFx(watch::pulses) + PULSES_AFTER);
        onFx(watch::stop);
        say("%-45s most %4.0f ms, pulses above 50 ms: %d".formatted(name, watch.work(100), onFx(() -> watch.above(50))));
    }

    private static void awaitPulses(PulseWatch watch, int count) {
        while (onFx(watch::pulses) < count) {
            LockSupport.parkNanos(10_000_000); // leaves the FX thread to the window
        }
    }

    /** Chooses a menu item, whose dialog may stay open. */
    private void fire(String text) {
        Platform.runLater(() -> ((MenuBar) stage.getScene().lookup("#menuBar")).getMenus().stream().flatMap(FxWorkFigures::items)
                .filter(item -> text.equals(item.getText())).findFirst().orElseThrow().fire());
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream();
    }

    private void press(String tip) {
        onFx(() -> stage.getScene().getRoot().lookupAll(".find-bar .button").stream().map(ButtonBase.class::cast)
                .filter(button -> button.getTooltip() != null && tip.equals(button.getTooltip().getText())).findFirst().orElseThrow().fire());
    }

    private Path large() throws Exception {
        var driver = "def cdn_url(request, url):\n    return url + '?v=1'\n"
                + "\n\ndef helper(chunk):\n    total = [x * 2 for x in chunk]\n    return f\"{total} bytes\"\n".repeat(HELPERS);
        var urls = IntStream.range(0, URLS).mapToObj(i -> "{\"url\": \"http://volume.example.net:32780/SYNDICATE-DATA/17/photos/cat-" + i
                + ".jpg.1234567890123/" + i + ".123456789\"}").collect(Collectors.joining(","));
        return rig.driver("driver.py", driver, "workbench.json", "{\"urls\": [" + urls + "], \"chunks\": []}");
    }
}
