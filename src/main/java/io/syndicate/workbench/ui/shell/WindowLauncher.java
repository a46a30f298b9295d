package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionPlaces;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.checks.CheckDesk;
import io.syndicate.workbench.ui.checks.ChecksController;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.LookBack;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.common.ViewLoader;
import io.syndicate.workbench.ui.editor.EditorController;
import io.syndicate.workbench.ui.logs.LogDesk;
import io.syndicate.workbench.ui.logs.LogsController;
import io.syndicate.workbench.ui.rewrites.RewritesController;
import io.syndicate.workbench.ui.roundtrips.RoundTripsController;
import io.syndicate.workbench.ui.samples.SamplesController;
import io.syndicate.workbench.ui.workers.WorkerActions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** Puts the window together by hand: session, controllers, views. */
public final class WindowLauncher {

    private WindowLauncher() {
    }

    /** @return why JavaFX cannot show a window here, empty once it is started */
    public static Optional<String> startJavaFx() {
        // JavaFX on the class path works and says at each start that it is not supported: nothing that an author could act on.
        Logger.getLogger("javafx").setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> { });
            ToldToEnd.watch();
            return Optional.empty();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return Optional.of("JavaFX cannot show one (" + e.getMessage() + ")");
        }
    }

    /**
     * Opens a driver, and returns when the window is closed. JavaFX runs; not on the FX thread.
     *
     * @param session of this window
     * @param places  where copies of samples lie
     * @param memory  what is remembered
     * @param folder  of the driver; empty for the last one, or a copy of the first sample
     */
    public static void openAndWait(WorkbenchSession session, SessionPlaces places, Memory memory, Optional<Path> folder) {
        var closed = new CountDownLatch(1);
        FxThread.executor().execute(() -> {
            try {
                assemble(new Stage(), session, places, memory).open(folder, closed::countDown);
            } catch (RuntimeException e) {
                closed.countDown();
                throw e;
            }
        });
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    /**
     * Makes the window on a stage, not shown yet. FX thread only.
     *
     * @param stage   any
     * @param session of this window
     * @param places  where copies of samples lie
     * @param memory  what is remembered
     * @return the window
     */
    public static WorkbenchWindow assemble(Stage stage, WorkbenchSession session, SessionPlaces places, Memory memory) {
        Theme.prepare();
        var snapshots = new Snapshots(session::snapshot);
        var selection = new Selection();
        var back = new LookBack();
        var ask = new Ask(() -> stage);
        var drivers = new DriverActions(session, memory, places.projects(), ask);
        var editor = new EditorController(snapshots, (file, text, base) -> FxThread.back(session.save(file, text, base)), session.linting()::examine, session.drafts(),
                drivers::chooseAndOpen, drivers::createNew, drivers::chooseSample).withLogs(selection);
        Navigator navigator = editor;
        var shell = new ShellController(session, snapshots, memory, drivers, ask);
        var checkDesk = new CheckDesk(session, memory, navigator);
        checkDesk.showSamplesWith(shell::showSample);
        var late = new LateControllers(new SamplesController(snapshots, session::setSamples, shell::scenarios),
                new ChecksController(snapshots, checkDesk), new RoundTripsController(snapshots, selection, navigator, session.pins(), back),
                new LogsController(snapshots, session.logs(), selection, navigator, Optional.of(LogDesk.of(session))));
        shell.lateControllers(late);
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        controllers.put(ShellController.class, () -> shell);
        controllers.put(BarController.class, () -> new BarController(session, drivers, memory,
                new WorkerActions(session.workers(), selection, ask::owner)));
        controllers.put(EditorController.class, () -> editor);
        controllers.put(RewritesController.class, () -> new RewritesController(snapshots, selection, navigator, session.pins(), back)
                .withTimeline(shell::scenarios));
        controllers.put(RoundTripsController.class, late::roundTrips);
        controllers.put(LogsController.class, late::logs);
        controllers.put(ChecksController.class, late::checks);
        controllers.put(SamplesController.class, late::samples);
        var loader = new ViewLoader(controllers);
        Parent root = loader.load(View.SHELL);
        var window = new WorkbenchWindow(stage, root, shell, memory, snapshots, drivers, shell.late(loader));
        window.painted().thenRun(session::searchInterpreters);
        return window;
    }
}
