package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.WorkerState;
import io.syndicate.workbench.chassis.WorkerView;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One mode's workers as lamps: green idle, blue busy, amber starting, grey ended; the tooltip says it in words. */
final class WorkerLamps extends HBox {

    private final Label name = new Label();
    private final Tooltip tooltip = new Tooltip();
    private ModeView shown;

    WorkerLamps() {
        getStyleClass().add("worker-lamps");
        name.getStyleClass().add("mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(this, tooltip);
    }

    void show(ModeView mode) {
        if (mode.equals(shown)) {
            return;
        }
        shown = mode;
        name.setText(mode.mode().argument());
        getChildren().setAll(name);
        mode.workers().forEach(worker -> getChildren().add(lamp(worker.state())));
        if (mode.workers().isEmpty()) {
            var note = new Label(mode.identity() ? "identity" : "not running");
            note.getStyleClass().add("lamp-note");
            getChildren().add(note);
        }
        tooltip.setText(words(mode));
        setAccessibleText(words(mode));
    }

    private static Region lamp(WorkerState state) {
        var lamp = new Region();
        lamp.getStyleClass().addAll("lamp", state.name().toLowerCase(java.util.Locale.ROOT));
        return lamp;
    }

    private static String words(ModeView mode) {
        if (mode.identity()) {
            return "The driver has no %s method: the gateway passes everything through unchanged.".formatted(mode.mode());
        }
        if (mode.workers().isEmpty()) {
            return "No %s worker runs.".formatted(mode.mode());
        }
        return mode.workers().stream().map(WorkerLamps::words).collect(Collectors.joining("\n", "Workers of " + mode.mode() + ":\n", ""));
    }

    private static String words(WorkerView worker) {
        return "pid %d  %s  %,d requests".formatted(worker.pid(), worker.state().name().toLowerCase(java.util.Locale.ROOT), worker.requests());
    }
}
