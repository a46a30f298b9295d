package io.syndicate.workbench.ui.timing;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/** Words in a plot. */
final class PlotText {

    private PlotText() {
    }

    /**
     * @param x     left end
     * @param y     middle
     * @param style what it is
     * @return such a node
     */
    static Text at(String words, double x, double y, String style) {
        var text = new Text(words);
        text.getStyleClass().addAll("text", style);
        text.setTextOrigin(VPos.CENTER);
        text.setX(x);
        text.setY(y);
        return text;
    }
}
