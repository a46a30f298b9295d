package io.syndicate.workbench.ui.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/**
 * A split pane whose dividers go back to where they were put once there is room again: what a smaller window or larger type pushed away is
 * no choice of the author. FX thread only.
 */
public final class SteadySplit extends SplitPane {

    private final ChangeListener<Number> moved = (_, _, _) -> note();
    private double[] wanted = {};
    private double laidOut;
    private final Set<List<Double>> tried = new HashSet<>();
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
            tried.clear();
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
            if (isOtherRoom()) {
                setDividerPositions(wanted);
                super.layoutChildren();
            }
        } finally {
            layingOut = false;
        }
    }

    /**
     * What decides whether dividers can stand where they are wanted: the whole length and the least of each item. Items whose least depends on
     * where dividers stand get no second try at the same length, or the two would go on for ever.
     */
    private boolean isOtherRoom() {
        boolean across = getOrientation() == Orientation.HORIZONTAL;
        double length = across ? getWidth() : getHeight();
        if (length != laidOut) {
            laidOut = length;
            tried.clear();
        }
        return tried.add(getItems().stream().map(item -> across ? item.minWidth(-1) : item.minHeight(-1)).toList());
    }
}
