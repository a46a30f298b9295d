package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.session.PinActions;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.BackBanner;
import io.syndicate.workbench.ui.common.BackMenu;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.FailureLine;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.LookBack;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.OwnSelection;
import io.syndicate.workbench.ui.common.SaveFile;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.WhyEmpty;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The pane "Round trips". FX thread only. */
public final class RoundTripsController {

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final Snapshots snapshots;
    private final OwnSelection selection;
    private final SaveFile.Chooser chooser;
    private final FailureLine failure;
    private final EmptyState empty = new EmptyState();
    private final LookBack back;
    private final TripPins pins;
    private List<TripRow> rows = List.of();
    private boolean refreshing;

    @FXML private VBox pane;
    @FXML private Badge ok;
    @FXML private Badge failed;
    @FXML private Badge stale;
    @FXML private ToggleButton hex;
    @FXML private ToggleButton text;
    @FXML private ToggleButton message;
    @FXML private TripTable table;
    @FXML private HBox remarks;
    @FXML private Label saved;
    @FXML private ComparePane bytes;
    @FXML private BackMenu backMenu;
    @FXML private BackBanner backBanner;

    /**
     * @param snapshots the session's
     * @param selection where the chosen round trip goes
     * @param navigator opens the place of a failure
     * @param pins      what is expected
     * @param back      which generation is shown
     */
    public RoundTripsController(Snapshots snapshots, Selection selection, Navigator navigator, PinActions pins, LookBack back) {
        this(snapshots, selection, navigator, pins, back, SaveFile.asking("Save bytes"));
    }

    RoundTripsController(Snapshots snapshots, Selection selection, Navigator navigator, PinActions pins, LookBack back,
            SaveFile.Chooser chooser) {
        this.snapshots = snapshots;
        this.selection = new OwnSelection(selection);
        this.chooser = chooser;
        this.back = back;
        this.pins = new TripPins(pins, () -> table.getItems());
        this.failure = new FailureLine(navigator, () -> chosen().ifPresent(this::publish));
    }

    @FXML
    private void initialize() {
        remarks.getChildren().addFirst(failure);
        failure.wrap();
        failure.managedProperty().bind(failure.visibleProperty());
        saved.managedProperty().bind(saved.textProperty().isNotEmpty());
        remarks.visibleProperty().bind(failure.visibleProperty().or(saved.managedProperty()));
        remarks.managedProperty().bind(remarks.visibleProperty());
        hex.getToggleGroup().selectedToggleProperty().addListener((_, before, now) -> choose(before == null ? hex : (ToggleButton) before,
                now == null));
        table.setPlaceholder(empty);
        var menu = new TripMenu(this::chosen, this::save, pins);
        menu.install(table);
        menu.openOver(bytes);
        bytes.listenIn(pane);
        backMenu.follow(back, snapshots);
        backBanner.follow(back, snapshots, pane);
        back.generationProperty().addListener((_, _, _) -> show(snapshots.get()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> selected(row));
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !selection.ownProperty().get()) {
                chosen().ifPresent(this::publish);
            }
        });
        selection.ownProperty().addListener((_, _, own) -> table.pseudoClassStateChanged(OWN, own));
        snapshots.property().addListener((_, before, now) -> refresh(before, now));
        refresh(null, snapshots.get());
    }

    /** @return the table, whose columns the window remembers */
    public TableView<?> table() {
        return table;
    }

    /** One of hex, text and message is always chosen. */
    private void choose(ToggleButton before, boolean none) {
        if (none) {
            before.setSelected(true);
        } else {
            bytes.showAs(message.isSelected() ? BytesForm.MESSAGE : text.isSelected() ? BytesForm.TEXT : BytesForm.HEX);
        }
    }

    private void refresh(SessionSnapshot before, SessionSnapshot now) {
        var why = WhyEmpty.of(now, Mode.SERIALIZE, "chunk", project -> project.samples().chunks());
        empty.say(why.title(), why.text());
        if (before == null || before.results() != now.results() || !pins(before).equals(pins(now))) {
            show(now);
        }
    }

    private static Pins pins(SessionSnapshot snapshot) {
        return snapshot.project().map(ProjectView::pins).orElse(Pins.NONE);
    }

    /** Puts the results into the table; what was chosen stays so, by its place among the samples; the first one otherwise. */
    private void show(SessionSnapshot snapshot) {
        List<TripRow> now = TripRow.of(back.shown(snapshot), pins(snapshot), snapshot.results());
        count(now);
        if (now.equals(rows)) {
            return;
        }
        rows = now;
        int index = chosen().map(row -> row.trip().index()).orElse(0);
        refreshing = true;
        table.getItems().setAll(rows);
        table.sort();
        table.getSelectionModel().clearSelection();
        Optional<TripRow> again = rows.stream().filter(row -> row.trip().index() == index).findFirst().or(() -> rows.stream().findFirst());
        again.ifPresent(table.getSelectionModel()::select);
        refreshing = false;
        showBytes(again);
        selection.refresh(again.map(TripRow::result));
    }

    private void count(List<TripRow> rows) {
        long old = rows.stream().filter(TripRow::stale).count();
        long bad = rows.stream().filter(TripRow::failed).count();
        long good = rows.size() - old - bad;
        ok.show(good == 0 ? "" : Amounts.number(good) + " ok", "ok");
        failed.show(bad == 0 ? "" : Amounts.number(bad) + " failed", "failed");
        stale.show(old == 0 ? "" : Amounts.number(old) + " stale", "stale");
    }

    private void selected(TripRow row) {
        if (!refreshing) {
            saved.setText("");
            showBytes(Optional.ofNullable(row));
            if (row != null) {
                publish(row);
            }
        }
    }

    private void showBytes(Optional<TripRow> row) {
        Optional<RoundTrip> trip = row.map(TripRow::trip);
        failure.setVisible(trip.flatMap(RoundTrip::failure).isPresent());
        trip.ifPresent(now -> now.failure().ifPresent(why -> failure.show(why, now.generation())));
        bytes.show(row.orElse(null));
    }

    private void publish(TripRow row) {
        selection.choose(row.result());
    }

    private void save(String chunk, TripSides.Side side) {
        chooser.choose(table.getScene().getWindow(), TripBytes.fileName(chunk, side.label()))
                .ifPresent(file -> SaveFile.write(file, to -> to.write(side.bytes())).thenAcceptAsync(saved::setText,
                FxThread.executor()));
    }

    private Optional<TripRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }
}
