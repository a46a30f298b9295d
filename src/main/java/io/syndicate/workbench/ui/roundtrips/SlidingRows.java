package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.FxThread;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Any number of rows in one scroll. The list holds a slice of them, since it adds up the heights of all that it has whenever it is laid out; the slice
 * slides along unseen, and a bar beside it stands for all rows. FX thread only.
 */
final class SlidingRows extends HBox {

    /** Rows that the list has at most. */
    static final int SLICE = 10_000;
    private static final int EDGE = 1_000;

    private static final PseudoClass SLIDING = PseudoClass.getPseudoClass("sliding");

    private final ListView<Integer> list;
    private final ScrollBar bar = new ScrollBar();
    private final Runnable onMoved;
    private int all;
    private int first;
    private int top;
    private boolean asked;
    private boolean following;

    /** @param list shows row numbers @param onMoved told when other rows are in view */
    SlidingRows(ListView<Integer> list, Runnable onMoved) {
        this.list = list;
        this.onMoved = onMoved;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setAccessibleText("Scrolls through all bytes");
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
        bar.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                goTo(value.intValue());
            }
        });
        HBox.setHgrow(list, Priority.ALWAYS);
        getChildren().setAll(list, bar);
        list.skinProperty().subscribe(skin -> {
            if (skin != null) {
                list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).filter(own -> own.getOrientation() == Orientation.VERTICAL)
                        .forEach(own -> own.valueProperty().subscribe(() -> moved()));
            }
        });
        list.heightProperty().subscribe(() -> {
            list.scrollTo(top - first); // a list whose height changes keeps its place among all rows, not its top one
            moved();
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows so many rows from the first on. */
    void show(int count) {
        all = count;
        bar.setVisible(isLong());
        list.pseudoClassStateChanged(SLIDING, isLong());
        slice(0);
        goTo(0);
    }

    /** @return whether the list has not room for all */
    boolean isLong() {
        return all > SLICE;
    }

    /** @return the row at the top of the view, or about to be there */
    int top() {
        return top;
    }

    /** @return the last row in view */
    int bottom() {
        return Math.clamp((long) top + inView() - 1, 0, Math.max(0, all - 1));
    }

    /** Brings a row to the top. */
    void goTo(int row) {
        top = Math.clamp(row, 0, Math.max(0, all - inView()));
        if (top < first || top + inView() > first + list.getItems().size()) {
            slice(top - SLICE / 2);
        }
        list.scrollTo(top - first);
        follow();
    }

    /** Goes so many slices on. */
    void step(int by) {
        goTo(Math.clamp((long) top + (long) by * SLICE, 0, all));
    }

    private void slice(int from) {
        Integer current = list.getFocusModel().getFocusedItem();
        first = Math.clamp(from, 0, Math.max(0, all - SLICE));
        list.setItems(FXCollections.observableList(new LazyRows(first, Math.min(SLICE, all - first))));
        if (current != null && list.getItems().contains(current)) {
            list.getSelectionModel().clearAndSelect(current - first);
        }
    }

    /** Start and end are those of all rows, not of the slice. */
    private void key(KeyEvent key) {
        boolean end = key.getCode() == KeyCode.END;
        if (all > 0 && (end || key.getCode() == KeyCode.HOME)) {
            goTo(end ? all : 0);
            list.getSelectionModel().clearAndSelect((end ? all - 1 : 0) - first);
            key.consume();
        }
    }

    private void moved() {
        if (!asked) {
            asked = true;
            FxThread.executor().execute(() -> {
                asked = false;
                look();
            });
        }
    }

    private void look() {
        if (list.getScene() == null || list.getHeight() <= 0) {
            return;
        }
        list.applyCss();
        list.layout(); // where it was told to scroll to is not where it is before
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            top = first + flow.getFirstVisibleCell().getIndex();
            boolean early = first > 0 && top - first < EDGE;
            boolean late = first + SLICE < all && first + SLICE - top < EDGE;
            if (early || late) {
                slice(top - SLICE / 2);
                list.scrollTo(top - first);
            }
            follow();
        }
    }

    private void follow() {
        following = true;
        bar.setMax(Math.max(0, all - inView()));
        bar.setVisibleAmount(inView());
        bar.setBlockIncrement(inView());
        bar.setValue(top);
        following = false;
        onMoved.run();
    }

    private int inView() {
        return Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()));
    }
}
