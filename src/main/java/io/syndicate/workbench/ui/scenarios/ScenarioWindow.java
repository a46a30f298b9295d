package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.Scenarios;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/** Scenarios of the open driver: each change is played at once, and written once all of them can be. FX thread only. */
public final class ScenarioWindow extends Stage {

    private static final Duration SAVE_AFTER = Duration.millis(400);
    private static final double WIDTH_LEAST = 930;
    private static final String SHEET = ScenarioWindow.class.getResource("/css/panes.css").toExternalForm();

    private final Scenarios scenarios;
    private final Snapshots snapshots;
    private final Consumer<Samples> setSamples;
    private final Path folder;
    private final ScenarioEdits edits = new ScenarioEdits();
    private final ScenarioList list = new ScenarioList(edits, this::changed);
    private final EventsPane events = new EventsPane(edits, this::changed);
    private final TimelinePane timeline;
    private final Label state = new Label();
    private final PauseTransition saveSoon = new PauseTransition(SAVE_AFTER);
    private final ChangeListener<SessionSnapshot> follow = (_, _, now) -> follow(now);
    private List<NamedScenario> saved = List.of();
    private Scenario playing;
    private Playback lastPlayback;
    private boolean loaded;

    /**
     * @param owner      main window
     * @param scenarios  of the open driver
     * @param snapshots  show what the workers do
     * @param setSamples gets all samples with those that were added
     */
    public ScenarioWindow(Window owner, Scenarios scenarios, Snapshots snapshots, Consumer<Samples> setSamples) {
        this.scenarios = scenarios;
        this.snapshots = snapshots;
        this.setSamples = setSamples;
        this.folder = snapshots.get().project().map(ProjectView::folder).orElseThrow();
        this.timeline = new TimelinePane(scenarios, snapshots, this::addSamples);
        initOwner(owner);
        setTitle("Scenarios of " + snapshots.get().project().orElseThrow().name());
        setMinWidth(WIDTH_LEAST);
        setMinHeight(420);
        var split = new SplitPane(list, events, timeline);
        split.setDividerPositions(0.13, 0.57);
        SplitPane.setResizableWithParent(list, false);
        list.setMinWidth(130);
        events.setMinWidth(470);
        timeline.setMinWidth(280);
        VBox.setVgrow(split, Priority.ALWAYS);
        state.setId("scenario-state");
        state.getStyleClass().addAll("muted", "small");
        var footer = new HBox(state);
        footer.getStyleClass().add("pane-footer");
        var root = new VBox(split, footer);
        root.getStyleClass().addAll("pane", "scenario-window");
        root.getStylesheets().add(SHEET);
        setScene(new Scene(root, Math.min(1180, Math.max(WIDTH_LEAST, owner.getWidth() - 80)), 620));
        Bindings.bindContent(getScene().getStylesheets(), owner.getScene().getStylesheets());
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        saveSoon.setOnFinished(_ -> save());
        snapshots.property().addListener(follow);
        setOnHidden(_ -> leave());
        load();
    }

    private void load() {
        scenarios.load().whenCompleteAsync((named, failure) -> {
            if (failure != null) {
                say(words(failure), true);
                return;
            }
            loaded = true;
            saved = named;
            edits.load(named.stream().map(ScenarioDraft::of).toList());
            changed();
        }, FxThread.executor());
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
        play();
        if (loaded) {
            saveSoon.playFromStart();
        }
    }

    /** A long scenario takes a while: it is played elsewhere, and shown unless another one is wanted by then. */
    private void play() {
        if (!edits.now().any()) {
            playing = null;
            timeline.show(new Playback(List.of(), java.util.Optional.empty()));
            events.problem(-1, "");
            return;
        }
        ScenarioDraft draft = edits.now().scenario();
        Scenario scenario = draft.scenario();
        if (scenario.equals(playing)) {
            tell(draft, null);
            return;
        }
        playing = scenario;
        CompletableFuture.supplyAsync(scenario::play, task -> Thread.ofVirtual().name("scenario").start(task)).thenAcceptAsync(playback -> {
            if (scenario.equals(playing)) {
                lastPlayback = playback;
                timeline.show(playback);
                tell(edits.now().scenario(), playback);
            }
        }, FxThread.executor());
    }

    private void tell(ScenarioDraft draft, Playback played) {
        Playback playback = played == null ? lastPlayback : played;
        if (playback != null && playback.fault().isPresent()) {
            events.problem(playback.fault().get().event(), sentence(playback.fault().get().message()));
        } else if (draft.goodEvents() < draft.events().size()) {
            events.problem(draft.goodEvents(), draft.events().get(draft.goodEvents()).problem());
        } else {
            events.problem(-1, draft.seedProblem());
        }
    }

    private static String sentence(String message) {
        return message + (message.endsWith(".") ? "" : ".");
    }

    private void save() {
        var drafts = edits.now().scenarios();
        var faulty = drafts.stream().filter(draft -> !draft.complete()).map(ScenarioDraft::name).toList();
        if (!faulty.isEmpty()) {
            say("Not saved until " + String.join(", ", faulty) + (faulty.size() == 1 ? " has" : " have") + " no problem.", true);
            return;
        }
        var before = saved;
        var after = drafts.stream().map(ScenarioDraft::named).toList();
        if (after.equals(before)) {
            say("Saved in workbench.json", false);
            return;
        }
        saved = after;
        scenarios.save(before, after).whenCompleteAsync((_, failure) -> {
            if (failure == null) {
                say("Saved in workbench.json", false);
            } else {
                saved = before;
                say(words(failure), true);
            }
        }, FxThread.executor());
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

    private static String words(Throwable failure) {
        return (failure instanceof CompletionException ? failure.getCause() : failure).getMessage();
    }

    /** Another driver's scenarios are no business of this window. */
    private void follow(SessionSnapshot now) {
        if (!Objects.equals(now.project().map(ProjectView::folder).orElse(null), folder)) {
            loaded = false;
            hide();
        } else {
            timeline.refresh();
        }
    }

    private void leave() {
        snapshots.property().removeListener(follow);
        saveSoon.stop();
        timeline.cancel();
        if (loaded) {
            save();
        }
    }
}
