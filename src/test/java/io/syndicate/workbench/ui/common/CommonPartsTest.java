package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.UrlFacts.Field;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.DemoSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The small parts that all panes are made of, without a window. */
class CommonPartsTest extends FxTest {

    @BeforeEach
    void begin() {
        toolkit();
    }

    @Test
    void shortenedTextMustFitAtEveryWidthAndKeepBothEnds() {
        String text = "/photos/été/😀😀/cat.jpg.1F3A.4";
        for (int columns = 1; columns <= 40; columns++) {
            String shown = Middle.shorten(text, columns);
            assertEquals(Math.min(columns, Middle.columns(text)), Middle.columns(shown), "at " + columns);
            String[] ends = shown.split(Middle.ELLIPSIS, -1);
            assertTrue(text.startsWith(ends[0]) && text.endsWith(ends[ends.length - 1]), "at " + columns);
            assertTrue(ends.length == 1 || ends[1].length() >= ends[0].length(), "the end says more than the start");
        }
        assertEquals("…", Middle.shorten("long", 0));
        assertEquals("", Middle.shorten("", 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 byte", "1023, '1,023 bytes'", "1024, 1 KiB", "1025, '1,025 bytes'", "1048575, '1,048,575 bytes'", "1048576, 1 MiB",
            "1049600, '1,025 KiB'", "67108864, 64 MiB", "-1, -1 bytes"})
    void sizesMustBeExact(long size, String words) {
        assertEquals(words, Amounts.bytes(size));
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyViewMustBeThereAndAskForItsController(View view) {
        assertNotNull(view.resource());
        var loader = new ViewLoader(Map.of());
        var failure = assertThrows(IllegalStateException.class, () -> onFx(() -> loader.load(view)));
        String trace = causes(failure);
        assertTrue(trace.contains(view.name()) && trace.contains("no maker for controller io.syndicate.workbench.ui."), trace);
    }

    @Test
    void snapshotMustChangeWithATickOnlyAndBeHeard() {
        var session = new DemoSession();
        var snapshots = new Snapshots(session::snapshot);
        var heard = new ArrayList<SessionSnapshot>();
        snapshots.property().addListener((_, _, now) -> heard.add(now));
        var before = snapshots.get();
        session.project(DemoResults.samples());
        assertSame(before, snapshots.get());
        snapshots.tick();
        assertSame(session.snapshot(), snapshots.get());
        snapshots.tick();
        assertEquals(List.of(session.snapshot()), heard);
    }

    @Test
    void startedSnapshotsMustFollowTheSessionUntilStopped() {
        var session = new DemoSession();
        var snapshots = new Snapshots(session::snapshot);
        onFx(snapshots::start);
        try {
            session.project(DemoResults.samples());
            await("the project is shown", () -> snapshots.get().project().isPresent());
        } finally {
            onFx(snapshots::stop);
        }
    }

    @Test
    void ownSelectionMustEndWithAnotherChoiceOrNone() {
        var selection = new Selection();
        var own = new OwnSelection(selection);
        own.choose(new Selection.Result("a", java.util.Set.of(1L)));
        assertTrue(own.ownProperty().get());
        own.refresh(java.util.Optional.empty());
        assertFalse(own.ownProperty().get());
        assertEquals(java.util.Optional.empty(), selection.resultProperty().get());
        own.refresh(java.util.Optional.of(new Selection.Result("b", java.util.Set.of(2L))));
        assertEquals(java.util.Optional.empty(), selection.resultProperty().get(), "nothing is chosen any more");
    }

    @Test
    void badgeMustHideWithoutWordsAndKeepOneTone() {
        var badge = onFx(Badge::new);
        assertFalse(badge.isVisible());
        onFx(() -> badge.show("3", "failed"));
        onFx(() -> badge.show("2", "ok"));
        assertTrue(badge.isVisible() && badge.isManaged());
        assertTrue(badge.getStyleClass().contains("ok"));
        assertFalse(badge.getStyleClass().contains("failed"));
        onFx(() -> badge.show("", ""));
        assertFalse(badge.isVisible() || badge.isManaged());
        assertTrue(badge.getStyleClass().contains("badge"));
    }

    @Test
    void kindMustReplaceTheOneBefore() {
        var tag = onFx(KindTag::new);
        onFx(() -> tag.show("block"));
        onFx(() -> tag.show("manifest"));
        assertEquals("manifest", tag.getText());
        assertFalse(tag.getStyleClass().contains("block"));
        assertTrue(tag.getStyleClass().containsAll(List.of("kind", "manifest")));
    }

    @Test
    void firstFieldMustHaveARowOfItsOwnAndTheOthersGoInPairs() {
        var grid = onFx(FieldGrid::new);
        onFx(() -> grid.show(List.of(new Field("path", "/a"), new Field("volume", "8"), new Field("file id", "1F"),
                new Field("version", "4"))));
        assertEquals(List.of("path 0 0", "/a 1 0", "volume 0 1", "8 1 1", "file id 2 1", "1F 3 1", "version 0 2", "4 1 2"), cells(grid));
        onFx(() -> grid.show(List.of()));
        assertEquals(List.of(), cells(grid));
    }

    @Test
    void emptyStateMustOfferActionsOnlyWhereThereAreAny() {
        var state = onFx(() -> EmptyState.of("Nothing", "Do this", new Button("Open")));
        assertTrue(state.getChildren().getLast().isManaged());
        onFx(() -> state.showActions(false));
        assertFalse(state.getChildren().getLast().isManaged());
        onFx(() -> state.say("Still nothing", "Do that"));
        assertEquals("Still nothing", ((Label) state.getChildren().getFirst()).getText());
        assertFalse(onFx(() -> EmptyState.of("a", "b")).getChildren().getLast().isVisible());
    }

    @Test
    void columnMustBeAsWideAsItsWidestTextAndNoWider() {
        var table = onFx(() -> new TableView<String>());
        var column = new TableColumn<String, String>("name");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        onFx(() -> {
            table.getColumns().add(column);
            Columns.fitContents(table, column, text -> text, true);
        });
        double title = column.getWidth();
        onFx(() -> table.getItems().setAll("x", "a much longer text than the title"));
        double wide = column.getMaxWidth();
        assertTrue(wide >= width("a much longer text than the title", Font.font("JetBrains Mono", 12)), "widest text fits");
        assertEquals(column.getMinWidth(), wide);
        onFx(() -> table.getItems().setAll("x"));
        assertTrue(column.getMaxWidth() < wide);
        assertTrue(title > 0);
    }

    @Test
    void restMustGoToOneColumnAndNeverBeLessThanItNeeds() {
        var table = onFx(() -> new TableView<String>());
        var fixed = new TableColumn<String, String>("a");
        var rest = new TableColumn<String, String>("b");
        onFx(() -> {
            fixed.setMinWidth(100);
            fixed.setMaxWidth(100);
            table.getColumns().add(fixed);
            table.getColumns().add(rest);
            Columns.fillRest(table, rest, 80);
            table.resize(400, 100);
        });
        assertEquals(286, rest.getPrefWidth());
        onFx(() -> table.resize(120, 100));
        assertEquals(80, rest.getPrefWidth());
        onFx(() -> {
            table.resize(400, 100);
            fixed.setVisible(false);
        });
        assertEquals(386, rest.getPrefWidth());
    }

    @Test
    void columnsThatCanBeSparedMustGoOneByOneBeforeTheTableScrolls() {
        var table = onFx(() -> new TableView<String>());
        var columns = onFx(() -> List.of(new TableColumn<String, String>("name"), new TableColumn<String, String>("a"),
                new TableColumn<String, String>("b")));
        onFx(() -> {
            columns.forEach(table.getColumns()::add);
            columns.subList(1, 3).forEach(column -> {
                column.setMinWidth(100);
                column.setMaxWidth(100);
            });
            Columns.fillRest(table, columns.get(0), 80, columns.get(1), columns.get(2));
        });
        var shown = new ArrayList<Integer>();
        for (int width : new int[] {294, 293, 194, 193, 294}) {
            onFx(() -> table.resize(width, 100));
            shown.add(table.getVisibleLeafColumns().size());
        }
        assertEquals(List.of(3, 2, 2, 1, 3), shown);
    }

    @Test
    void headerOfANarrowPaneMustPutItsControlsBeneathAndLoseNone() {
        var header = onFx(() -> new PaneHeader());
        var control = onFx(() -> new Button("a control"));
        onFx(() -> {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            header.getChildren().setAll(new Label("Title of a pane"), gap, control);
            new Scene(header);
            header.applyCss();
        });
        double wide = header.minWidth(-1) * 3;
        double narrow = header.minWidth(-1);
        assertEquals(34, onFx(() -> header.prefHeight(wide)));
        assertTrue(onFx(() -> header.prefHeight(narrow)) > 60);
        for (double width : new double[] {wide, narrow}) {
            onFx(() -> {
                header.resize(width, header.prefHeight(width));
                header.layout();
            });
            var at = control.getBoundsInParent();
            assertTrue(at.getMinX() >= 0 && at.getMaxX() <= width + 1 && at.getMaxY() <= header.getHeight() + 1, () -> at + " in " + width
                    + " × " + header.getHeight());
            assertFalse(control.getBoundsInParent().intersects(header.getChildren().getFirst().getBoundsInParent()));
        }
    }

    @Test
    void menuItemMustDoItsActionAndCopyMustReachTheClipboard() {
        var done = new ArrayList<String>();
        var item = onFx(() -> Menus.item("Copy é", () -> done.add("copied")));
        assertEquals("Copy é", item.getText());
        onFx(item::fire);
        assertEquals(List.of("copied"), done);
        onFx(() -> Menus.copy("é😀\n"));
        assertEquals("é😀\n", onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    private static List<String> cells(FieldGrid grid) {
        return onFx(() -> grid.getChildren().stream()
                .map(node -> ((Label) node).getText() + " " + GridPane.getColumnIndex(node) + " " + GridPane.getRowIndex(node)).toList());
    }

    private static double width(String text, Font font) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    private static String causes(Throwable failure) {
        var all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
