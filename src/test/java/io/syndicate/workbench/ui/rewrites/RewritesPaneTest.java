package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewritesPaneTest extends PaneTest {

    @BeforeEach
    void open() {
        session.project(DemoResults.samples()).serving(7).results(DemoResults.results(7));
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                620, 640);
    }

    @Test
    void badgesMustCountWordsAndHideNothings() {
        assertEquals(List.of("4 ok", "1 failed", "1 stale"), texts(".badge"));
        session.results(new Results(2, 7, List.of(DemoResults.coral(0, 7, 1)), List.of(), false));
        tick();
        assertEquals(List.of("1 ok"), texts(".badge"));
    }

    @Test
    void selectedCardMustSelectItsRequestAndShowItsFields() {
        clickOn("pid 4129 · 39 µs");
        assertEquals(Optional.of(new Selection.Result("block /photos/2017/cat.jpg [0]", Set.of(102L))), selected());
        assertTrue(texts(".field-value").containsAll(List.of("/photos/2017/cat.jpg", "1F3A", "7461234417", "pid 4129", "cdn_url", "39 µs",
                "102", "g7")));
    }

    @Test
    void selectionMustSurviveANewRunByItsPlace() {
        clickOn("pid 4129 · 39 µs");
        var rerun = IntStream.range(0, 4).mapToObj(i -> DemoResults.coral(i, 8, 301 + i)).toList();
        session.results(new Results(2, 8, rerun, List.of(), false));
        tick();
        assertEquals(Optional.of(Set.of(302L)), selected().map(Selection.Result::requests));
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
    }

    @Test
    void newRunMustNotStealTheSelectionFromAnotherPane() {
        clickOn("pid 4129 · 39 µs");
        var other = new Selection.Result("chunk empty", Set.of(9L));
        onFx(() -> selection.resultProperty().set(Optional.of(other)));
        session.results(new Results(2, 8, List.of(DemoResults.coral(0, 8, 301), DemoResults.coral(1, 8, 302)), List.of(), false));
        tick();
        assertEquals(Optional.of(other), selected());
        clickOn("pid 4129 · 39 µs");
        assertEquals(Optional.of(Set.of(302L)), selected().map(Selection.Result::requests));
    }

    @Test
    void failureMustLinkToItsLineAndItsLog() {
        clickOnVisible("driver.py:9");
        assertEquals(List.of(DemoResults.NONE.place().orElseThrow()), shownPlaces);
        clickOnVisible("show log");
        assertEquals(Optional.of(Set.of(105L)), selected().map(Selection.Result::requests));
        assertTrue(texts(".verdict").contains("✗ returned None: the read would fail"));
    }

    @Test
    void onlyChangedMustKeepFailuresAndHideWhatWasLeftAsItIs() {
        assertEquals(6, list().getItems().size());
        clickOn("only changed");
        assertEquals(5, list().getItems().size());
        session.results(new Results(2, 7, List.of(DemoResults.coral(5, 7, 1)), List.of(), false));
        tick();
        assertEquals(List.of("No URL was changed"), texts(".empty-title"));
    }

    @Test
    void copyMustGiveTheCdnUrlAndCurlMustSurviveQuotes() {
        clickOn("pid 4129 · 39 µs").press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertEquals(DemoResults.coral(1, 7, 1).cdnUrl().orElseThrow(), onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("curl -v -- 'http://a/it'\\''s'", RewriteMenu.curl("http://a/it's"));
        contextMenu(list());
        clickOn("Copy as curl");
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).startsWith("curl -v -- 'http://gw1.example.org.31111.nyud.net/"));
    }

    @Test
    void urlsMustShortenToTheWidthAndKeepChangedPartsWhole() {
        onFx(() -> stage.setWidth(430));
        settle();
        for (String cdn : List.of(".31111.nyud.net")) {
            assertTrue(texts(".url-part.changed").contains(cdn));
        }
        assertTrue(texts(".url-part").stream().anyMatch(part -> part.contains("…")));
        double right = onFx(() -> list().lookupAll(".url-part").stream()
                .mapToDouble(part -> part.localToScene(part.getBoundsInLocal()).getMaxX()).max().orElse(0));
        assertTrue(right <= 430, "a URL ends at " + right);
        onFx(() -> stage.setWidth(1_100));
        settle();
        assertFalse(texts(".url-part").stream().anyMatch(part -> part.contains("…")));
    }

    private Optional<Selection.Result> selected() {
        return selection.resultProperty().get();
    }

    private ListView<?> list() {
        return lookup(".list-view").queryListView();
    }
}
