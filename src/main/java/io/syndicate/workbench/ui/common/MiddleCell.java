package io.syndicate.workbench.ui.common;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;

/** A table cell whose text shortens in the middle, with the whole of it in a tooltip. */
public final class MiddleCell<S> extends TableCell<S, String> {

    private final Tooltip tooltip = new Tooltip();

    private MiddleCell() {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setEllipsisString(Middle.ELLIPSIS);
        getStyleClass().add("middle-cell");
    }

    /** @return what makes such cells */
    public static <S> Callback<TableColumn<S, String>, TableCell<S, String>> factory() {
        return _ -> new MiddleCell<>();
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        boolean nothing = empty || text == null;
        setText(nothing ? null : text);
        if (!nothing) {
            tooltip.setText(text);
        }
        setTooltip(nothing ? null : tooltip);
    }
}
