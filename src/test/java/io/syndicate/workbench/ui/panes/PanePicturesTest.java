package io.syndicate.workbench.ui.panes;

import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.logs.LogsController;
import io.syndicate.workbench.ui.rewrites.RewritesController;
import io.syndicate.workbench.ui.roundtrips.RoundTripsController;
import io.syndicate.workbench.ui.samples.SamplesController;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of every pane at the sizes it has in the window, for people to look at. */
class PanePicturesTest extends PaneTest {

    @BeforeEach
    void results() {
        session.project(DemoResults.samples()).serving(7).results(DemoResults.results(7));
    }

    @Test
    void rewrites() {
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                520, 480);
        picture("rewrites-tall", 520, 480);
        clickOn(".rewrite-card");
        picture("rewrites", 520, 380);
        picture("rewrites-narrow", 367, 300);
    }

    @Test
    void rewritesCompared() {
        session.results(DemoPast.results()).pins(DemoPast.pins());
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                520, 480);
        onFx(() -> lookup(".list-view").queryListView().getSelectionModel().select(3));
        picture("rewrites-compared", 520, 480);
        picture("rewrites-compared-wide", 760, 480);
        onFx(() -> lookup(".list-view").queryListView().getSelectionModel().select(1));
        picture("rewrites-pin-narrow", 397, 420);
        onFx(() -> back.to(6));
        picture("rewrites-back", 520, 480);
    }

    @Test
    void roundTrips() {
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 430, 380);
        picture("roundtrips", 430, 380);
        clickOn("✗ differs at 1,024");
        picture("roundtrips-different", 430, 380);
        picture("roundtrips-wide", 760, 380);
        clickOn("✗ serialize failed");
        picture("roundtrips-failed", 430, 380);
        clickOn("serialized manifest, 3 blocks");
        clickOn("text");
        picture("roundtrips-narrow", 367, 300);
    }

    @Test
    void roundTripsCompared() {
        session.results(DemoPast.results()).pins(DemoPast.pins());
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 430, 420);
        clickOn("✗ not as pinned");
        clickOn("in ↔ out");
        clickOn("wire ↔ pinned");
        picture("roundtrips-pin", 430, 420);
        picture("roundtrips-pin-wide", 820, 420);
        onFx(() -> back.to(6));
        picture("roundtrips-back", 430, 420);
        picture("roundtrips-back-narrow", 367, 330);
    }

    @Test
    void roundTripsInserted() {
        session.results(DemoPast.inserted());
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 820, 420);
        picture("roundtrips-inserted", 820, 420);
        clickOn("a manifest");
        clickOn("message");
        picture("roundtrips-message", 820, 420);
    }

    @Test
    void logs() {
        var store = new LogStore(100);
        DemoResults.lines().forEach(store::add);
        open(View.LOGS, LogsController.class, () -> new LogsController(snapshots, store, selection, shownPlaces::add), 490, 380);
        picture("logs", 490, 380);
        onFx(() -> selection.resultProperty().set(java.util.Optional.of(
                new io.syndicate.workbench.ui.common.Selection.Result("block", java.util.Set.of(102L)))));
        picture("logs-one-result", 490, 380);
        clickOn("this result only  ✕");
        clickOn("Wrap");
        picture("logs-narrow", 367, 300);
    }

    @Test
    void samples() {
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, _ -> { }), 640, 430);
        picture("samples", 640, 430);
        session.results(DemoPast.results()).pins(DemoPast.pins());
        tick();
        picture("samples-expected", 640, 430);
        clickOn("empty");
        push(javafx.scene.input.KeyCode.DELETE);
        picture("samples-narrow", 440, 320);
    }

    @Test
    void dialogs() {
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, _ -> { }), 640, 430);
        dialog("/photos/2017/cat.jpg [0]", "dialog-url");
        dialog("http://gw1.example.org:31111/status/now", "dialog-url-other");
        dialog("serialized manifest, 3 blocks", "dialog-chunk");
        dialog("greeting", "dialog-chunk-text");
    }

    private void dialog(String row, String name) {
        doubleClickOn(row);
        settle();
        onFx(() -> Pictures.write(lookup(".dialog-pane").query(), name));
        clickOn("Cancel");
    }

    @Test
    void emptyPanes() {
        session.project(Samples.NONE).results(io.syndicate.workbench.run.Results.NONE);
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, _ -> { }), 440, 300);
        picture("samples-empty", 440, 300);
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                440, 300);
        picture("rewrites-empty", 440, 300);
        open(View.LOGS, LogsController.class, () -> new LogsController(snapshots, new LogStore(1), selection, shownPlaces::add), 440, 300);
        picture("logs-empty", 440, 300);
    }
}
