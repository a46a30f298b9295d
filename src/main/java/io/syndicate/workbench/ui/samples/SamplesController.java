package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Snapshots;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

/** The pane "Samples". FX thread only. */
public final class SamplesController {

    private final Snapshots snapshots;
    private final SampleDesk desk;
    private final Runnable scenarios;
    private final Button firstUrl = button("+ URL", "Add a URL that a gateway would send");
    private final Button firstChunk = button("+ Chunk", "Add a chunk for serialize and deserialize");
    private final EmptyState empty = new EmptyState(firstUrl, firstChunk);

    @FXML private Badge count;
    @FXML private Hyperlink undo;
    @FXML private Button url;
    @FXML private Button chunk;
    @FXML private Button scenario;
    @FXML private SampleTable table;
    private SampleWork work;
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
        work = new SampleWork(table, desk, this::project, this::fill);
        table.setPlaceholder(empty);
        new SampleMenu(work, table::chosen, desk::samples, desk.undoableProperty()::get).install(table);
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2
                    && onRow(click.getPickResult().getIntersectedNode())) {
                work.edit();
            }
        });
        SampleDrop.install(table, work::addUrls);
        undo.visibleProperty().bind(desk.undoableProperty());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setAccessibleHelp(Menus.hint("Put back what was removed last", "Shortcut+Z"));
        undo.setOnAction(_ -> work.undo());
        List.of(url, firstUrl).forEach(button -> button.setOnAction(_ -> work.addUrl()));
        List.of(chunk, firstChunk).forEach(button -> button.setOnAction(_ -> work.addChunk()));
        scenario.setAccessibleHelp(Menus.hint("Let things happen to files, and see what a gateway asks for and what the CDN's cache"
                + " makes of it", "Shortcut+Shift+E"));
        scenario.setOnAction(_ -> scenarios.run());
        snapshots.property().addListener((_, before, now) -> refresh(before, now));
        refresh(snapshots.get(), snapshots.get());
        fill();
    }

    /** @return the table, whose columns the window remembers */
    public TableView<?> table() {
        return table;
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
        empty.say(open ? "No samples yet" : "No driver is open", open
                ? "Add URLs that a gateway would send, and chunks for the round trip. URLs can also be pasted or dropped here."
                : "Open a driver's folder, or one of the samples, from the File menu.");
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

    private static Button button(String text, String tooltip) {
        var button = new Button(text);
        button.setAccessibleHelp(tooltip);
        return button;
    }
}
