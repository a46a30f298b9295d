package io.syndicate.workbench;

import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.cli.Window;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionPlaces;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.shell.WindowLauncher;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The window over a real session, which is set up while JavaFX starts: neither needs the other. */
final class RealWindow implements Window {

    private final SessionPlaces places;
    private final FutureTask<WorkbenchSession> session;
    private final FutureTask<Memory> memory;
    private Optional<String> whyNot;

    RealWindow(SessionPlaces places, FirstWorker first) {
        this.places = places;
        this.session = new FutureTask<>(() -> new WorkbenchSession(places, first));
        this.memory = new FutureTask<>(() -> new Memory(places.state()));
    }

    @Override
    public Optional<String> whyNot() {
        if (whyNot == null) {
            whyNot = start();
        }
        return whyNot;
    }

    private Optional<String> start() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean display = !System.getenv().getOrDefault("DISPLAY", "").isBlank();
        if (linux && !display) {
            return Optional.of("there is no display (DISPLAY is not set)");
        }
        Thread.ofPlatform().daemon().name("set-up").start(() -> {
            session.run();
            memory.run();
        });
        var why = WindowLauncher.startJavaFx();
        if (why.isPresent()) {
            disownRecording();
            endSession();
        }
        return why;
    }

    /** The start script has Java record this run, to have the next window sooner; without a window the recording is worth nothing. */
    private static void disownRecording() {
        String recording = System.getProperty("workbench.recording");
        if (recording != null) {
            try {
                Files.writeString(Path.of(recording + ".no-window"), "");
            } catch (IOException e) {
                System.getLogger(RealWindow.class.getName()).log(Level.WARNING, "the next windows will come up slowly; delete " + recording, e);
            }
        }
    }

    private void endSession() {
        try {
            session.get().close();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the session that no window needs cannot be ended", e);
        }
    }

    @Override
    public void open(Optional<Path> folder) {
        try (var own = session.get(); var remembered = memory.get()) {
            own.closeAtExit();
            WindowLauncher.openAndWait(own, places, remembered, folder);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the workbench cannot be set up: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
