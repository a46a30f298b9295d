package io.syndicate.workbench.ui.shell;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * What the bar gives up, step by step, where it has no room for all of its words; shell.css says what each step does. Room is kept for what
 * comes and goes, so that nothing jumps while samples run. FX thread only.
 */
final class BarRoom {

    /** A step: what it is called in shell.css, and the pixels left to the generation's words. */
    private enum Step {
        WORDS(186), SIGNS(186), BRIEF(100), TIGHT(32), ABBREVIATED(32), LEAST(32);

        private final double generation;
        private final PseudoClass name = PseudoClass.getPseudoClass(name().toLowerCase(java.util.Locale.ROOT));

        Step(double generation) {
            this.generation = generation;
        }
    }

    /** Pixels that a driver's name may claim from the others; a longer one shortens first. */
    private static final double NAME = 150;

    /** Pixels that the generation's words keep beside the button that cancels. */
    private static final double BESIDE_CANCEL = 90;

    private final HBox bar;
    private final Node project;
    private final Node generation;
    private final Node cancel;
    private final Consumer<Boolean> abbreviate;
    private double width;
    private Object shown;

    /**
     * @param bar        holds them all
     * @param project    names the driver
     * @param generation gets what is left
     * @param cancel     is there while samples run; the generation makes room for it
     * @param abbreviate is told whether modes are to be abbreviated
     */
    BarRoom(HBox bar, Node project, Node generation, Node cancel, Consumer<Boolean> abbreviate) {
        this.bar = bar;
        this.project = project;
        this.generation = generation;
        this.cancel = cancel;
        this.abbreviate = abbreviate;
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
        abbreviate.accept(taken.compareTo(Step.ABBREVIATED) >= 0);
        bar.applyCss();
    }

    private double needed(Step step) {
        double gap = bar.getSpacing();
        double needed = bar.snappedLeftInset() + bar.snappedRightInset() - gap;
        for (Node child : bar.getChildren()) {
            needed += child == cancel ? 0 : gap + needed(child, step);
        }
        return needed;
    }

    private double needed(Node child, Step step) {
        double width = child.prefWidth(-1);
        if (child == generation) {
            double besideCancel = Math.min(step.generation, BESIDE_CANCEL) + bar.getSpacing() + cancel.prefWidth(-1);
            return Math.max(step.generation, besideCancel);
        }
        return child == project ? Math.min(NAME, width) : width;
    }
}
