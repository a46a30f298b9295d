package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Finding.SampleRef;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.report.CheckText;
import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.SaveFile;
import io.syndicate.workbench.ui.common.Snapshots;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The checks pane: runs checks and shows what they found. FX thread only. */
public final class ChecksController implements CheckActions {

    private final Snapshots snapshots;
    private final CheckDesk desk;
    private final CheckList list = new CheckList(this);
    private final NothingChecked nothing = new NothingChecked(this::runAll);
    private SaveFile.Chooser chooser = ReportFile.ASK;
    private Supplier<CompletionStage<Boolean>> save = () -> CompletableFuture.completedStage(true);
    private CheckView shown;
    private boolean shownOpen;

    @FXML private Badge summary;
    @FXML private Badge stale;
    @FXML private Label trouble;
    @FXML private CheckBox onSave;
    @FXML private Button runAll;
    @FXML private Button cancel;
    @FXML private MenuButton report;
    @FXML private HBox progress;
    @FXML private ProgressBar bar;
    @FXML private Label now;
    @FXML private StackPane body;

    /**
     * @param snapshots the session's
     * @param desk      does what is asked
     */
    public ChecksController(Snapshots snapshots, CheckDesk desk) {
        this.snapshots = snapshots;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        body.getChildren().setAll(list, nothing.pane());
        report.getItems().setAll(Menus.item("Copy all as text", this::copyAll), Menus.item("Save report…", this::saveReport));
        trouble.managedProperty().bind(trouble.visibleProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        cancel.setAccessibleHelp(Menus.hint("End the checks after the request that is out", "Shortcut+Shift+Period"));
        cancel.managedProperty().bind(cancel.visibleProperty());
        runAll.managedProperty().bind(runAll.visibleProperty());
        snapshots.property().subscribe(this::refresh);
    }

    private void refresh(SessionSnapshot snapshot) {
        CheckView view = snapshot.checks();
        boolean open = snapshot.project().isPresent();
        if (view.equals(shown) && open == shownOpen) {
            return;
        }
        boolean anew = shown == null || !shown.rows().equals(view.rows()) || !shown.severities().equals(view.severities());
        shown = view;
        shownOpen = open;
        head(view, open);
        running(view);
        say(view.trouble().map(words -> "The checks could not run: " + words).orElse(""));
        boolean some = !view.rows().isEmpty();
        list.setVisible(some);
        nothing.show(view, open);
        if (some && anew) {
            list.show(view);
        }
    }

    private void head(CheckView view, boolean open) {
        boolean fine = view.passed() == view.asked();
        summary.show(CheckWords.summary(view), view.stale() ? "stale" : fine ? "ok" : "failed");
        stale.show(view.stale() ? "stale" : "", "stale");
        onSave.setSelected(view.onSave());
        runAll.setDisable(!open);
        report.setDisable(view.report().isEmpty());
    }

    private void running(CheckView view) {
        progress.setVisible(view.running().isPresent());
        cancel.setVisible(view.running().isPresent());
        runAll.setVisible(view.running().isEmpty());
        view.running().ifPresent(at -> {
            bar.setProgress((double) at.index() / at.of());
            now.setText((at.ending() ? "Ending after the request that is out · " : "")
                    + "%d of %d · %s".formatted(at.index() + 1, at.of(), at.check().title()));
        });
    }

    private void say(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
    }

    /** @param action saves what is unsaved; tells whether it could */
    public void beforeRun(Supplier<CompletionStage<Boolean>> action) {
        save = action;
    }

    void chooseWith(SaveFile.Chooser other) {
        chooser = other;
    }

    /** Saves what is unsaved and runs all checks. */
    @FXML
    public void runAll() {
        start(Set.of());
    }

    @Override
    public void run(CheckId check) {
        start(Set.of(check));
    }

    private void start(Set<CheckId> only) {
        if (snapshots.get().project().isPresent()) {
            FxThread.then(save.get(), saved -> {
                if (saved) {
                    desk.checking().check(only, CheckProgress.NONE);
                    snapshots.tick();
                }
            });
        }
    }

    /** Gives up the run that is under way. */
    @FXML
    public void cancel() {
        desk.checking().cancel();
        snapshots.tick();
    }

    /** Turns checking at each save on or off, and remembers it. */
    @FXML
    public void toggleOnSave() {
        desk.setOnSave(!desk.checking().view().onSave());
        snapshots.tick();
    }

    @Override
    public void weigh(CheckId check, Severity severity) {
        desk.weigh(check, severity);
    }

    @Override
    public void show(Place place) {
        desk.show(place);
    }

    @Override
    public void show(SampleRef sample) {
        desk.show(sample);
    }

    @Override
    public boolean isSample(SampleRef sample) {
        return snapshots.get().project().map(project -> switch (sample) {
            case SampleRef.Url(String url) -> project.samples().urls().stream().anyMatch(one -> one.url().equals(url));
            case SampleRef.Chunk chunk -> project.samples().chunks().stream().anyMatch(one -> one.name().equals(chunk.name()));
        }).orElse(false);
    }

    @Override
    public void copy(CheckId check, Finding finding) {
        Menus.copy(CheckWords.of(check.title(), finding));
    }

    /** Puts the last report, as text, on the clipboard. */
    public void copyAll() {
        snapshots.get().checks().report().ifPresent(last -> Menus.copy(CheckText.of(last, false)));
    }

    /** Asks where to, and writes the last report there. */
    public void saveReport() {
        CheckView view = snapshots.get().checks();
        view.report().flatMap(last -> chooser.choose(body.getScene().getWindow(), last.name() + "-checks.html"))
                .ifPresent(file -> SaveFile.write(file, ReportFile.of(file, view)).thenAcceptAsync(this::say, FxThread.executor()));
    }
}
