package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.Icons;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Signs and tooltips of the bar's buttons. FX thread only. */
final class BarButtons {

    BarButtons decorate(ButtonBase button, Feather icon, String tooltip) {
        button.setGraphic(Icons.of(icon));
        button.setTooltip(new Tooltip(tooltip));
        return this;
    }
}
