package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.TextWidth;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What stands above the three columns of bytes: what they are, their sizes, and their entropy where there is room. FX thread only. */
final class BytesHead extends HBox {

    /** Below this width in pixels a head gives its size without the unit. */
    private static final double ROOMY = 140;
    /** Above this width there is room for the entropy. */
    private static final double ROOMIEST = 235;

    private final Label[] heads = Stream.of(TripBytes.values()).map(_ -> new Label()).toArray(Label[]::new);
    private final ObservableDoubleValue columnWidth;

    /** @param offsetWidth of the column of offsets @param columnWidth of each of the three, both in pixels */
    BytesHead(ObservableDoubleValue offsetWidth, ObservableDoubleValue columnWidth) {
        this.columnWidth = columnWidth;
        var offset = new Label();
        offset.prefWidthProperty().bind(offsetWidth);
        offset.setMinWidth(USE_PREF_SIZE);
        getChildren().add(offset);
        for (Label label : heads) {
            label.prefWidthProperty().bind(columnWidth);
            label.setMinWidth(USE_PREF_SIZE);
            label.setTextOverrun(OverrunStyle.CLIP);
            getChildren().add(label);
        }
        getStyleClass().add("bytes-head");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    /** @param sides null for nothing @param facts as far as they are known */
    void show(TripSides sides, TripFacts facts) {
        for (int side = 0; side < heads.length; side++) {
            String label = sides == null ? TripBytes.values()[side].label() : sides.sides().get(side).label();
            byte[] bytes = sides == null ? null : sides.sides().get(side).bytes();
            String size = bytes == null ? "none" : Amounts.count(bytes.length, "byte");
            String entropy = facts.entropy().get(side).isNaN() ? "" : String.format(Locale.ROOT, " · %.2f bits/byte",
                    facts.entropy().get(side));
            double room = columnWidth.get();
            String shown = bytes == null ? size : room >= ROOMIEST ? size + entropy : room >= ROOMY ? size : Amounts.number(bytes.length);
            String whole = label + " · " + shown;
            heads[side].setText(room > 0 && TextWidth.of(whole, heads[side].getFont()) > room ? label : whole);
            heads[side].setTooltip(new Tooltip(label + ": " + size + entropy
                    + (entropy.isEmpty() ? "" : " (8 is what random or encrypted bytes have)")));
        }
    }
}
