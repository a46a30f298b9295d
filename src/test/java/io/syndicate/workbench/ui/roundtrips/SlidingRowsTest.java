package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More rows than a list takes scroll as if they were one list. */
class SlidingRowsTest extends FxTest {

    private static final int ROWS = 1_000_000;

    private final int[] moves = {0};
    private ListView<Integer> list;
    private SlidingRows rows;

    @BeforeEach
    void open() {
        toolkit();
        onFx(() -> {
            list = new ListView<>();
            list.setFixedCellSize(17);
            rows = new SlidingRows(list, () -> moves[0]++);
        });
        show(new StackPane(rows), Theme.LIGHT, 300, 340);
        onFx(() -> rows.show(ROWS));
        settle();
    }

    @Test
    void barMustReachEveryRowAndTheListMustStayShort() {
        for (int row : new int[] {500_000, 999_000, 3, 20_000}) {
            onFx(() -> bar().setValue(row));
            await(row + " is at the top", () -> firstShown() == row);
            assertEquals(row, onFx(rows::top));
            assertTrue(onFx(() -> list.getItems().size()) <= SlidingRows.SLICE);
        }
        onFx(() -> bar().setValue(bar().getMax()));
        await("the last row is in view", () -> lastShown() == ROWS - 1);
    }

    @Test
    void scrollingOnMustCrossTheSlicesEndWithoutAJump() {
        int before = onFx(this::firstShown);
        for (int i = 0; i < 60; i++) {
            onFx(() -> flow().scrollPixels(17 * 250));
            settle();
            int from = before;
            await("250 rows further", () -> firstShown() - from >= 249 && firstShown() - from <= 251);
            before = onFx(this::firstShown);
        }
        assertTrue(before > SlidingRows.SLICE, "that is beyond the first slice: " + before);
        int there = before;
        await("the bar has followed", () -> Math.abs(bar().getValue() - there) <= 1);
    }

    @Test
    void keysMustGoOnBeyondTheSliceAndToBothEnds() {
        onFx(() -> {
            rows.goTo(SlidingRows.SLICE - 100);
            list.requestFocus();
        });
        settle();
        onFx(() -> list.getSelectionModel().clearAndSelect((int) (rows.top() - list.getItems().getFirst())));
        int begun = onFx(() -> list.getSelectionModel().getSelectedItem());
        for (int i = 0; i < 40; i++) {
            push(KeyCode.DOWN);
        }
        await("each key went one row on", () -> list.getSelectionModel().getSelectedItem() == begun + 40);
        push(KeyCode.END);
        await("the last row is chosen and in view", () -> lastShown() == ROWS - 1 && list.getSelectionModel().getSelectedItem() == ROWS - 1);
        push(KeyCode.HOME);
        await("the first row is chosen and in view", () -> firstShown() == 0 && list.getSelectionModel().getSelectedItem() == 0);
        assertTrue(moves[0] > 2);
    }

    @Test
    void fewRowsMustNeedNoBar() {
        assertTrue(onFx(() -> bar().isVisible()));
        onFx(() -> rows.show(SlidingRows.SLICE));
        settle();
        assertFalse(onFx(() -> bar().isVisible()));
        assertFalse(onFx(rows::isLong));
        ObservableList<Integer> items = list.getItems();
        assertEquals(SlidingRows.SLICE, items.size());
        onFx(() -> rows.show(0));
        settle();
        assertEquals(0, onFx(rows::bottom));
    }

    private ScrollBar bar() {
        return rows.getChildren().stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(own -> own.getOrientation() == Orientation.VERTICAL).findFirst().orElseThrow();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    private int firstShown() {
        return list.getItems().getFirst() + flow().getFirstVisibleCell().getIndex();
    }

    private int lastShown() {
        return list.getItems().getFirst() + flow().getLastVisibleCell().getIndex();
    }
}
