package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.Sources;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.SimpleStringProperty;

/** A driver's folder in memory: gives snapshots of it and saves with the rules of the session. */
final class FakeDisk implements Saver {

    private final Map<DriverFile, FileContents> files = new EnumMap<>(DriverFile.class);
    private Path folder = Path.of("coral");
    private List<Problem> problems = List.of();
    private Optional<ProjectView> project = Optional.empty();
    private String refusal = "";
    private int saves;
    private long version;
    private Results results = new Results(0, 0, List.of(), List.of(), false);
    private Optional<Broken> broken = Optional.empty();
    private Sources sources = Sources.NONE;
    private boolean behind;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;

    /** A folder with these files; null for one that is missing. */
    void open(String name, String driver, String config, String secrets) {
        folder = Path.of(name);
        problems = List.of();
        write(DriverFile.DRIVER, driver);
        write(DriverFile.CONFIG, config);
        write(DriverFile.SECRETS, secrets);
    }

    void close() {
        project = Optional.empty();
    }

    /** What another program writes; null deletes. */
    void write(DriverFile file, String text) {
        put(file, text, Optional.empty());
    }

    void makeReadOnly(DriverFile file, String reason) {
        put(file, text(file), Optional.of(reason));
    }

    private void put(DriverFile file, String text, Optional<String> readOnly) {
        var hash = text == null ? "" : Integer.toHexString(text.hashCode()) + "-" + text.length();
        files.put(file, new FileContents(file, folder.resolve(file.label()), text != null, text == null ? "" : text, hash, readOnly));
        publish();
    }

    void setProblems(Problem... now) {
        problems = List.of(now);
        publish();
    }

    /** Every save fails from now on. */
    void refuse(String reason) {
        refusal = reason;
    }

    /** Snapshots stay what they are until {@link #catchUp}. */
    void fallBehind() {
        behind = true;
    }

    void catchUp() {
        behind = false;
        publish();
    }

    int saves() {
        return saves;
    }

    String text(DriverFile file) {
        return files.get(file).text();
    }

    SessionSnapshot snapshot() {
        return new SessionSnapshot(project, new ChassisView(Optional.empty(), 0, Optional.empty(), broken, List.of(), List.of(), 0),
                results,
                Optional.empty(), List.of(), true, Optional.empty(), Optional.empty(), CheckView.NOTHING, sources);
    }

    /** What the driver answered, and from which text. @param serving number of the generation that serves now */
    void ran(int serving, Map<Integer, String> texts, List<Rewrite> rewrites, List<RoundTrip> trips) {
        results = new Results(++version, serving, rewrites, trips, false);
        sources = new Sources(texts);
    }

    /** @param failed why that one did not start; null for none */
    void started(Broken failed) {
        broken = Optional.ofNullable(failed);
    }

    private void publish() {
        if (!behind && files.size() == DriverFile.values().length) {
            project = Optional.of(new ProjectView(folder, folder.getFileName().toString(), Map.copyOf(files), Samples.NONE,
                    ProjectSettings.DEFAULT, problems));
        }
    }

    @Override
    public CompletionStage<SaveOutcome> save(DriverFile file, String text, String baseHash) {
        var outcome = new CompletableFuture<SaveOutcome>();
        waiting.add(() -> outcome.complete(saved(file, text, baseHash)));
        if (!slow) {
            answer();
        }
        return outcome;
    }

    /** From now on a save takes until {@link #answer}. */
    void beSlow() {
        slow = true;
    }

    /** Does the save that waits longest. */
    void answer() {
        waiting.remove().run();
    }

    int waiting() {
        return waiting.size();
    }

    private SaveOutcome saved(DriverFile file, String text, String baseHash) {
        saves++;
        if (!refusal.isEmpty()) {
            return new SaveOutcome.NotSaved(refusal);
        }
        if (!files.get(file).hash().equals(baseHash)) {
            return new SaveOutcome.ChangedOnDisk(files.get(file));
        }
        write(file, text);
        return new SaveOutcome.Saved(files.get(file));
    }

    /** @return a buffer of one file as it is here, in an editor without a window; FX thread only */
    FileBuffer buffer(DriverFile file, Clock clock) {
        return new FileBuffer(snapshot().project().orElseThrow().files().get(file),
                new CodeText(Language.of(file), new CodeSetting(_ -> { }, new SimpleStringProperty(""))), clock);
    }
}
