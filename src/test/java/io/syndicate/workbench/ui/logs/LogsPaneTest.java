package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogsPaneTest extends PaneTest {

    private static final PseudoClass OF_RESULT = PseudoClass.getPseudoClass("of-result");

    private final LogStore store = new LogStore(30_000);

    @BeforeEach
    void open() {
        session.project(DemoResults.samples());
        open(View.LOGS, LogsController.class, () -> new LogsController(snapshots, store, selection, shownPlaces::add), 720, 420);
    }

    @Test
    void emptyLogMustSaySo() {
        assertEquals(List.of("No log lines yet…"), texts(".empty-title"));
    }

    @Test
    void linesMustAppearWithATickAndErrorsBeCounted() {
        fill();
        assertEquals(11, list().getItems().size());
        assertEquals(List.of("11", "1 error"), texts(".badge"));
        assertTrue(texts(".log-level").stream().map(String::strip).toList().containsAll(List.of("NOTE", "DEBUG", "STDOUT", "ERROR", "STDERR")));
        assertTrue(texts(".log-head").stream().anyMatch(head -> head.contains("deserialize")));
    }

    @Test
    void selectedResultMustFilterAndTheChipMustClearOnlyTheFilter() {
        fill();
        select(102);
        assertEquals(List.of(102L, 102L), requests());
        assertEquals("2 of 11", texts(".badge").getFirst());
        clickOn("this result only  ✕");
        assertEquals(11, list().getItems().size());
        assertTrue(selection.resultProperty().get().isPresent());
        assertEquals(2, onFx(() -> lookup(".log-line").queryAll().stream().filter(cell -> cell.getPseudoClassStates().contains(OF_RESULT)).count()));
        clickOn("this result only");
        assertEquals(2, list().getItems().size());
    }

    @Test
    void rerunOfTheSelectedResultMustKeepTheChipAsItIs() {
        fill();
        select(102);
        clickOn("this result only  ✕");
        select(105);
        assertEquals(11, list().getItems().size());
        onFx(() -> selection.resultProperty().set(Optional.of(new Selection.Result("another", Set.of(105L)))));
        settle();
        assertEquals(List.of(105L), requests());
    }

    @Test
    void tracebackMustLeadToTheLine() {
        fill();
        clickOnVisible("File \"driver.py\", line 42");
        assertEquals(List.of(new Place("driver.py", 42, 0)), shownPlaces);
    }

    @Test
    void textFilterMustBeReachedByKeyAndBeCleared() {
        fill();
        clickOn(".log-line").press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("zlib");
        settle();
        assertEquals(2, list().getItems().size());
        write("nothing like it");
        settle();
        assertEquals(List.of("No line matches these filters."), texts(".empty-title"));
        clickOn("Clear filters");
        assertEquals(11, list().getItems().size());
    }

    @Test
    void menusMustFilterByLevelAndWorker() {
        fill();
        clickOn("#level").clickOn("STDERR");
        settle();
        assertEquals(4, list().getItems().size());
        assertEquals("level · 1", text("#level"));
        clickOn("#worker").clickOn("pid 4150");
        settle();
        assertEquals(4, list().getItems().size());
        clickOn("#level").clickOn("All levels");
        settle();
        assertEquals(5, list().getItems().size());
    }

    @Test
    void contextMenuMustCopyAndFilter() {
        fill();
        clickOn("cdn_url returned None");
        contextMenu(list());
        clickOn("Copy line");
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).endsWith("g7 4131 cdn_url #105 ERROR cdn_url returned None"));
        contextMenu(list());
        clickOn("Only this level");
        settle();
        assertEquals(1, list().getItems().size());
    }

    @Test
    void scrollingUpMustPauseAndEndMustFollowAgain() {
        flood(500);
        assertTrue(texts(".log-text").contains("line 500"));
        clickOn(list()).push(KeyCode.PAGE_UP);
        assertEquals("Follow", text("#followLink"));
        assertTrue(text("#state").startsWith("paused"));
        flood(500);
        assertFalse(texts(".log-text").contains("line 1000"));
        push(KeyCode.END);
        settle();
        assertEquals("Pause", text("#followLink"));
        assertTrue(texts(".log-text").contains("line 1000"));
    }

    @Test
    void pausedListMustStayAtItsLineWhileOldOnesGo() {
        flood(LogRows.MAX);
        clickOn("Pause");
        onFx(() -> list().scrollTo(10_000));
        settle();
        assertTrue(texts(".log-text").contains("line 10001"));
        flood(5_000);
        await("the same line in view", () -> texts(".log-text").contains("line 10001"));
        assertTrue(text("#state").contains("lines dropped"));
    }

    @Test
    void floodMustKeepTheListBoundedAndItsCellsFew() {
        for (int tick = 0; tick < 25; tick++) {
            flood(4_000);
        }
        assertTrue(list().getItems().size() <= LogRows.MAX);
        assertTrue(lookup(".log-line").queryAll().size() < 100);
        assertTrue(texts(".log-text").contains("line 100000"));
    }

    @Test
    void wrappedLinesMustBeReadToTheirEnd() {
        store.add(DemoResults.line(1, LogLevel.DEBUG, Mode.CDN_URL, 4127, 0, "word ".repeat(60)));
        awaitLines(1);
        clickOn("Wrap");
        settle();
        double height = onFx(() -> lookup(".log-line").queryAll().stream().mapToDouble(cell -> cell.getLayoutBounds().getHeight()).max().orElse(0));
        assertTrue(height > 3 * LogCell.HEIGHT, "height " + height);
        assertTrue(height < 12 * LogCell.HEIGHT, "height " + height);
    }

    @Test
    void clearMustEmptyTheListOnly() {
        fill();
        clickOn("Clear");
        assertEquals(0, list().getItems().size());
        assertEquals(11, store.lastSequence());
    }

    private void fill() {
        DemoResults.lines().forEach(store::add);
        awaitLines(11);
    }

    /** The pane pulls by itself, without a new snapshot. */
    private void awaitLines(long newest) {
        await("line " + newest + " in the list", () -> !list().getItems().isEmpty() && list().getItems().getLast().sequence() == newest);
        settle();
    }

    private void flood(int lines) {
        long last = store.lastSequence();
        for (long i = last + 1; i <= last + lines; i++) {
            store.add(DemoResults.line(i, LogLevel.DEBUG, Mode.CDN_URL, 4127, 0, "line " + i));
        }
        awaitLines(last + lines);
    }

    private void select(long request) {
        onFx(() -> selection.resultProperty().set(Optional.of(new Selection.Result("block /photos/2017/cat.jpg [0]", Set.of(request)))));
        settle();
    }

    private List<Long> requests() {
        return list().getItems().stream().map(LogLine::request).toList();
    }

    private ListView<LogLine> list() {
        return lookup("#list").queryListView();
    }
}
