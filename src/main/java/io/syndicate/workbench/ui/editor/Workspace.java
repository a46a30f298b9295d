package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.session.Sources;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.StackPane;

/** Which project's pages are open and which of them is in front; follows the snapshots. FX thread only. */
final class Workspace {

    private final Zoom zoom = new Zoom();
    private final CodeSetting setting = new CodeSetting(
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("highlighter").factory()), zoom.styleProperty());
    private final Saver saver;
    private final Clock clock;
    private final Drafts drafts;
    private final StackPane pages = new StackPane();
    private final FileTabs tabs = new FileTabs(this::toFront);
    private final EditorBars bars = new EditorBars(this::front);
    private final ProblemDesk problems;
    private final CaretPlace caret = new CaretPlace();
    private final ReadOnlyStringWrapper fileState = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private OpenProject project;
    private FilePage front;
    private Sources sources = Sources.NONE;

    Workspace(Saver saver, Examiner examiner, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.saver = saver;
        this.clock = clock;
        problems = new ProblemDesk(examiner, this::page, this::show);
    }

    StackPane pages() {
        return pages;
    }

    FileTabs tabs() {
        return tabs;
    }

    EditorBars bars() {
        return bars;
    }

    ProblemDesk problems() {
        return problems;
    }

    Zoom zoom() {
        return zoom;
    }

    CaretPlace caret() {
        return caret;
    }

    /** @return {@code saved 10:42:07 · UTF-8 · Python} for the file in front */
    ReadOnlyStringProperty fileStateProperty() {
        return fileState.getReadOnlyProperty();
    }

    /** @return whether a project is open */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** @return whether any file has changes that are not on disk */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** @return the page in front, null while no project is open */
    FilePage front() {
        return front;
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
        if (front != null) {
            problems.fixAtCaret(front);
        }
    }

    /** Goes to the next problem of the file in front. @param by 1 forwards, -1 backwards */
    void nextProblem(int by) {
        if (front != null) {
            problems.next(front, by);
        }
    }

    List<DriverFile> unsaved() {
        return project == null ? List.of() : project.unsaved().stream().map(page -> page.buffer().file()).toList();
    }

    boolean save() {
        return front == null || front.buffer().save(saver);
    }

    /** Saves each unsaved file, also when an earlier one fails; the first that fails comes to the front. */
    boolean saveAll() {
        var failed = project == null ? Optional.<FilePage>empty()
                : project.unsaved().stream().filter(page -> !page.buffer().save(saver)).toList().stream().findFirst();
        failed.ifPresent(page -> tabs.select(page.buffer().file()));
        return failed.isEmpty();
    }

    void discardChanges() {
        if (project != null) {
            project.unsaved().forEach(page -> page.buffer().discard());
        }
    }

    /** Does something with the text on view, if there is one. */
    void view(Consumer<CodeText> action) {
        if (front != null) {
            action.accept(front.body().shownText());
        }
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
        bars.close();
        if (project != null) {
            project.dispose();
        }
        project = now;
        front = null;
        caret.follow(null);
        pages.getChildren().clear();
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
        page.buffer().dirtyProperty().addListener(_ -> {
            unsaved.set(!unsaved().isEmpty());
            sayState();
        });
        page.buffer().stateProperty().addListener(_ -> sayState());
        page.body().showsTextProperty().addListener(_ -> textChanged(page));
    }

    private void toFront(DriverFile file) {
        front = project.page(file);
        pages.getChildren().setAll(front);
        textChanged(front);
        sayState();
        front.requestFocus();
    }

    private void textChanged(FilePage page) {
        if (page == front) {
            caret.follow(page.body().shownText());
            bars.textChanged();
        }
    }

    private void sayState() {
        if (front != null) {
            var buffer = front.buffer();
            fileState.set(Stream.of(buffer.isDirty() ? "unsaved changes" : buffer.stateProperty().get(), "UTF-8",
                    Language.of(buffer.file()).label()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
        }
    }
}
