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

    private static final List<String> PLAIN = List.of("label", "mono");
    private static final List<String> CHARACTERS = List.of("label", "mono", "characters");
    private static final List<String> MARKED = List.of("label", "mono", "different");
    private static final List<String> MARKED_CHARACTERS = List.of("label", "mono", "characters", "different");

    private record Piece(String text, boolean marked, boolean characters) {
    }

    /** Taken again for each row that comes into view: a new label costs more than all of its text. */
    private final List<Label> labels = new ArrayList<>();

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
        var pieces = new ArrayList<Piece>();
        Form digits = layout.text() ? (from, to, a, b) -> BytesRow.text(bytes, from, to - from, a, b)
                : (from, to, a, b) -> BytesRow.hex(bytes, from, to - from, a, b);
        write(pieces, row, marks, digits, layout.text() ? "" : " ", false);
        if (layout.ascii()) {
            int shown = row.to() - row.from();
            add(pieces, " ".repeat(1 + (layout.bytes() - shown) * 3 + (shown == 0 ? -1 : 0)), false, false);
            write(pieces, row, marks, (from, to, a, b) -> BytesRow.ascii(bytes, from, to - from, a, b), "", true);
        }
        show(pieces);
    }

    private void show(List<Piece> pieces) {
        while (labels.size() < pieces.size()) {
            labels.add(label());
        }
        for (int i = 0; i < pieces.size(); i++) {
            show(pieces.get(i), labels.get(i));
        }
        if (getChildren().size() != pieces.size()) {
            getChildren().setAll(labels.subList(0, pieces.size()));
        }
    }

    private static void show(Piece piece, Label label) {
        label.setText(piece.text);
        var styles = piece.marked ? piece.characters ? MARKED_CHARACTERS : MARKED : piece.characters ? CHARACTERS : PLAIN;
        if (!label.getStyleClass().equals(styles)) {
            label.getStyleClass().setAll(styles);
        }
    }

    /** Cuts the row in front of each mark but the first, so that each piece has one. */
    private static void write(List<Piece> pieces, RowMap.Range row, List<RowMap.Range> marks, Form form, String between,
            boolean characters) {
        for (int i = 0; i < Math.max(1, marks.size()); i++) {
            int from = i == 0 ? row.from() : marks.get(i).from();
            boolean last = i + 1 >= marks.size();
            int to = last ? row.to() : marks.get(i + 1).from();
            BytesRow piece = marks.isEmpty() ? form.write(from, to, -1, -1) : form.write(from, to, marks.get(i).from(), marks.get(i).to());
            add(pieces, piece.before(), false, characters);
            add(pieces, piece.marked(), true, characters);
            add(pieces, last ? piece.after() : piece.after() + between, false, characters);
        }
    }

    private static void add(List<Piece> pieces, String text, boolean marked, boolean characters) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked, characters));
        }
    }

    private static Label label() {
        var label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.setSnapToPixel(false);
        return label;
    }
}
