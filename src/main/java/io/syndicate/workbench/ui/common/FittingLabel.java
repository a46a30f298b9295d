package io.syndicate.workbench.ui.common;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * A label that says as much as it has room for: the first of its texts that fits. It asks for no width of its own beyond the shortest, so
 * give it what is left over. Screen readers get the whole. FX thread only.
 */
public final class FittingLabel extends Label {

    private List<String> texts = List.of("");

    /** Says nothing yet. */
    public FittingLabel() {
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip());
        widthProperty().addListener((_, _, _) -> choose());
        fontProperty().addListener((_, _, _) -> choose());
    }

    /** @param texts the same thing, the longest first; at least one @param tooltip says more */
    public void say(List<String> texts, String tooltip) {
        if (!texts.equals(this.texts)) {
            this.texts = texts;
            setAccessibleText(texts.getFirst());
            choose();
        }
        if (!tooltip.equals(getTooltip().getText())) {
            getTooltip().setText(tooltip);
        }
    }

    private void choose() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String shortest = texts.getLast();
        setText(texts.stream().filter(text -> width(text) <= room).findFirst().orElse(shortest));
        setPrefWidth(snappedLeftInset() + width(shortest) + snappedRightInset());
    }

    private double width(String text) {
        return Math.ceil(TextWidth.of(text, getFont()));
    }
}
