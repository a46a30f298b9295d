package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripsPaneTest extends PaneTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        session.project(DemoResults.samples()).serving(7).results(DemoResults.results(7));
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back,
                (_, name) -> Optional.of(folder.resolve(name))), 500, 500);
    }

    @Test
    void firstTripMustBeShownWithoutBeingSelectedForTheLogs() {
        assertEquals(Optional.empty(), selection.resultProperty().get());
        assertEquals(List.of("3 ok", "2 failed"), texts(".badge"));
        assertTrue(texts(".bytes-head .label").contains("wire · 1,087 bytes"), texts(".bytes-head .label").toString());
    }

    @Test
    void selectedTripMustSelectBothRequests() {
        clickOn("serialized manifest, 3 blocks");
        assertEquals(Optional.of(new Selection.Result("chunk serialized manifest, 3 blocks", Set.of(202L, 203L))),
                selection.resultProperty().get());
    }

    @Test
    void firstDifferenceMustBeInViewAndMarkedOnBothSides() {
        clickOn("✗ differs at 1,024");
        assertEquals(List.of("00", "55"), texts(".different").stream().filter(text -> text.length() == 2).toList());
        assertTrue(texts(".offset").contains("00400"));
        onFx(() -> bytes().scrollTo(9_000));
        settle();
        clickOn("1 of 1 at 1,024: 1 byte changed");
        settle();
        assertTrue(texts(".offset").contains("00400"));
    }

    @Test
    void largestChunkMustNeedNoMoreRowsThanAreInView() {
        byte[] large = new byte[64 << 20];
        large[large.length - 1] = 'Z';
        session.results(new Results(2, 7, List.of(), List.of(DemoResults.trip(0, "large", large, large, large, -1)), false));
        tick();
        onFx(() -> bytes().requestFocus());
        press(KeyCode.CONTROL).push(KeyCode.END).release(KeyCode.CONTROL);
        await("the last row", () -> lookup(".offset").queryAll().stream()
                .anyMatch(node -> ((javafx.scene.control.Label) node).getText().startsWith("3FFFFF")));
        assertTrue(lookup(".bytes-cell").queryAll().size() < 100);
        clickOn("text");
        onFx(() -> bytes().scrollTo(bytes().getItems().size() - 1));
        await("the last byte as text", () -> lookup(".bytes-column").queryAll().stream().flatMap(node -> node.lookupAll(".label").stream())
                .anyMatch(node -> ((javafx.scene.control.Label) node).getText().endsWith("Z")));
    }

    @Test
    void failureMustLinkToItsLineAndItsLog() {
        clickOn("✗ serialize failed");
        clickOn("driver.py:31");
        assertEquals(31, shownPlaces.getFirst().line());
        onFx(() -> selection.resultProperty().set(Optional.empty()));
        clickOn("show log");
        assertEquals(Optional.of(Set.of(208L)), selection.resultProperty().get().map(Selection.Result::requests));
    }

    @Test
    void newRunMustKeepTheSelectionAndGreyWhatIsOld() {
        clickOn("serialized manifest, 3 blocks");
        session.results(new Results(2, 8, List.of(), DemoResults.trips(), true));
        tick();
        assertEquals(List.of("5 stale"), texts(".badge"));
        assertTrue(texts(".table-cell").contains("stale · g7"));
        assertEquals(Optional.of(Set.of(202L, 203L)), selection.resultProperty().get().map(Selection.Result::requests));
    }

    @Test
    void bytesMustBeCopiedAndSaved() throws IOException {
        clickOn("serialized manifest, 3 blocks");
        contextMenu(lookup(".table-view").query());
        clickOn("Copy in as hex");
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).startsWith("7B 22 6E"));
        contextMenu(lookup(".table-view").query());
        clickOn("Save wire…");
        await("the note", () -> allTextsNow().contains("Saved serialized-manifest-3-blocks.wire"));
        assertArrayEquals(DemoResults.trips().get(1).wire(), Files.readAllBytes(folder.resolve("serialized-manifest-3-blocks.wire")));
    }

    @Test
    void narrowPaneMustNotCutNumbers() {
        onFx(() -> stage.setWidth(367));
        settle();
        assertTrue(texts(".table-cell").containsAll(List.of("65,536", "1,087", "65,559")));
        onFx(() -> lookup(".table-cell.number").queryAll().forEach(cell -> {
            var text = (javafx.scene.text.Text) cell.lookup(".text");
            assertTrue(text == null || !text.getText().contains("…"), () -> "cut: " + text.getText());
        }));
    }

    private java.util.Set<String> allTextsNow() {
        return lookup(".label").queryAll().stream().map(node -> ((javafx.scene.control.Labeled) node).getText())
                .collect(java.util.stream.Collectors.toSet());
    }

    private ListView<?> bytes() {
        return lookup(".bytes-view .list-view").queryListView();
    }

    @Test
    void aSortMustHoldWhenNewResultsComeAndNumbersMustBeSortedAsNumbers() {
        TripTable table = lookup(".table-view").query();
        byte[] small = new byte[90];
        byte[] large = new byte[12_000];
        onFx(() -> table.getSortOrder().add(table.getColumns().get(1)));
        session.results(new Results(2, 7, List.of(), List.of(DemoResults.trip(0, "large", large, large, large, -1),
                DemoResults.trip(1, "small", small, small, small, -1)), false));
        tick();
        assertEquals(List.of("small", "large"), onFx(() -> table.getItems().stream().map(TripRow::name).toList()));
        onFx(() -> table.getSortOrder().clear());
        assertEquals(List.of("large", "small"), onFx(() -> table.getItems().stream().map(TripRow::name).toList()), "as the samples");
    }
}
