package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.Sources;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.layout.StackPane;

/** Which project's pages are open and which of them is in front; follows the snapshots. FX thread only. */
final class Workspace {

    private final Zoom zoom = new Zoom();
    private final CodeSetting setting = new CodeSetting(
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("highlighter").factory()), zoom.styleProperty());
    private final Saver saver;
    private final Clock clock;
    private final Drafts drafts;
    private final FileTabs tabs = new FileTabs(this::toFront);
    private final FrontPage front = new FrontPage();
    private final ProblemDesk problems;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private OpenProject project;
    private Sources sources = Sources.NONE;

    Workspace(Saver saver, Examiner examiner, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.saver = saver;
        this.clock = clock;
        problems = new ProblemDesk(examiner, this::page, this::show);
    }

    FileTabs tabs() {
        return tabs;
    }

    StackPane pages() {
        return front.pages();
    }

    EditorBars bars() {
        return front.bars();
    }

    CaretPlace caret() {
        return front.caret();
    }

    /** @return {@code saved 10:42:07 · UTF-8 · Python} for the file in front */
    ReadOnlyStringProperty fileStateProperty() {
        return front.fileStateProperty();
    }

    ProblemDesk problems() {
        return problems;
    }

    /** @return whether steps of indentation are shown */
    BooleanProperty guidesProperty() {
        return setting.guides();
    }

    Zoom zoom() {
        return zoom;
    }

    /** @return whether a project is open */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** @return whether any file has changes that are not on disk */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    void update(SessionSnapshot now) {
        sources = now.sources();
        now.project().ifPresentOrElse(this::update, () -> {
            if (project != null) {
                replace(null);
            }
        });
        problems.update(now);
    }

    private void update(ProjectView view) {
        if (project == null || !project.isOf(view)) {
            replace(new OpenProject(view, setting, drafts, clock));
        }
        if (project.update(view)) {
            problems.setProblems(view.problems());
        }
    }

    /** Puts the caret to a place in what is saved, wherever it is now, and its file to the front; a place in none of the three files is ignored. */
    void show(Place place) {
        show(place, 0);
    }

    /** As above. @param generation whose driver the place is in, 0 for what is saved */
    void show(Place place, int generation) {
        var file = OpenProject.fileOf(place);
        if (project != null && file.isPresent()) {
            var page = page(file.get());
            var ran = file.filter(DriverFile.DRIVER::equals).flatMap(_ -> sources.of(generation));
            page.buffer().goTo(place, ran);
            page.requestFocus();
        }
    }

    /** @return a file's page, brought to the front */
    private FilePage page(DriverFile file) {
        tabs.select(file);
        return project.page(file);
    }

    /** Mends the first finding in the caret's line that can be mended; without one, the log lines of what the line raised are shown. */
    void fixAtCaret() {
        if (project != null) {
            problems.fixAtCaret(front.page());
        }
    }

    /** Goes to the next problem of the file in front. @param by 1 forwards, -1 backwards */
    void nextProblem(int by) {
        if (project != null) {
            problems.next(front.page(), by);
        }
    }

    List<DriverFile> unsaved() {
        return project == null ? List.of() : project.unsaved().stream().map(page -> page.buffer().file()).toList();
    }

    /** @return the files that are being written */
    List<DriverFile> saving() {
        return project == null ? List.of() : project.pages().map(FilePage::buffer).filter(buffer -> buffer.savingProperty().get())
                .map(FileBuffer::file).toList();
    }

    /** @return done once all saves so far are, well or not */
    CompletionStage<Void> saves() {
        return project == null ? CompletableFuture.completedFuture(null) : CompletableFuture.allOf(project.pages()
                .map(page -> page.buffer().lastSave().toCompletableFuture()).toArray(CompletableFuture[]::new));
    }

    CompletionStage<Boolean> save() {
        return project == null ? CompletableFuture.completedFuture(true) : front.page().buffer().save(saver);
    }

    /** Saves each unsaved file, also when an earlier one fails; the first that fails comes to the front. */
    CompletionStage<Boolean> saveAll() {
        var asked = new LinkedHashMap<DriverFile, CompletableFuture<Boolean>>();
        unsaved().forEach(file -> asked.put(file, project.page(file).buffer().save(saver).toCompletableFuture()));
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new)).thenApply(_ -> {
            var failed = asked.entrySet().stream().filter(save -> !save.getValue().join()).map(Map.Entry::getKey).findFirst();
            failed.ifPresent(tabs::select);
            return failed.isEmpty();
        });
    }

    void discardChanges() {
        if (project != null) {
            project.unsaved().stream().map(FilePage::buffer).filter(buffer -> !buffer.savingProperty().get()).forEach(FileBuffer::discard);
        }
    }

    /** Does something with the text on view, if there is one. */
    void view(Consumer<CodeText> action) {
        front.view(action);
    }

    /** Changes the text on view; hidden secrets and read-only files are left alone. */
    void edit(Consumer<CodeText> action) {
        view(text -> {
            if (text.area().isEditable()) {
                action.accept(text);
            }
        });
    }

    private void replace(OpenProject now) {
        front.clear();
        if (project != null) {
            project.dispose();
        }
        project = now;
        tabs.setPages(now == null ? List.of() : now.pages().toList());
        problems.open(now);
        if (now != null) {
            now.pages().forEach(this::follow);
            tabs.select(DriverFile.DRIVER);
        }
        open.set(now != null);
        unsaved.set(!unsaved().isEmpty());
    }

    private void follow(FilePage page) {
        page.buffer().dirtyProperty().addListener(_ -> unsaved.set(!unsaved().isEmpty()));
        front.follow(page);
    }

    private void toFront(DriverFile file) {
        front.show(project.page(file));
    }
}
