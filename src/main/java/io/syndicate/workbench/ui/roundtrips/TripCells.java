package io.syndicate.workbench.ui.roundtrips;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

/** The table's rows and its verdict cell. */
final class TripCells {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final List<String> TONES = List.of("ok", "calm", "failed", "stale", "changed");

    private TripCells() {
    }

    /** A row that is grey when its result is of an older generation. */
    static final class Row extends TableRow<TripRow> {

        @Override
        protected void updateItem(TripRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(STALE, !empty && row != null && row.stale());
            setAccessibleText(empty || row == null ? null : row.name() + ", " + row.verdict().text());
        }
    }

    /** The verdict in words, coloured. */
    static final class Equal extends TableCell<TripRow, TripVerdict> {

        Equal() {
            getStyleClass().add("verdict");
        }

        @Override
        protected void updateItem(TripVerdict verdict, boolean empty) {
            super.updateItem(verdict, empty);
            setTooltip(empty || verdict == null || verdict.why().isEmpty() ? null : new Tooltip(verdict.why()));
            getStyleClass().removeAll(TONES);
            setText(empty || verdict == null ? null : verdict.text());
            if (!empty && verdict != null) {
                getStyleClass().add(verdict.tone());
            }
        }
    }
}
