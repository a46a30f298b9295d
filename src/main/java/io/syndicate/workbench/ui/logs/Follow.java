package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Keeps a list at its newest line until the author scrolls up, and where it is from then on. FX thread only. */
final class Follow {

    private final ListView<LogLine> list;
    private final BooleanProperty following = new SimpleBooleanProperty(true);

    Follow(ListView<LogLine> list) {
        this.list = list;
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> pauseIf(scroll.getDeltaY() > 0));
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> pauseIf(onScrollBar(press)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        following.addListener((_, _, now) -> {
            if (now) {
                toNewest();
            }
        });
    }

    /** @return whether the newest line is kept in view */
    BooleanProperty followingProperty() {
        return following;
    }

    /**
     * The list got new lines at its end.
     *
     * @param gone how many went away at its start
     */
    void changed(int gone) {
        if (following.get()) {
            toNewest();
        } else if (gone > 0) {
            list.scrollTo(Math.max(0, firstShown() - gone));
        }
    }

    /**
     * The list is about to lose rows. At its end it would be laid out once with its first row behind the new end, which JavaFX answers with
     * blank room and "index exceeds maxCellCount"; so it stands at its start until {@link #changed}.
     */
    void beforeFewer() {
        if (following.get() && !list.getItems().isEmpty()) {
            list.scrollTo(0);
        }
    }

    /** Scrolls to the newest line, if there is one. */
    void toNewest() {
        if (!list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case UP, PAGE_UP, HOME -> pauseIf(true);
            case END -> following.set(true);
            default -> { }
        }
    }

    private void pauseIf(boolean away) {
        if (away && overflows()) {
            following.set(false);
        }
    }

    private boolean overflows() {
        return list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar && bar.isVisible();
    }

    private int firstShown() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex() : 0;
    }

    private static boolean onScrollBar(MouseEvent press) {
        for (Node node = press.getTarget() instanceof Node target ? target : null; node != null; node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }
}
