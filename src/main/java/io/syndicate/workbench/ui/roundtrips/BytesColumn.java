package io.syndicate.workbench.ui.roundtrips;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One of the three views' part of a row: hex digits and characters, or characters alone; what differs is marked. */
final class BytesColumn extends HBox {

    /** How a row of bytes is written, in hex or as text. */
    private interface Form {
        BytesRow write(int from, int to, int markFrom, int markTo);
    }

    private final Label gap = label();

    BytesColumn() {
        getStyleClass().add("bytes-column");
        setAlignment(Pos.CENTER_LEFT);
        setSnapToPixel(false);
        setMinWidth(0);
    }

    /**
     * @param bytes  all of the view's bytes, null for none
     * @param row    which of them
     * @param layout how many a full row has, and what of them
     * @param marks  stretches of the row that differ, in order
     */
    void show(byte[] bytes, RowMap.Range row, RowLayout layout, List<RowMap.Range> marks) {
        var labels = new ArrayList<Label>();
        Form digits = layout.text() ? (from, to, a, b) -> BytesRow.text(bytes, from, to - from, a, b)
                : (from, to, a, b) -> BytesRow.hex(bytes, from, to - from, a, b);
        write(labels, row, marks, digits, layout.text() ? "" : " ", false);
        int shown = row.to() - row.from();
        gap.setText(layout.ascii() ? " ".repeat(1 + (layout.bytes() - shown) * 3 + (shown == 0 ? -1 : 0)) : "");
        labels.add(gap);
        if (layout.ascii()) {
            write(labels, row, marks, (from, to, a, b) -> BytesRow.ascii(bytes, from, to - from, a, b), "", true);
        }
        getChildren().setAll(labels);
    }

    /** Cuts the row in front of each mark but the first, so that each piece has one. */
    private static void write(List<Label> labels, RowMap.Range row, List<RowMap.Range> marks, Form form, String between,
            boolean characters) {
        for (int i = 0; i < Math.max(1, marks.size()); i++) {
            int from = i == 0 ? row.from() : marks.get(i).from();
            boolean last = i + 1 >= marks.size();
            int to = last ? row.to() : marks.get(i + 1).from();
            BytesRow piece = marks.isEmpty() ? form.write(from, to, -1, -1) : form.write(from, to, marks.get(i).from(), marks.get(i).to());
            add(labels, piece.before(), false, characters);
            add(labels, piece.marked(), true, characters);
            add(labels, last ? piece.after() : piece.after() + between, false, characters);
        }
    }

    private static void add(List<Label> labels, String text, boolean marked, boolean characters) {
        if (text.isEmpty()) {
            return;
        }
        Label label = label();
        label.setText(text);
        if (characters) {
            label.getStyleClass().add("characters");
        }
        if (marked) {
            label.getStyleClass().add("different");
        }
        labels.add(label);
    }

    private static Label label() {
        var label = new Label();
        label.getStyleClass().add("mono");
        label.setMinWidth(USE_PREF_SIZE);
        label.setSnapToPixel(false);
        return label;
    }
}
