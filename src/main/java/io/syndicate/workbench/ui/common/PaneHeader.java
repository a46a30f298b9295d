package io.syndicate.workbench.ui.common;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A pane's header: what the pane is and counts on the left, controls on the right of the one child that grows. Where both have no room side
 * by side the controls stand beneath, so that a narrow pane loses none of them. FX thread only.
 */
public final class PaneHeader extends HBox {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double ROW = 34;
    private final DoubleProperty tightBelow = new SimpleDoubleProperty();

    /** Empty. */
    public PaneHeader() {
        getStyleClass().addAll("pane-header", "folding");
        widthProperty().addListener((_, _, _) -> tighten());
        tightBelow.addListener((_, _, _) -> tighten());
    }

    /** @return the width in pixels below which controls stand closer together */
    public double getTightBelow() {
        return tightBelow.get();
    }

    /** @param width as above */
    public void setTightBelow(double width) {
        tightBelow.set(width);
    }

    private void tighten() {
        pseudoClassStateChanged(TIGHT, getWidth() < tightBelow.get());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.max(width(left()), width(right())) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return folded(width < 0 ? getWidth() : width) ? 2 * ROW - snappedBottomInset() : ROW;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (folded(getWidth())) {
            place(left(), snappedLeftInset(), 0);
            place(right(), Math.max(snappedLeftInset(), getWidth() - snappedRightInset() - width(right())), ROW - 2);
        } else {
            super.layoutChildren();
        }
    }

    private void place(List<Node> nodes, double from, double top) {
        double x = from;
        for (Node node : nodes) {
            double height = node.prefHeight(-1);
            node.resizeRelocate(snapPositionX(x), snapPositionY(top + (ROW - height) / 2), node.prefWidth(-1), height);
            x += node.prefWidth(-1) + getSpacing();
        }
    }

    private boolean folded(double width) {
        return width > 0 && width < snappedLeftInset() + width(left()) + getSpacing() + width(right()) + snappedRightInset();
    }

    private double width(List<Node> nodes) {
        return nodes.stream().mapToDouble(node -> node.prefWidth(-1)).sum() + getSpacing() * Math.max(0, nodes.size() - 1);
    }

    private List<Node> left() {
        return getManagedChildren().stream().takeWhile(node -> getHgrow(node) != Priority.ALWAYS).toList();
    }

    private List<Node> right() {
        return getManagedChildren().stream().dropWhile(node -> getHgrow(node) != Priority.ALWAYS).skip(1).toList();
    }
}
