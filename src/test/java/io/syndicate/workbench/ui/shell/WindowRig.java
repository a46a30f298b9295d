package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.Remembered;
import io.syndicate.workbench.session.SessionRig;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A whole window over a session with real workers. */
abstract class WindowRig extends FxTest {

    protected SessionRig rig;
    protected WorkbenchWindow window;
    private Memory memory;
    protected final AtomicBoolean closed = new AtomicBoolean();

    @BeforeEach
    void startSession() throws Exception {
        rig = new SessionRig();
    }

    @AfterEach
    void endSession() throws Exception {
        if (window != null) {
            onFx(() -> window.snapshots().stop());
        }
        rig.endSession();
        settle(); // the window may still note what was opened last
        closeMemory();
        rig.close();
    }

    /** Opens the window on a driver and waits until its samples have run. */
    protected void openWindow(Path folder) throws Exception {
        showWindow();
        rig.openAndRun(folder);
        onFx(() -> window.snapshots().tick());
        settle();
    }

    private void closeMemory() {
        if (memory != null) {
            memory.close();
        }
    }

    /** @return what is remembered for the next window; this one's memory is written, and takes nothing more */
    protected Remembered remembered() {
        closeMemory();
        return new Memory(rig.places().state()).get();
    }

    /** Has the next window remember it. */
    protected void remember(UnaryOperator<Remembered> change) {
        try (var before = new Memory(rig.places().state())) {
            before.update(change);
        }
    }

    protected void showWindow() {
        closeMemory();
        toolkit();
        onFx(() -> {
            stage = new javafx.stage.Stage();
            memory = new Memory(rig.places().state());
            window = WindowLauncher.assemble(stage, rig.session(), rig.places(), memory);
            window.show(() -> closed.set(true));
        });
        settle();
    }

    /** @return the code of the tab that is in front */
    protected CodeArea code() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".code-area").stream().filter(CodeArea.class::isInstance)
                .map(CodeArea.class::cast)
                .filter(WindowRig::isShown).findFirst().orElseThrow());
    }

    private static boolean isShown(Node node) {
        for (Node now = node; now != null; now = now.getParent()) {
            if (!now.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Puts text in place of all that is in front, and presses Ctrl+S. */
    protected void replaceAndSave(String text) {
        CodeArea area = code();
        onFx(() -> {
            area.requestFocus();
            area.replaceText(text);
        });
        save();
    }

    protected void save() {
        press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
        settle();
    }

    protected static void awaitText(String part) {
        await("the window says \"" + part + "\"; it says " + allTextsQuietly(), () -> allTexts().stream()
                .anyMatch(text -> text.contains(part)));
    }

    private static String allTextsQuietly() {
        return String.join(" | ", allTexts());
    }

    protected String source() {
        return rig.session().snapshot().project().orElseThrow().files().get(DriverFile.DRIVER).text();
    }

    protected List<Long> pids() {
        return rig.session().snapshot().chassis().modes().stream().flatMap(mode -> mode.workers().stream()).map(WorkerView::pid).toList();
    }

    protected void picture(String name) {
        onFx(() -> Pictures.write(stage.getScene().getRoot(), name));
    }
}
