package io.syndicate.workbench.ui.timing;

import io.syndicate.workbench.run.Timing;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Pulse;
import io.syndicate.workbench.ui.common.Snapshots;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window "Timing", live, beside the main one. FX thread only. */
public final class TimingWindow extends Stage {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 760;
    private static final double MIN_WIDTH = 760;
    private static final double MIN_HEIGHT = 560;
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
        this.timing = timing;
        this.snapshots = snapshots;
        setTitle("Timing");
        initOwner(owner);
        var copy = new Button("Copy as text");
        copy.getStyleClass().add("compact");
        copy.setTooltip(new Tooltip("Copy all figures and the timeline in words"));
        copy.setOnAction(_ -> Menus.copy(view.words()));
        var bar = new HBox(copy);
        bar.getStyleClass().add("pane-footer");
        VBox.setVgrow(view, Priority.ALWAYS);
        var root = new VBox(view, bar);
        root.getStyleClass().add("pane");
        setMinWidth(MIN_WIDTH);
        setMinHeight(MIN_HEIGHT);
        setScene(new Scene(root, WIDTH, HEIGHT));
        Bindings.bindContent(getScene().getStylesheets(), owner.getScene().getStylesheets());
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
