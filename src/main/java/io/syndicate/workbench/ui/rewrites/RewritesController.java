package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.session.PinActions;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.BackBanner;
import io.syndicate.workbench.ui.common.BackMenu;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.FieldGrid;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.LookBack;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.OwnSelection;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.WhyEmpty;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane "Rewrites". FX thread only. */
public final class RewritesController {

    /** Pixels of the pane below which the header's filter is a picture only. */
    private static final double NARROW = 460;
    /** Most of the pane's height that details take. */
    private static final double DETAILS = 0.4;
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final Snapshots snapshots;
    private final OwnSelection selection;
    private final Navigator navigator;
    private final EmptyState empty = new EmptyState();
    private final LookBack back;
    private final RewritePins pins;
    private final RewriteMenu menu;
    private List<RewriteRow> rows = List.of();
    private boolean refreshing;

    @FXML private VBox pane;
    @FXML private Badge ok;
    @FXML private Badge failed;
    @FXML private Badge stale;
    @FXML private ToggleButton onlyChanged;
    @FXML private ListView<RewriteRow> list;
    @FXML private TitledPane details;
    @FXML private ScrollPane detailsScroll;
    @FXML private FieldGrid fields;
    @FXML private PartGrid parts;
    @FXML private BackMenu backMenu;
    @FXML private BackBanner backBanner;

    /**
     * @param snapshots the session's
     * @param selection where the chosen rewrite goes
     * @param navigator opens the place of a failure
     * @param pins      what is expected
     * @param back      which generation is shown
     */
    public RewritesController(Snapshots snapshots, Selection selection, Navigator navigator, PinActions pins, LookBack back) {
        this.snapshots = snapshots;
        this.selection = new OwnSelection(selection);
        this.navigator = navigator;
        this.back = back;
        this.pins = new RewritePins(pins, () -> rows);
        this.menu = new RewriteMenu(this::chosen, this.pins);
    }

    /** @param timeline shows which CDN URLs stay when files change @return this */
    public RewritesController withTimeline(Runnable timeline) {
        menu.getItems().add(Menus.item("Scenario timeline…", "Shortcut+Shift+E", timeline));
        return this;
    }

    @FXML
    private void initialize() {
        list.setPlaceholder(empty);
        list.setFixedCellSize(RewriteCard.HEIGHT);
        list.setCellFactory(_ -> new RewriteCard(navigator, this::showLog));
        menu.install(list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> selected(row));
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !selection.ownProperty().get()) {
                chosen().ifPresent(this::showLog);
            }
        });
        backMenu.follow(back, snapshots);
        backBanner.follow(back, snapshots, pane);
        back.generationProperty().addListener((_, _, _) -> show(snapshots.get()));
        onlyChanged.setGraphic(Icons.of(Feather.FILTER));
        onlyChanged.textProperty().bind(Bindings.when(pane.widthProperty().lessThan(NARROW)).then("").otherwise("only changed"));
        detailsScroll.maxHeightProperty().bind(pane.heightProperty().multiply(DETAILS));
        details.managedProperty().bind(details.visibleProperty());
        details.setVisible(false);
        selection.ownProperty().addListener((_, _, own) -> list.pseudoClassStateChanged(OWN, own));
        list.heightProperty().addListener((_, _, _) -> keepChosenInView());
        onlyChanged.selectedProperty().addListener((_, _, _) -> fill());
        snapshots.property().addListener((_, before, now) -> refresh(before, now));
        refresh(null, snapshots.get());
    }

    private void refresh(SessionSnapshot before, SessionSnapshot now) {
        if (before == null || before.results() != now.results() || !pins(before).equals(pins(now))) {
            show(now);
        }
        sayWhyEmpty();
    }

    private static Pins pins(SessionSnapshot snapshot) {
        return snapshot.project().map(ProjectView::pins).orElse(Pins.NONE);
    }

    private void show(SessionSnapshot snapshot) {
        rows = RewriteRow.of(back.shown(snapshot), pins(snapshot), snapshot.results(), rows);
        var counts = RewriteCounts.of(rows);
        ok.show(counts.ok() == 0 ? "" : Amounts.number(counts.ok()) + " ok", "ok");
        failed.show(counts.failed() == 0 ? "" : Amounts.number(counts.failed()) + " failed", "failed");
        stale.show(counts.stale() == 0 ? "" : Amounts.number(counts.stale()) + " stale", "stale");
        fill();
    }

    /** Puts the rows into the list; what was chosen stays so, by its place among the samples. */
    private void fill() {
        Optional<Integer> index = chosen().map(row -> row.rewrite().index());
        List<RewriteRow> shown = rows.stream().filter(row -> !onlyChanged.isSelected() || !row.same()).toList();
        if (shown.equals(list.getItems())) {
            return;
        }
        sayWhyEmpty();
        refreshing = true;
        list.getItems().setAll(shown);
        list.getSelectionModel().clearSelection();
        Optional<RewriteRow> again = shown.stream().filter(row -> index.isPresent() && row.rewrite().index() == index.get()).findFirst();
        again.ifPresent(list.getSelectionModel()::select);
        refreshing = false;
        showFields(again);
        selection.refresh(again.map(RewriteRow::result));
    }

    private void selected(RewriteRow row) {
        if (!refreshing) {
            showFields(Optional.ofNullable(row));
            if (row != null) {
                selection.choose(row.result());
            }
        }
    }

    private void showLog(RewriteRow row) {
        if (chosen().filter(row::equals).isPresent()) {
            selection.choose(row.result());
        } else {
            list.getSelectionModel().select(row);
        }
    }

    private void showFields(Optional<RewriteRow> row) {
        row.map(RewriteFields::of).ifPresent(fields::show);
        row.ifPresent(parts::show);
        details.setVisible(row.isPresent());
    }

    private Optional<RewriteRow> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void keepChosenInView() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && chosen().isPresent()) {
            flow.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    private void sayWhyEmpty() {
        SessionSnapshot now = snapshots.get();
        boolean filtered = onlyChanged.isSelected() && !now.results().rewrites().isEmpty();
        var why = filtered ? new WhyEmpty("No URL was changed",
                "All are as their pins and the last good generation say, or as they came. Switch off “only changed” to see them.")
                : WhyEmpty.of(now, Mode.CDN_URL, "URL", project -> project.samples().urls());
        empty.say(why.title(), why.text());
    }
}
