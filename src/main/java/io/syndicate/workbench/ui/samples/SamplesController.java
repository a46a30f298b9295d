package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;

/** The pane "Samples". FX thread only. */
public final class SamplesController implements SampleMenu.Commands {

    private final Snapshots snapshots;
    private final SampleDesk desk;
    private final Runnable scenarios;
    private final Button firstUrl = button("+ URL", "Add a URL that a gateway would send", this::addUrl);
    private final Button firstChunk = button("+ Chunk", "Add a chunk for serialize and deserialize", this::addChunk);
    private final EmptyState empty = new EmptyState(firstUrl, firstChunk);

    @FXML private Badge count;
    @FXML private Hyperlink undo;
    @FXML private Button url;
    @FXML private Button chunk;
    @FXML private Button scenario;
    @FXML private SampleTable table;
    private Optional<String> awaited = Optional.empty();

    /**
     * @param snapshots the session's
     * @param change    gets all samples after each change the author makes
     */
    public SamplesController(Snapshots snapshots, Consumer<Samples> change) {
        this(snapshots, change, () -> { });
    }

    /** @param scenarios opens the scenarios' window; the others as above */
    public SamplesController(Snapshots snapshots, Consumer<Samples> change, Runnable scenarios) {
        this.snapshots = snapshots;
        this.scenarios = scenarios;
        this.desk = new SampleDesk(change);
    }

    @FXML
    private void initialize() {
        table.setPlaceholder(empty);
        table.setContextMenu(new SampleMenu(this, table::chosen, desk::samples, desk.undoableProperty()::get));
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && onRow(click.getPickResult().getIntersectedNode())) {
                edit();
            }
        });
        SampleKeys.install(table, this);
        SampleKeys.installDrop(table, this::addUrls);
        undo.visibleProperty().bind(desk.undoableProperty());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(_ -> undo());
        url.setOnAction(_ -> addUrl());
        chunk.setOnAction(_ -> addChunk());
        scenario.setOnAction(_ -> scenarios.run());
        snapshots.property().addListener((_, before, now) -> refresh(before, now));
        refresh(snapshots.get(), snapshots.get());
        fill();
    }

    @Override
    public void edit() {
        List<SampleRow> rows = table.chosen();
        if (rows.size() != 1) {
            return;
        }
        switch (rows.getFirst()) {
            case SampleRow.Url row -> dialogs().url("Edit URL", row.sample().url()).ifPresent(now -> change(SampleEdits.replace(desk.samples(), row, now)));
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
        fill();
    }

    @Override
    public void undo() {
        desk.undo();
        fill();
    }

    /** @param whole URL or chunk name of the sample that is to be selected, now or as soon as it is there */
    public void reveal(String whole) {
        awaited = Optional.of(whole);
        selectAwaited();
    }

    private void selectAwaited() {
        table.getItems().stream().filter(row -> awaited.filter(row.whole()::equals).isPresent()).findFirst().ifPresent(row -> {
            awaited = Optional.empty();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
    }

    private void addUrl() {
        dialogs().url("Add URL", "").ifPresent(this::addUrls);
    }

    private void addUrls(String text) {
        List<String> urls = SampleEdits.lines(text);
        if (!urls.isEmpty() && project().isPresent()) {
            change(SampleEdits.addUrls(desk.samples(), urls));
            table.getSelectionModel().clearAndSelect(desk.samples().urls().size() - 1);
        }
    }

    private void addChunk() {
        var draft = ChunkDraft.of(new ChunkSample("", new Generated(Generated.Kind.BYTES, 65_536, 1)));
        dialogs().chunk("Add chunk", draft, desk.samples(), null).ifPresent(now -> {
            change(SampleEdits.addChunk(desk.samples(), now));
            table.getSelectionModel().clearAndSelect(table.getItems().size() - 1);
        });
    }

    private void change(Samples changed) {
        desk.change(changed);
        fill();
    }

    private void refresh(SessionSnapshot before, SessionSnapshot now) {
        if (!before.project().map(ProjectView::folder).equals(now.project().map(ProjectView::folder))) {
            desk.forget();
        }
        boolean closed = before.project().isPresent() != now.project().isPresent();
        if (desk.show(now.project().map(ProjectView::samples).orElse(Samples.NONE)) || closed) {
            fill();
        }
        table.expect(before, now);
    }

    private void fill() {
        Samples samples = desk.samples();
        table.show(SampleRow.of(samples));
        selectAwaited();
        boolean open = project().isPresent();
        count.show(open ? Amounts.count(samples.urls().size(), "URL") + " · " + Amounts.count(samples.chunks().size(), "chunk") : "", "");
        url.setDisable(!open);
        chunk.setDisable(!open);
        scenario.setDisable(!open);
        empty.showActions(open);
        empty.say(open ? "No samples yet" : "No driver is open", open ? "Add URLs that a gateway would send, and chunks for the round trip. URLs can also be pasted or dropped here."
                : "Open a driver's folder, or one of the samples, from the File menu.");
    }

    private SampleDialogs dialogs() {
        return new SampleDialogs(table.getScene().getWindow(), project().map(ProjectView::folder).orElse(Path.of("")),
                project().map(ProjectView::settings).orElse(ProjectSettings.DEFAULT).blockSize());
    }

    private Optional<ProjectView> project() {
        return snapshots.get().project();
    }

    private static boolean onRow(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private static Button button(String text, String tooltip, Runnable action) {
        var button = new Button(text);
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
