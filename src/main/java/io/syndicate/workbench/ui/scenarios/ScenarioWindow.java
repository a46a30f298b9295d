package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.Scenarios;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.BesideWindow;
import io.syndicate.workbench.ui.common.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Scenarios of the open driver: each change is played at once, and written once all of them can be. FX thread only. */
public final class ScenarioWindow extends BesideWindow {

    private static final Dimension2D LEAST = new Dimension2D(960, 420);
    private static final String SHEET = ScenarioWindow.class.getResource("/css/panes.css").toExternalForm();

    private final Snapshots snapshots;
    private final Consumer<Samples> setSamples;
    private final Path folder;
    private final ScenarioEdits edits = new ScenarioEdits();
    private final ScenarioList list = new ScenarioList(edits, this::changed);
    private final EventsPane events = new EventsPane(edits, this::changed);
    private final TimelinePane timeline;
    private final ScenarioPlaying playing;
    private final ScenarioSaving saving;
    private final Label state = new Label();
    private final ChangeListener<SessionSnapshot> follow = (_, _, now) -> follow(now);

    /**
     * @param owner      main window
     * @param scenarios  of the open driver
     * @param snapshots  show what the workers do
     * @param setSamples gets all samples with those that were added
     */
    public ScenarioWindow(Window owner, Scenarios scenarios, Snapshots snapshots, Consumer<Samples> setSamples) {
        super(owner, "Scenarios of " + snapshots.get().project().orElseThrow().name());
        this.snapshots = snapshots;
        this.setSamples = setSamples;
        this.folder = snapshots.get().project().map(ProjectView::folder).orElseThrow();
        this.timeline = new TimelinePane(scenarios, snapshots, this::addSamples);
        this.playing = new ScenarioPlaying(edits, events, timeline);
        this.saving = new ScenarioSaving(scenarios, edits, this::say);
        var split = new SplitPane(list, events, timeline);
        split.setDividerPositions(0.13, 0.57);
        SplitPane.setResizableWithParent(list, false);
        list.setMinWidth(158);
        events.setMinWidth(514);
        timeline.setMinWidth(280);
        VBox.setVgrow(split, Priority.ALWAYS);
        state.setId("scenario-state");
        state.getStyleClass().addAll("muted", "small");
        var footer = new HBox(state);
        footer.getStyleClass().add("pane-footer");
        var root = new VBox(split, footer);
        root.getStyleClass().addAll("pane", "scenario-window");
        root.getStylesheets().add(SHEET);
        fill(root, new Dimension2D(Math.min(1180, Math.max(LEAST.getWidth(), owner.getWidth() - 80)), 620), LEAST);
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        snapshots.property().addListener(follow);
        setOnHidden(_ -> leave());
        saving.load(this::changed);
    }

    private void key(KeyEvent key) {
        boolean mine = true;
        if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(key)) {
            step(edits.canUndo(), edits::undo);
        } else if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN).match(key)
                || new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN).match(key)) {
            step(edits.canRedo(), edits::redo);
        } else if (key.getCode() == KeyCode.F5) {
            timeline.ask();
        } else if (key.getCode() == KeyCode.ESCAPE && timeline.isAsking()) {
            timeline.cancel();
        } else if (new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN).match(key)) {
            hide();
        } else {
            mine = false;
        }
        if (mine) {
            key.consume();
        }
    }

    private void step(boolean possible, Runnable step) {
        if (possible) {
            step.run();
            changed();
        }
    }

    private void changed() {
        list.show();
        events.show();
        playing.play();
        saving.changed();
    }

    private void addSamples(List<String> urls) {
        snapshots.get().project().ifPresent(project -> {
            var all = new ArrayList<>(project.samples().urls());
            var there = new HashSet<>(all);
            urls.stream().map(UrlSample::new).filter(there::add).forEach(all::add);
            int added = all.size() - project.samples().urls().size();
            if (added > 0) {
                setSamples.accept(new Samples(all, project.samples().chunks()));
            }
            say(added == 0 ? "All of them are samples already" : "Added " + Amounts.count(added, "sample"), false);
        });
    }

    private void say(String text, boolean bad) {
        state.setText(text);
        state.getStyleClass().setAll("label", "small", bad ? "failed-text" : "muted");
    }

    /** Another driver's scenarios are no business of this window. */
    private void follow(SessionSnapshot now) {
        if (!Objects.equals(now.project().map(ProjectView::folder).orElse(null), folder)) {
            saving.forget();
            hide();
        } else {
            timeline.refresh();
        }
    }

    private void leave() {
        snapshots.property().removeListener(follow);
        timeline.cancel();
        saving.finish();
    }
}
