package io.syndicate.workbench.ui.roundtrips;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One of the three views' part of a row: hex digits and characters, or characters alone. */
final class BytesColumn extends HBox {

    private final Label[] digits = labels();
    private final Label[] characters = labels();
    private final Label gap = label();

    BytesColumn() {
        getStyleClass().add("bytes-column");
        setAlignment(Pos.CENTER_LEFT);
        setSnapToPixel(false);
        setMinWidth(0);
        for (Label label : characters) {
            label.getStyleClass().add("characters");
        }
        getChildren().addAll(digits);
        getChildren().add(gap);
        getChildren().addAll(characters);
    }

    /**
     * @param bytes  all of the view's bytes, null for none
     * @param from   offset of the row's first byte
     * @param layout how many, and what of them
     * @param mark   offset of the byte to mark, -1 for none
     */
    void show(byte[] bytes, int from, RowLayout layout, long mark) {
        if (layout.text()) {
            set(digits, BytesRow.text(bytes, from, layout.bytes(), mark));
        } else {
            set(digits, BytesRow.hex(bytes, from, layout.bytes(), mark));
        }
        int shown = bytes == null ? 0 : Math.clamp((long) bytes.length - from, 0, layout.bytes());
        gap.setText(layout.ascii() ? " ".repeat(1 + (layout.bytes() - shown) * 3 + (shown == 0 ? -1 : 0)) : "");
        set(characters, layout.ascii() ? BytesRow.ascii(bytes, from, layout.bytes(), mark) : new BytesRow("", "", ""));
    }

    private static void set(Label[] labels, BytesRow row) {
        List<String> texts = List.of(row.before(), row.marked(), row.after());
        for (int i = 0; i < labels.length; i++) {
            labels[i].setText(texts.get(i));
        }
    }

    private static Label[] labels() {
        var labels = new Label[] {label(), label(), label()};
        labels[1].getStyleClass().add("different");
        return labels;
    }

    private static Label label() {
        var label = new Label();
        label.getStyleClass().add("mono");
        label.setMinWidth(USE_PREF_SIZE);
        label.setSnapToPixel(false);
        return label;
    }
}
