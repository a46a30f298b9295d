package io.syndicate.workbench.ui.timing;

import io.syndicate.workbench.run.Timing;
import io.syndicate.workbench.ui.common.BesideWindow;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Pulse;
import io.syndicate.workbench.ui.common.Snapshots;
import java.time.Instant;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The window "Timing", live, beside the main one. FX thread only. */
public final class TimingWindow extends BesideWindow {

    private static final Dimension2D SIZE = new Dimension2D(860, 760);
    private static final Dimension2D LEAST = new Dimension2D(760, 560);
    private static final int PERIOD = 250;

    private final TimingView view = new TimingView();
    private final Timing timing;
    private final Snapshots snapshots;

    /**
     * @param owner     the main window, closes this one with it
     * @param timing    how long calls took
     * @param snapshots which workers died
     */
    public TimingWindow(Window owner, Timing timing, Snapshots snapshots) {
        super(owner, "Timing");
        this.timing = timing;
        this.snapshots = snapshots;
        var copy = new Button("Copy as text");
        copy.getStyleClass().add("compact");
        copy.setTooltip(new Tooltip("Copy all figures and the timeline in words"));
        copy.setOnAction(_ -> Menus.copy(view.words()));
        var bar = new HBox(copy);
        bar.getStyleClass().add("pane-footer");
        VBox.setVgrow(view, Priority.ALWAYS);
        var root = new VBox(view, bar);
        root.getStyleClass().add("pane");
        fill(root, SIZE, LEAST);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        new Pulse(PERIOD, this::pull).whileShown(root);
        root.requestFocus();
        pull();
    }

    private void pull() {
        view.show(timing.view(), snapshots.get().chassis().deaths(), Instant.now());
    }
}
