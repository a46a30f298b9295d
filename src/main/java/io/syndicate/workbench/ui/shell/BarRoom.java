package io.syndicate.workbench.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * What the bar gives up, step by step, where it has no room for all of its words; shell.css says what each step does. Room is kept for what comes
 * and goes, so that nothing jumps while samples run. FX thread only.
 */
final class BarRoom {

    /** A step: what it is called in shell.css, and the pixels left to the generation's words. */
    private enum Step {
        WORDS(190), SIGNS(190), BRIEF(100), TIGHT(32), LEAST(32);

        private final double generation;
        private final PseudoClass name = PseudoClass.getPseudoClass(name().toLowerCase(java.util.Locale.ROOT));

        Step(double generation) {
            this.generation = generation;
        }
    }

    /** Pixels that a driver's name may claim from the others; a longer one shortens first. */
    private static final double NAME = 150;

    private final HBox bar;
    private final Node project;
    private final Node generation;
    private double width;
    private Object shown;

    BarRoom(HBox bar, Node project, Node generation) {
        this.bar = bar;
        this.project = project;
        this.generation = generation;
        bar.widthProperty().addListener((_, _, _) -> fit());
    }

    /** @param contents what the bar's width depends on; nothing is measured while it stays equal */
    void show(Object contents) {
        if (!contents.equals(shown) || width == 0) {
            shown = contents;
            fit();
        }
    }

    private void fit() {
        width = bar.getWidth();
        if (bar.getScene() == null || width == 0) {
            return;
        }
        for (Step step : Step.values()) {
            take(step);
            if (needed(step) <= width) {
                return;
            }
        }
    }

    /** Each step keeps what those before it gave up. */
    private void take(Step taken) {
        for (Step step : Step.values()) {
            bar.pseudoClassStateChanged(step.name, step != Step.WORDS && step.ordinal() <= taken.ordinal());
        }
        bar.applyCss();
    }

    private double needed(Step step) {
        double needed = bar.snappedLeftInset() + bar.snappedRightInset() + bar.getSpacing() * (bar.getChildren().size() - 1);
        for (Node child : bar.getChildren()) {
            needed += child == generation ? step.generation : child == project ? Math.min(NAME, child.prefWidth(-1)) : child.prefWidth(-1);
        }
        return needed;
    }
}
