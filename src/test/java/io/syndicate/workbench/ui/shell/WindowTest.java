package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.Overrides;
import io.syndicate.workbench.ui.common.View;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole window on real workers: what an author does all day. */
class WindowTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    @ParameterizedTest
    @ValueSource(strings = {"coral", "akamai-prefix", "signed-url", "gzip", "encrypt-then-mac", "pass-through"})
    void everySampleMustOpenRunAndTakeAnEdit(String name) throws Exception {
        openWindow(rig.sample(name));
        int urls = rig.session().snapshot().project().orElseThrow().samples().urls().size();
        String all = "%d of %d rewrites".formatted(urls, urls);
        awaitText("generation 1 · ready in");
        awaitText(all);
        awaitText("4 of 4 round trips");
        replaceAndSave(source() + "\n\ndef cdn_url(request, url):\n    return 'http://edited.example.org/' + url.split('//', 1)[1]\n");
        awaitText("generation 2 · ready in");
        awaitText("edited.example.org");
        awaitText(all);
    }

    @Test
    void aSaveInAnotherEditorMustShowHere() throws Exception {
        Path folder = rig.driver("driver.py", GOOD);
        openWindow(folder);
        Files.writeString(folder.resolve("driver.py"), GOOD.replace("v=1", "v=elsewhere"));
        awaitText("?v=elsewhere");
        assertTrue(onFx(() -> code().getText()).contains("v=elsewhere"), "the editor shows what is on disk");
    }

    @Test
    void aSyntaxErrorMustKeepTheLastGoodServingAndUndoRecover() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        replaceAndSave("def cdn_url(request, url)\n    return url\n");
        awaitText("SyntaxError");
        awaitText("generation 2 did not start · generation 1 still serves");
        awaitText("1 problem");
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(GOOD, onFx(() -> code().getText()));
        save();
        awaitText("generation 1 · ready in");
        await("the problem is gone", () -> !allTexts().contains("1 problem"));
    }

    @Test
    void aClickOnAProblemMustGoToItsLine() throws Exception {
        openWindow(rig.driver("driver.py", GOOD + "x = 1\ny = (\n"));
        await("the problem is listed once, whoever found it", () -> allTexts().contains("driver.py, line 4") && allTexts().contains("1"));
        onFx(() -> code().moveTo(0));
        clickOn("driver.py, line 4");
        settle();
        assertEquals(3, onFx(() -> code().getCurrentParagraph()));
    }

    @Test
    void closingTheWindowMustEndEveryWorker() throws Exception {
        openWindow(rig.sample("gzip"));
        var pids = pids();
        assertEquals(6, pids.size());
        onFx(() -> window.snapshots().get());
        onFx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the window is closed", closed::get);
        assertFalse(onFx(stage::isShowing));
        rig.session().close();
        pids.forEach(pid -> assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false), () -> pid + " lives"));
    }

    @Test
    void unsavedChangesMustBeAskedAbout() throws Exception {
        Path folder = rig.driver("driver.py", GOOD);
        openWindow(folder);
        var area = code();
        onFx(() -> area.appendText("# more\n"));
        onFx(() -> javafx.application.Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
        awaitText("Changes to driver.py are not saved.");
        clickOn("Cancel");
        settle();
        assertTrue(onFx(stage::isShowing));
        onFx(() -> javafx.application.Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
        awaitText("Changes to driver.py are not saved.");
        clickOn("Save");
        await("the window is closed", closed::get);
        assertEquals(GOOD + "# more\n", Files.readString(folder.resolve("driver.py")));
    }

    @Test
    void aFolderWithoutADriverMustOfferToCreateOne() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        Path empty = Files.createDirectory(rig.places().state().resolve("empty"));
        onFx(() -> window.drivers().open(empty));
        awaitText("holds neither driver.py nor driver");
        clickOn("OK");
        rig.await("the new driver is open", snapshot -> snapshot.project().orElseThrow().folder().equals(empty));
        assertTrue(Files.readString(empty.resolve("driver.py")).contains("def cdn_url"));
        await("it is remembered", () -> new Memory(rig.places().state()).get().recent().stream().findFirst()
                .filter(empty.toString()::equals).isPresent());
    }

    @Test
    void theFirstStartMustOpenACopyOfCoralAndTheNextTheLastDriver() throws Exception {
        showWindow();
        onFx(() -> window.drivers().openLast());
        rig.await("coral is open", snapshot -> snapshot.project().filter(project -> project.name().equals("coral")).isPresent());
        assertTrue(Files.exists(rig.places().projects().resolve("coral/driver.py")));
        var other = rig.driver("driver.py", GOOD);
        onFx(() -> window.drivers().open(other));
        rig.await("the other is open", snapshot -> snapshot.project().orElseThrow().folder().equals(other));
        await("it is remembered", () -> new Memory(rig.places().state()).get().recent().stream().findFirst()
                .filter(other.toString()::equals).isPresent());
        onFx(() -> window.drivers().openSample("coral"));
        rig.await("a second copy", snapshot -> snapshot.project().orElseThrow().name().equals("coral-2"));
        await("it is remembered too", () -> new Memory(rig.places().state()).get().recent().getFirst().endsWith("coral-2"));
        rig.session().open(other, Overrides.NONE).get();
        onFx(() -> window.drivers().openLast());
        rig.await("the last one that the window opened", snapshot -> snapshot.project().orElseThrow().name().equals("coral-2"));
    }

    @Test
    void themeAndDividersMustBeRemembered() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        clickOn("#themeButton");
        onFx(() -> ((javafx.scene.control.SplitPane) stage.getScene().lookup("#rows")).setDividerPosition(0, 0.4));
        settle();
        onFx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the window is closed", closed::get);
        var remembered = remembered();
        assertEquals("dark", remembered.theme());
        assertEquals(0.4, remembered.numbers().get("divider.rows.0"), 0.02);
        assertTrue(remembered.numbers().get("window.width") > 900);
    }

    @Test
    void secretsMustNotStandInTheWindow() throws Exception {
        openWindow(rig.driver("driver.py", """
                def cdn_url(request, url):
                    print(SECRETS)
                    return url + '?key=' + SECRETS['KEY']
                def serialize(request, chunk):
                    raise ValueError(SECRETS['KEY'])
                """, "secrets", "{\"KEY\": \"hunter2-canary-value\"}"));
        awaitText("?key=•••");
        clickOn("secrets");
        settle();
        assertTrue(allTexts().stream().noneMatch(text -> text.contains("hunter2")), "a secret stands in the window");
    }

    @Test
    void anotherDriverMustReplaceAllThatIsShown() throws Exception {
        openWindow(rig.sample("coral"));
        awaitText("nyud.net");
        Path other = rig.driver("driver.py", GOOD);
        onFx(() -> window.drivers().open(other));
        awaitText("?v=1");
        await("nothing of coral is left", () -> allTexts().stream().noneMatch(text -> text.startsWith("http")
                && text.contains("nyud.net")));
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyViewMustBeOnTheClassPath(View view) {
        assertTrue(view.resource().getPath().endsWith(".fxml"));
    }

    @Test
    void noMoreThanOneWindowMustBeOpenAfterAll() throws Exception {
        openWindow(rig.driver("driver.py", GOOD));
        assertEquals(1, onFx(() -> Window.getWindows().stream().filter(Window::isShowing).count()));
    }
}
