package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.run.PastRun;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says above a pane's results that they are an older generation's, and leads back to now. FX thread only. */
public final class BackBanner extends HBox {

    private final Label words = new Label();
    private final Hyperlink now = new Hyperlink("Back to now (Esc)");

    /** Not there yet. */
    public BackBanner() {
        getStyleClass().addAll("banner", "warning", "back-banner");
        words.setMinWidth(0);
        now.setMinWidth(USE_PREF_SIZE);
        now.setAccessibleHelp("Show the newest results again");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(words, gap, now);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param back what it shows and ends @param snapshots whose history it is @param pane in which Esc leads back too */
    public void follow(LookBack back, Snapshots snapshots, Node pane) {
        now.setOnAction(_ -> back.toNow());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && isVisible()) {
                back.toNow();
                key.consume();
            }
        });
        snapshots.property().subscribe(snapshot -> show(back.run(snapshot)));
        back.generationProperty().subscribe(_ -> show(back.run(snapshots.get())));
    }

    private void show(Optional<PastRun> run) {
        setVisible(run.isPresent());
        run.ifPresent(past -> words.setText("Looking back at g%d, %s%s".formatted(past.generation(), BackMenu.time(past),
                past.bytesKept() ? "" : "; its bytes were too many to keep")));
    }
}
