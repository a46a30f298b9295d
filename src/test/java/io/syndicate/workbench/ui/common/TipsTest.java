package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.syndicate.workbench.ui.FxTest;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TipsTest extends FxTest {

    private Button told;
    private Button own;

    @BeforeEach
    void open() {
        toolkit();
        told = onFx(() -> new Button("Told"));
        own = onFx(() -> new Button("Own"));
        onFx(() -> told.setAccessibleHelp("What it does"));
        onFx(() -> {
            own.setTooltip(new Tooltip("Its own words"));
            own.setAccessibleHelp("Others");
        });
        var row = onFx(() -> new HBox(80, told, own));
        onFx(() -> Tips.offerIn(row));
        show(row, Theme.LIGHT, 400, 100);
    }

    @Test
    void theTooltipMustShowOnceTheMouseIsThereAndNotBeMadeBefore() {
        assertNull(onFx(told::getTooltip));
        moveTo(told);
        await("the tooltip", () -> shown().equals(List.of("What it does")));
    }

    @Test
    void wordsThatChangeMustReachTheTooltip() {
        moveTo(told);
        onFx(() -> told.setAccessibleHelp("What it does now"));
        assertEquals("What it does now", onFx(() -> told.getTooltip().getText()));
    }

    @Test
    void aTooltipOfItsOwnMustStay() {
        moveTo(own);
        assertEquals("Its own words", onFx(() -> own.getTooltip().getText()));
    }

    private List<String> shown() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(window -> ((Tooltip) window).getText()).toList();
    }
}
