package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.ui.common.Menus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;

/** What an author does with samples: adds, edits, moves, copies and removes them. FX thread only. */
final class SampleWork implements SampleMenu.Commands {

    private final SampleTable table;
    private final SampleDesk desk;
    private final Supplier<Optional<ProjectView>> project;
    private final Runnable onChange;

    /**
     * @param table what is chosen
     * @param desk takes changes
     * @param project whose samples they are
     * @param onChange the samples are others
     */
    SampleWork(SampleTable table, SampleDesk desk, Supplier<Optional<ProjectView>> project, Runnable onChange) {
        this.table = table;
        this.desk = desk;
        this.project = project;
        this.onChange = onChange;
    }

    @Override
    public void edit() {
        List<SampleRow> rows = table.chosen();
        if (rows.size() != 1) {
            return;
        }
        switch (rows.getFirst()) {
            case SampleRow.Url row -> dialogs().url("Edit URL", row.sample().url())
                    .ifPresent(now -> change(SampleEdits.replace(desk.samples(), row, now)));
            case SampleRow.Chunk row -> dialogs().chunk("Edit chunk", ChunkDraft.of(row.sample()), desk.samples(), row.sample().name())
                    .ifPresent(now -> change(SampleEdits.replace(desk.samples(), row, now)));
        }
    }

    @Override
    public void duplicate() {
        if (!table.chosen().isEmpty()) {
            change(SampleEdits.duplicate(desk.samples(), table.chosen()));
        }
    }

    @Override
    public void move(int by) {
        List<SampleRow> rows = table.chosen();
        if (rows.size() == 1 && SampleEdits.canMove(desk.samples(), rows.getFirst(), by)) {
            int place = table.getSelectionModel().getSelectedIndex();
            change(SampleEdits.move(desk.samples(), rows.getFirst(), by));
            table.getSelectionModel().clearAndSelect(place + by);
        }
    }

    @Override
    public void copy() {
        if (!table.chosen().isEmpty()) {
            Menus.copy(table.chosen().stream().map(SampleRow::whole).collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void paste() {
        if (Clipboard.getSystemClipboard().hasString()) {
            addUrls(Clipboard.getSystemClipboard().getString());
        }
    }

    @Override
    public void remove() {
        desk.remove(table.chosen());
        onChange.run();
    }

    @Override
    public void undo() {
        desk.undo();
        onChange.run();
    }

    void addUrl() {
        dialogs().url("Add URL", "").ifPresent(this::addUrls);
    }

    void addUrls(String text) {
        List<String> urls = SampleEdits.lines(text);
        if (!urls.isEmpty() && project.get().isPresent()) {
            change(SampleEdits.addUrls(desk.samples(), urls));
            table.getSelectionModel().clearAndSelect(desk.samples().urls().size() - 1);
        }
    }

    void addChunk() {
        var draft = ChunkDraft.of(new ChunkSample("", new Generated(Generated.Kind.BYTES, 65_536, 1)));
        dialogs().chunk("Add chunk", draft, desk.samples(), null).ifPresent(now -> {
            change(SampleEdits.addChunk(desk.samples(), now));
            table.getSelectionModel().clearAndSelect(table.getItems().size() - 1);
        });
    }

    private void change(Samples changed) {
        desk.change(changed);
        onChange.run();
    }

    private SampleDialogs dialogs() {
        return new SampleDialogs(table.getScene().getWindow(), project.get().map(ProjectView::folder).orElse(Path.of("")),
                project.get().map(ProjectView::settings).orElse(ProjectSettings.DEFAULT).blockSize());
    }
}
