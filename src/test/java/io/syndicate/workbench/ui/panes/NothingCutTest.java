package io.syndicate.workbench.ui.panes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.logs.LogsController;
import io.syndicate.workbench.ui.rewrites.RewritesController;
import io.syndicate.workbench.ui.roundtrips.RoundTripsController;
import io.syndicate.workbench.ui.samples.SamplesController;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Numbers, verdicts, buttons and badges are never cut, whatever the pane's width; only paths, names and sentences shorten. */
class NothingCutTest extends PaneTest {

    private static final List<Integer> WIDTHS = List.of(367, 430, 520, 760);

    @Test
    void roundTripsMustKeepNumbersAndVerdicts() {
        byte[] large = new byte[64 << 20];
        var trips = new ArrayList<>(DemoResults.trips());
        trips.add(DemoResults.trip(5, "the largest chunk that there is, 64 MiB", large, large, large, 67_108_863));
        session.project(DemoResults.samples()).serving(7).results(new Results(1, 7, List.of(), trips, false));
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 430, 500);
        check(".table-cell.number", ".table-cell.verdict", ".badge", ".toggle-button", ".bytes-head .label", ".offset",
                ".column-header .label");
    }

    @Test
    void samplesMustKeepIdsAndVersions() {
        var samples = new Samples(
                List.of(new UrlSample("http://gw/DATA/8/a/rather/long/path/of/a/file.txt.FFFFFFFFFFFFFFFF.9223372036854775807/1.2")),
                List.of(new ChunkSample("random", new ChunkSource.Generated(ChunkSource.Generated.Kind.RANDOM, 67_108_864,
                Long.MIN_VALUE))));
        session.project(samples);
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, _ -> { }), 640, 430);
        check(".table-cell.id-version", ".kind", ".badge", ".button");
    }

    @Test
    void rewritesMustKeepWorkersTimesAndVerdicts() {
        session.project(DemoResults.samples()).serving(7).results(DemoResults.results(7));
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                520, 600);
        clickOn("pid 4131 · 40 µs");
        check(".kind", ".verdict", ".badge", ".toggle-button", ".worker", ".url-part", ".field-name", ".field-value");
    }

    @Test
    void logsMustKeepTimesModesAndLevels() {
        var store = new LogStore(100);
        DemoResults.lines().forEach(store::add);
        open(View.LOGS, LogsController.class, () -> new LogsController(snapshots, store, selection, shownPlaces::add), 490, 380);
        check(".log-head", ".log-level", ".badge", ".menu-button", ".toggle-button", ".hyperlink");
    }

    private void check(String... queries) {
        for (int width : WIDTHS) {
            onFx(() -> stage.setWidth(width));
            settle();
            for (String query : queries) {
                assertEquals(List.of(), cut(query), query + " at " + width + " px");
            }
        }
    }

    /** @return texts that are shown shorter than they are */
    private List<String> cut(String query) {
        return onFx(() -> lookup(query).queryAll().stream().filter(node -> node.isVisible() && node instanceof Labeled)
                .map(node -> (Labeled) node).filter(labeled -> labeled.getText() != null && !labeled.getText().isEmpty())
                .filter(labeled -> labeled.lookup(".text") instanceof Text shown && !shown.getText().isEmpty()
                && !shown.getText().equals(labeled.getText()))
                .map(labeled -> labeled.getText()).toList());
    }
}
