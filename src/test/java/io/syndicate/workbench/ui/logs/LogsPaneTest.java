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
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsPaneTest extends PaneTest {

    private static final PseudoClass OF_RESULT = PseudoClass.getPseudoClass("of-result");

    private final LogStore store = new LogStore(30_000);
    private LogsController controller;

    @BeforeEach
    void open() {
        session.project(DemoResults.samples());
        LogDesk desk = () -> CompletableFuture.completedFuture("xdg-open does not run here; the file is worker.log");
        open(View.LOGS, LogsController.class, () -> {
            controller = new LogsController(snapshots, store, selection, shownPlaces::add, Optional.of(desk));
            return controller;
        }, 720, 420);
    }

    @Test
    void emptyLogMustSaySo() {
        assertEquals(List.of("No log lines yet…"), texts(".empty-title"));
    }

    @Test
    void linesMustAppearWithATickAndErrorsBeCounted() {
        fill();
        assertEquals(11, list().getItems().size());
        assertEquals(List.of("11"), texts(".badge"));
        assertEquals(List.of("3 debug", "1 stdout", "4 stderr", "1 error", "2 notes"), texts(".level-count"));
        assertTrue(texts(".log-level").stream().map(String::strip).toList().containsAll(List.of("NOTE", "DEBUG", "STDOUT", "ERROR",
                "STDERR")));
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
        assertEquals(2, onFx(() -> lookup(".log-line").queryAll().stream()
                .filter(cell -> cell.getPseudoClassStates().contains(OF_RESULT)).count()));
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
        clickOn(".log-line").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).release(KeyCode.F, KeyCode.SHIFT,
                KeyCode.CONTROL).write("zlib");
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
        clickOn("#level").clickOn("STDERR  (4)");
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
        clickOn("Show only").clickOn("Only this level: ERROR");
        settle();
        assertEquals(1, list().getItems().size());
        assertEquals(List.of("only ERROR  ✕"), texts(".filter-chip"));
    }

    @Test
    void everyFacetMustBeFilteredFromTheLineItself() {
        fill();
        for (String item : List.of("Only this worker: pid 4131", "Only this mode: cdn_url", "Only this request: request 105",
                "Only this generation: generation 7",
                "Only this stream: stderr")) {
            clickOn("cdn_url returned None");
            contextMenu(list());
            fire(item);
        }
        assertEquals(List.of(105L), requests());
        assertEquals(List.of("only stderr  ✕", "only cdn_url  ✕", "only pid 4131  ✕", "only generation 7  ✕", "only request 105  ✕"),
                texts(".filter-chip"));
        clickOn("only request 105  ✕").clickOn("only pid 4131  ✕").clickOn("only cdn_url  ✕");
        settle();
        assertEquals(8, list().getItems().size());
    }

    @Test
    void hiddenLevelMustGoAndItsChipBringItBack() {
        fill();
        clickOn("cdn_url returned None");
        contextMenu(list());
        fire("Hide this stream: stderr");
        assertEquals(3, list().getItems().size());
        clickOn("not stderr  ✕");
        settle();
        assertEquals(11, list().getItems().size());
        assertEquals(List.of(), texts(".filter-chip"));
    }

    @Test
    void levelCountMustFilterAndGiveAllBack() {
        fill();
        clickOn("4 stderr");
        settle();
        assertEquals(4, list().getItems().size());
        assertEquals(List.of("only STDERR  ✕"), texts(".filter-chip"));
        clickOn("4 stderr");
        settle();
        assertEquals(11, list().getItems().size());
    }

    @Test
    void regularExpressionMustFilterAndABrokenOneBeShown() {
        fill();
        clickOn("#regex").clickOn("#filter").write("^(zlib|hello)");
        settle();
        assertEquals(2, list().getItems().size());
        write("(");
        settle();
        assertEquals(2, list().getItems().size());
        assertTrue(onFx(() -> lookup("#filter").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("failed"))));
        assertTrue(onFx(() -> lookup("#filter").query().getAccessibleHelp()).startsWith("No regular expression"));
    }

    @Test
    void findMustStepThroughLinesWithoutHidingTheOthers() {
        fill();
        clickOn("worker ready after 21 ms").press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("ZLIB");
        settle();
        assertEquals(11, list().getItems().size());
        assertTrue(texts(".log-find .label").contains("2 lines"));
        push(KeyCode.ENTER);
        settle();
        assertTrue(texts(".log-find .label").contains("1 of 2"));
        assertEquals(9L, list().getSelectionModel().getSelectedItem().sequence());
        push(KeyCode.ENTER).push(KeyCode.ENTER);
        settle();
        assertEquals(9L, list().getSelectionModel().getSelectedItem().sequence(), "behind the last comes the first");
        press(KeyCode.SHIFT).push(KeyCode.F3).release(KeyCode.SHIFT);
        settle();
        assertEquals(10L, list().getSelectionModel().getSelectedItem().sequence());
        assertTrue(texts(".log-row .found").contains("zlib"));
        assertEquals("Follow", text("#followLink"), "whoever looks for a line wants to stay there");
        push(KeyCode.ESCAPE);
        settle();
        assertEquals(List.of(), texts(".log-row .found"));
        assertTrue(onFx(() -> list().isFocused()));
    }

    @Test
    void shownLinesMustBeExported(@TempDir Path folder) throws Exception {
        fill();
        clickOn("1 error");
        settle();
        for (String name : List.of("lines.log", "lines.jsonl")) {
            onFx(() -> controller.choose((_, _) -> Optional.of(folder.resolve(name))));
            clickOn("cdn_url returned None").press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
            await("it says so", () -> text("#state").equals("Saved " + name));
        }
        assertTrue(Files.readString(folder.resolve("lines.log")).endsWith("g7 4131 cdn_url #105 ERROR cdn_url returned None\n"));
        assertEquals("{\"sequence\":6,\"time\":\"2017-04-20T10:42:07.136Z\",\"generation\":7,\"pid\":4131,\"mode\":\"cdn_url\","
                + "\"level\":\"ERROR\",\"stream\":\"stderr\",\"request\":105,\"text\":\"cdn_url returned None\"}\n",
                Files.readString(folder.resolve("lines.jsonl")));
        onFx(() -> controller.choose((_, _) -> Optional.of(folder.resolve("missing").resolve("x.log"))));
        clickOn("cdn_url returned None").press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        await("it says why not", () -> text("#state").startsWith("Not saved to"));
    }

    @Test
    void logFileMustBeOpenedAndAMissingProgramBeTold() {
        fill();
        clickOn("cdn_url returned None");
        contextMenu(list());
        clickOn("Open the log file");
        await("the answer is shown", () -> text("#state").equals("xdg-open does not run here; the file is worker.log"));
    }

    @Test
    void lineOfAMegabyteMustBeShownCutAndCopiedWhole() {
        String million = "x".repeat(1_000_000);
        store.add(DemoResults.line(1, LogLevel.DEBUG, Mode.CDN_URL, 4127, 0, million));
        awaitLines(1);
        assertTrue(texts(".log-text").contains("[1,000,000 characters] "));
        clickOn(".log-head");
        press(KeyCode.CONTROL).push(KeyCode.C).release(KeyCode.CONTROL);
        settle();
        assertTrue(onFx(() -> Clipboard.getSystemClipboard().getString()).endsWith(million));
        clickOn("Wrap");
        settle();
        assertTrue(allTexts().stream().allMatch(text -> text.length() < 4_000), "a wrapped line is cut too");
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
        var warnings = new CopyOnWriteArrayList<String>();
        try (var watched = new Warnings(warnings)) {
            for (int tick = 0; tick < 25; tick++) {
                flood(4_000);
            }
            assertEquals(List.of(), warnings, "the list is laid out with a row that it has");
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
        double height = onFx(() -> lookup(".log-line").queryAll().stream().mapToDouble(cell -> cell.getLayoutBounds().getHeight()).max()
                .orElse(0));
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

    /** What JavaFX logs of its controls until it is closed. */
    private static final class Warnings extends Handler implements AutoCloseable {

        private final Logger controls = Logger.getLogger("javafx.scene.control");
        private final List<String> said;

        Warnings(List<String> said) {
            this.said = said;
            controls.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            controls.removeHandler(this);
        }
    }

    /** A robot's straight way into a submenu would cross its neighbour. */
    private void fire(String item) {
        onFx(() -> {
            var menus = KeyedMenu.of(list()).orElseThrow().getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast);
            menus.flatMap(menu -> menu.getItems().stream()).filter(one -> one.getText().equals(item)).findFirst().orElseThrow().fire();
            KeyedMenu.of(list()).orElseThrow().hide();
        });
        settle();
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
