package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dividers that little room pushes away come back with it; those that are moved stay. */
class SteadySplitTest extends FxTest {

    private static final double NEAR = 0.01;

    private final Region upper = new Region();
    private final Region lower = new Region();
    private SteadySplit split;

    @BeforeEach
    void open() {
        toolkit();
        upper.setMinHeight(150);
        lower.setMinHeight(20);
        split = onFx(() -> {
            var made = new SteadySplit();
            made.setOrientation(Orientation.VERTICAL);
            made.getItems().setAll(upper, lower);
            made.setDividerPositions(0.3);
            return made;
        });
        show(split, Theme.LIGHT, 300, 600);
        awaitDivider(0.3);
    }

    @Test
    void dividerMustComeBackWithTheRoomThatItLost() {
        onFx(() -> stage.setHeight(250));
        await("pushed", () -> divider() > 0.5);
        assertEquals(0.3, onFx(() -> split.wanted()[0]), NEAR, "that is remembered");
        onFx(() -> stage.setHeight(600));
        awaitDivider(0.3);
    }

    @Test
    void dividerMustComeBackOnceAnItemNeedsLess() {
        onFx(() -> upper.setMinHeight(400));
        onFx(() -> stage.setHeight(601));
        await("pushed", () -> divider() > 0.6);
        onFx(() -> upper.setMinHeight(50));
        awaitDivider(0.3);
    }

    @Test
    void dividerThatIsMovedMustStayWhereItIsPut() {
        onFx(() -> split.setDividerPositions(0.6));
        onFx(() -> stage.setHeight(400));
        awaitDivider(0.6);
        assertTrue(onFx(() -> split.wanted()[0]) > 0.5);
    }

    private double divider() {
        return split.getDividerPositions()[0];
    }

    private void awaitDivider(double position) {
        await("the divider at " + position, () -> Math.abs(divider() - position) < NEAR);
    }
}
