package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.common.Pulses;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.Zoomed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window itself: where it was and how large, its title, and what happens when it closes. FX thread only. */
public final class WorkbenchWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 640;

    private static final int PULSES_OF_A_PICTURE = 2;

    private final Stage stage;
    private final ShellController shell;
    private final Memory memory;
    private final Snapshots snapshots;
    private final DriverActions drivers;
    private final WindowPlace place;
    private final OwnedWindows owned;
    private final LateSteps late;
    private final CompletableFuture<Void> painted = new CompletableFuture<>();

    /**
     * @param stage     not shown yet
     * @param root      the loaded shell view
     * @param shell     its controller
     * @param memory    keeps place, size and theme
     * @param snapshots is started with the window, and ended with it
     * @param drivers   opens what the window begins with
     * @param late      makes the window whole
     */
    WorkbenchWindow(Stage stage, Parent root, ShellController shell, Memory memory, Snapshots snapshots, DriverActions drivers, LateSteps late) {
        this.stage = stage;
        this.shell = shell;
        this.memory = memory;
        this.snapshots = snapshots;
        this.drivers = drivers;
        this.late = late;
        this.place = new WindowPlace(memory, "window");
        this.owned = new OwnedWindows(stage, memory, shell.tables());
        var zoomed = new Zoomed(root);
        shell.standIn(zoomed);
        stage.setScene(new Scene(zoomed, WIDTH, HEIGHT));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        shell.use(Theme.of(memory.get().theme()));
        snapshots.property().subscribe(snapshot -> stage.setTitle(snapshot.project()
                .map(project -> project.name() + " – Syndicate Driver Workbench").orElse("Syndicate Driver Workbench")));
    }

    /**
     * Shows the window and opens a driver in it.
     *
     * @param folder the driver's; empty for the last one, or a copy of the first sample
     * @param closed is run once the window is gone
     */
    public void open(Optional<Path> folder, Runnable closed) {
        drivers.holdWorkers(painted);
        folder.ifPresentOrElse(drivers::open, drivers::openLast);
        late.begin(stage.getScene().getRoot());
        appear(closed);
    }

    /** Shows the window, whole from the start, with what is open. @param closed is run once the window is gone */
    public void show(Runnable closed) {
        late.finish();
        appear(closed);
    }

    private void appear(Runnable closed) {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        place.restore(stage);
        owned.follow();
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.quit();
        });
        shell.whenQuit(() -> {
            remember();
            snapshots.stop();
            stage.hide();
            owned.stop();
            closed.run();
        });
        stage.show();
        snapshots.start();
        Pulses.after(PULSES_OF_A_PICTURE, () -> painted.complete(null));
    }

    /** @return done once the window has been seen: what is heavy for the machine, and not for the first picture, begins then */
    CompletionStage<Void> painted() {
        return painted;
    }

    private void remember() {
        var numbers = new HashMap<>(shell.layout());
        numbers.putAll(place.numbers(stage));
        memory.update(remembered -> remembered.withNumbers(numbers));
    }

    Snapshots snapshots() {
        return snapshots;
    }

    DriverActions drivers() {
        return drivers;
    }

    void toggleTheme() {
        shell.toggleTheme();
    }
}
