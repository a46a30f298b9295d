package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that takes its time neither stops the window nor costs a text. */
class SaveWindowTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";

    private final CountDownLatch answers = new CountDownLatch(1);
    private Path folder;

    @AfterEach
    void letTheDiskAnswer() {
        answers.countDown();
    }

    /** The session's disk does not answer until told. */
    private void openOnSlowDisk() throws Exception {
        folder = rig.driver("driver.py", GOOD);
        openWindow(folder);
        rig.session().disk().call("a slow disk", () -> answers.await(60, TimeUnit.SECONDS));
    }

    private void askToClose() {
        onFx(() -> Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
    }

    private String onDisk() throws Exception {
        return Files.readString(folder.resolve("driver.py"));
    }

    @Test
    void typingMustGoOnWhileASaveIsUnderWay() throws Exception {
        openOnSlowDisk();
        replaceAndSave(GOOD + "# saved\n");
        awaitText("saving …");
        onFx(() -> code().appendText("# typed since\n"));
        assertEquals(GOOD, onDisk());
        answers.countDown();
        awaitText("unsaved changes");
        assertEquals(GOOD + "# saved\n", onDisk());
        assertEquals(GOOD + "# saved\n# typed since\n", onFx(() -> code().getText()));
        save();
        awaitText("saved ");
        assertEquals(GOOD + "# saved\n# typed since\n", onDisk());
    }

    @Test
    void closingMustWaitForASaveAndGoByItself() throws Exception {
        openOnSlowDisk();
        replaceAndSave(GOOD + "# saved\n");
        askToClose();
        awaitText("Still being written: driver.py");
        assertFalse(closed.get());
        answers.countDown();
        await("the window is closed", closed::get);
        assertEquals(GOOD + "# saved\n", onDisk());
    }

    @Test
    void anAuthorMayStayOrLeaveADiskThatDoesNotAnswer() throws Exception {
        openOnSlowDisk();
        replaceAndSave(GOOD + "# saved\n");
        askToClose();
        awaitText("Still being written");
        clickOn("Stay");
        settle();
        assertFalse(closed.get());
        assertTrue(onFx(stage::isShowing));
        askToClose();
        awaitText("The disk has not answered for 5 seconds");
        clickOn("Leave without waiting");
        await("the window is closed", closed::get);
        assertEquals(GOOD, onDisk());
        answers.countDown();
        rig.endSession();
        assertEquals(GOOD + "# saved\n", onDisk(), "the session's end writes what it can");
    }

    @Test
    void anotherDriverMustWaitForASaveOfThisOne() throws Exception {
        openOnSlowDisk();
        var other = rig.driver("driver.py", GOOD + "# other\n");
        replaceAndSave(GOOD + "# saved\n");
        onFx(() -> window.drivers().open(other));
        awaitText("Still being written: driver.py");
        answers.countDown();
        rig.await("the other one is open", snapshot -> snapshot.project().orElseThrow().folder().equals(other));
        assertEquals(GOOD + "# saved\n", onDisk());
        assertEquals(GOOD + "# other\n", Files.readString(other.resolve("driver.py")));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theWaitMustDraw(Theme theme) throws Exception {
        remember(remembered -> remembered.withTheme(theme.name().toLowerCase(Locale.ROOT)));
        openOnSlowDisk();
        replaceAndSave(GOOD + "# saved\n");
        picture("saving-" + theme.name().toLowerCase(Locale.ROOT));
        askToClose();
        for (String part : new String[] {"Still being written", "The disk has not answered"}) {
            awaitText(part);
            onFx(() -> Pictures.write(Window.getWindows().getLast().getScene().getRoot(),
                    "saving-" + (part.startsWith("The") ? "hangs-" : "waits-") + theme.name().toLowerCase(Locale.ROOT)));
        }
        clickOn("Stay");
    }
}
