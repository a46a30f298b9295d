package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.Draft;
import io.syndicate.workbench.project.DriverFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.SplitPane;
import javafx.stage.WindowEvent;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The virtual machine itself records who reads and writes the driver's and the workbench's own files. */
class DiskOffFxThreadTest extends WindowRig {

    private static final String GOOD = "def cdn_url(request, url):\n    return url + '?v=1'\n";
    private static final String FX = "JavaFX Application Thread";

    @TempDir
    private Path folder;

    @Test
    void theFxThreadMustNeitherReadNorWriteWhatIsTheAuthorsOrTheWorkbenchsOwn() throws Exception {
        Path file = folder.resolve("files.jfr");
        showWindow(); // not recorded: it reads the workbench's own classes
        try (var recording = new Recording()) {
            for (String event : List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce")) {
                recording.enable(event).withThreshold(Duration.ZERO).withStackTrace();
            }
            recording.start();
            workWithTheWindow();
            recording.stop();
            recording.dump(file);
        }
        var events = RecordingFile.readAllEvents(file).stream().filter(this::isOurs).toList();
        var written = events.stream().map(event -> thread(event) + " " + name(event)).collect(Collectors.toSet());
        assertTrue(written.containsAll(Set.of("disk driver.py", "memory remembered.json")), "all is recorded: " + written);
        assertEquals(List.of(), events.stream().filter(event -> thread(event).equals(FX)).map(RecordedEvent::toString).toList());
    }

    private void workWithTheWindow() throws Exception {
        Path driver = rig.driver("driver.py", GOOD, "config", "{}");
        rig.session().drafts().keep(driver, new Draft(DriverFile.CONFIG, "of another state", "{\"A\": 1}", Instant.EPOCH));
        rig.openAndRun(driver);
        onFx(() -> window.snapshots().tick());
        settle();
        replaceAndSave(GOOD + "# saved\n");
        awaitText("saved ");
        onFx(() -> code().appendText("# typed\n"));
        rig.await("the draft is kept", _ -> rig.session().drafts().left(driver, DriverFile.DRIVER).join().isPresent());
        save();
        rig.await("it is saved", _ -> source().endsWith("# typed\n"));
        clickOn("#themeButton");
        Files.writeString(driver.resolve("driver.py"), GOOD + "# by another program\n");
        await("it is read again", () -> code().getText().endsWith("program\n"));
        var empty = Files.createDirectory(rig.places().state().resolve("empty"));
        onFx(() -> window.drivers().open(empty));
        awaitText("holds neither driver.py nor driver");
        clickOn("OK");
        rig.await("the new driver is open", snapshot -> snapshot.project().orElseThrow().folder().equals(empty));
        onFx(() -> window.drivers().openSample("gzip"));
        rig.await("the sample is open", snapshot -> snapshot.project().orElseThrow().name().equals("gzip"));
        onFx(() -> ((SplitPane) stage.getScene().lookup("#rows")).setDividerPosition(0, 0.4));
        onFx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the window is closed", closed::get);
        remembered();
    }

    private boolean isOurs(RecordedEvent event) {
        String path = event.getString("path");
        return path != null && path.startsWith(rig.places().state().getParent().toString());
    }

    private static String thread(RecordedEvent event) {
        return event.getThread() == null ? "" : String.valueOf(event.getThread().getJavaName());
    }

    /** @return the file's name, of one that is being saved the one that it will have */
    private static String name(RecordedEvent event) {
        String name = Path.of(event.getString("path")).getFileName().toString();
        return name.replaceFirst("^\\.(.+)\\.[0-9a-f]+\\.workbench-saving$", "$1").replaceFirst("\\.new$", "");
    }
}
