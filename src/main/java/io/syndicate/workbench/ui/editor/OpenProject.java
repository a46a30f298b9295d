package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.session.ProjectView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages of the project that is open; another project gets new ones. FX thread only. */
final class OpenProject {

    private final Path folder;
    private final Map<DriverFile, FilePage> pages = new EnumMap<>(DriverFile.class);
    private final List<DraftWatch> watches = new ArrayList<>();
    private List<Problem> problems = List.of();

    OpenProject(ProjectView view, CodeSetting setting, Drafts drafts, Clock clock) {
        folder = view.folder();
        for (var file : DriverFile.values()) {
            var text = new CodeText(Language.of(file), setting);
            var buffer = new FileBuffer(view.files().get(file), text, clock);
            var page = new FilePage(buffer, file == DriverFile.SECRETS ? new SecretsBody(text, setting) : PageBody.plain(text));
            pages.put(file, page);
            var watch = new DraftWatch(folder, buffer, drafts);
            watches.add(watch);
            page.offer(watch);
        }
    }

    boolean isOf(ProjectView view) {
        return folder.equals(view.folder());
    }

    /**
     * @param view the same project as it is now on disk
     * @return whether its problems are other ones now
     */
    boolean update(ProjectView view) {
        pages.forEach((file, page) -> page.buffer().onDisk(view.files().get(file)));
        var before = problems;
        if (before != view.problems()) {
            problems = view.problems();
            pages.forEach((file, page) -> page.buffer().setProblems(problemLines(file)));
        }
        return !before.equals(problems);
    }

    Stream<FilePage> pages() {
        return pages.values().stream();
    }

    FilePage page(DriverFile file) {
        return pages.get(file);
    }

    List<FilePage> unsaved() {
        return pages().filter(page -> page.buffer().isDirty()).toList();
    }

    /** @return which of the three files a place is in; empty for another one */
    static Optional<DriverFile> fileOf(Place place) {
        return Stream.of(DriverFile.values()).filter(file -> file.names().contains(place.file())).findFirst();
    }

    void dispose() {
        watches.forEach(DraftWatch::dispose);
        pages().forEach(page -> page.body().dispose());
    }

    private Map<Integer, String> problemLines(DriverFile file) {
        var lines = new TreeMap<Integer, String>();
        for (var problem : problems) {
            problem.place().filter(place -> fileOf(place).orElse(null) == file)
                    .ifPresent(place -> lines.merge(place.line() - 1, problem.message(), (first, more) -> first + "\n" + more));
        }
        return lines;
    }
}
