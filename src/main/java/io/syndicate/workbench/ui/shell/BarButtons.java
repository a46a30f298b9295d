package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Signs and tooltips of the bar's buttons; in a narrow window some show their sign alone. FX thread only. */
final class BarButtons {

    /** Below this width in pixels. */
    private static final double NARROW = 1300;

    private final ObservableDoubleValue width;

    BarButtons(ObservableDoubleValue width) {
        this.width = width;
    }

    BarButtons decorate(ButtonBase button, Feather icon, String tooltip) {
        button.setGraphic(Icons.of(icon));
        button.setTooltip(new Tooltip(tooltip));
        return this;
    }

    /** As above, for a button that gives its words up first. */
    BarButtons shorten(ButtonBase button, Feather icon, String tooltip) {
        button.contentDisplayProperty().bind(Bindings.when(Bindings.lessThan(width, NARROW)).then(ContentDisplay.GRAPHIC_ONLY)
                .otherwise(ContentDisplay.LEFT));
        return decorate(button, icon, tooltip);
    }
}
