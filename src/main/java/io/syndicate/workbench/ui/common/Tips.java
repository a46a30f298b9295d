package io.syndicate.workbench.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Shows a control's {@code accessibleHelp} as its tooltip, made when the mouse first comes to a control: each is a window with a scene of its
 * own, and dozens of them cost the window's start a tenth. FX thread only.
 */
public final class Tips {

    private Tips() {
    }

    /** @param root in which controls get their tooltips */
    public static void offerIn(Node root) {
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, entered -> {
            if (entered.getTarget() instanceof Control control) {
                offer(control);
            }
        });
    }

    private static void offer(Control control) {
        if (control.getTooltip() == null && control.getAccessibleHelp() != null) {
            var tooltip = new Tooltip();
            tooltip.textProperty().bind(control.accessibleHelpProperty());
            control.setTooltip(tooltip);
        }
    }
}
