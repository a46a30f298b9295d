package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.KindTag;
import io.syndicate.workbench.ui.common.Middle;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The table's cells that are more than text. */
final class SampleCells {

    private SampleCells() {
    }

    /** The kind as a coloured tag; a warning beside a URL that is not Syndicate's. */
    static final class Kind extends TableCell<SampleRow, SampleRow> {

        private final KindTag tag = new KindTag();
        private final Node warning = Icons.of(Feather.ALERT_TRIANGLE, "warning");
        private final HBox box = new HBox(6, tag, warning);
        private final Tooltip tooltip = new Tooltip();

        Kind() {
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(SampleRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean nothing = empty || row == null;
            setGraphic(nothing ? null : box);
            boolean warns = !nothing && !row.problem().isEmpty();
            warning.setVisible(warns);
            setTooltip(warns ? tooltip : null);
            if (!nothing) {
                tag.show(row.kind());
                tooltip.setText("Not a Syndicate URL: " + row.problem() + ". It is sent as it is.");
                setAccessibleText(warns ? row.kind() + ", " + tooltip.getText() : row.kind());
            }
        }
    }

    /** Path or name, shortened in the middle, with the whole in a tooltip. */
    static final class Label extends TableCell<SampleRow, SampleRow> {

        private final Tooltip tooltip = new Tooltip();

        Label() {
            getStyleClass().add("mono");
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setEllipsisString(Middle.ELLIPSIS);
            tooltip.getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(SampleRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean nothing = empty || row == null;
            setText(nothing ? null : row.label());
            setTooltip(nothing ? null : tooltip);
            if (!nothing) {
                tooltip.setText(row.whole());
            }
        }
    }

    /** Whether the newest answer is the pinned one, in words. */
    static final class Pin extends TableCell<SampleRow, SampleRow> {

        private static final List<String> TONES = List.of("ok", "calm", "failed");
        private final Supplier<Expected> expected;
        private final Tooltip tooltip = new Tooltip();

        Pin(Supplier<Expected> expected) {
            this.expected = expected;
            getStyleClass().add("verdict");
        }

        @Override
        protected void updateItem(SampleRow row, boolean empty) {
            super.updateItem(row, empty);
            Expected.Word word = empty || row == null ? Expected.Word.NONE : expected.get().of(row);
            setText(empty || row == null ? null : word.text());
            tooltip.setText(word.why());
            setTooltip(word.why().isEmpty() ? null : tooltip);
            getStyleClass().removeAll(TONES);
            getStyleClass().add(word.tone());
        }
    }
}
