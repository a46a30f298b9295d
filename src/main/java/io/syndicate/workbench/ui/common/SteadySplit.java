package io.syndicate.workbench.ui.common;

import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * A split pane whose dividers go back to where they were put once there is room again: what a smaller window or larger type pushed away is
 * no choice of the author. FX thread only.
 */
public final class SteadySplit extends SplitPane {

    /** Pixels of a divider and of what is rounded. */
    private static final double DIVIDER = 8;

    private final ChangeListener<Number> moved = (_, _, _) -> note();
    private double[] wanted = {};
    private boolean layingOut;

    /** Nothing in it yet. */
    public SteadySplit() {
        getDividers().addListener((ListChangeListener<Divider>) _ -> follow());
    }

    private void follow() {
        for (Divider divider : getDividers()) {
            divider.positionProperty().removeListener(moved);
            divider.positionProperty().addListener(moved);
        }
        note();
    }

    private void note() {
        if (!layingOut) {
            wanted = getDividerPositions();
        }
    }

    /** @return where dividers were put last, by the author or by a call, from 0 to 1; not where little room has pushed them */
    public double[] wanted() {
        return wanted.clone();
    }

    @Override
    protected void layoutChildren() {
        layingOut = true;
        try {
            super.layoutChildren();
            if (!isAsWanted() && hasRoomForAll()) {
                setDividerPositions(wanted);
                super.layoutChildren();
            }
        } finally {
            layingOut = false;
        }
    }

    private boolean isAsWanted() {
        double[] now = getDividerPositions();
        return now.length != wanted.length || IntStream.range(0, now.length)
                .allMatch(i -> Math.abs(now[i] - wanted[i]) * length() < DIVIDER);
    }

    /** Where an item would get less than its least the skin would push dividers away again, and the two would go on for ever. */
    private boolean hasRoomForAll() {
        for (int i = 0; i < getItems().size(); i++) {
            double from = i == 0 ? 0 : wanted[i - 1] * length();
            double to = i == wanted.length ? length() : wanted[i] * length();
            Node item = getItems().get(i);
            if (to - from < DIVIDER + (isAcross() ? item.minWidth(-1) : item.minHeight(-1))) {
                return false;
            }
        }
        return true;
    }

    private double length() {
        return isAcross() ? getWidth() : getHeight();
    }

    private boolean isAcross() {
        return getOrientation() == Orientation.HORIZONTAL;
    }
}
