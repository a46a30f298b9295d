package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLineTest extends FxTest {

    private static final Place PLACE = new Place("driver.py", 9, 4);

    private final List<Object> done = new ArrayList<>();
    private FailureLine line;

    @BeforeEach
    void open() {
        toolkit();
        line = onFx(() -> new FailureLine(done::add, () -> done.add("log")));
        show(new StackPane(line), Theme.LIGHT, 500, 60);
    }

    @Test
    void linksMustLeadToPlaceAndLogAndKeepTheirColour() {
        say(Failure.Kind.DIED, Optional.of(PLACE), "Traceback");
        clickOn("driver.py:9:4").clickOn("show log");
        assertEquals(List.of(PLACE, "log"), done);
        assertFalse(lookup("show log").queryAs(Hyperlink.class).isVisited());
    }

    @Test
    void unknownPlaceAndUnsentRequestMustOfferNoLink() {
        say(Failure.Kind.UNSENT, Optional.empty(), "");
        assertEquals(0, onFx(() -> line.lookupAll(".hyperlink").stream().filter(node -> node.isVisible() || node.isManaged()).count()));
        say(Failure.Kind.DEADLINE, Optional.empty(), "");
        assertEquals(1, onFx(() -> line.lookupAll(".hyperlink").stream().filter(node -> node.isVisible()).count()));
    }

    @Test
    void tooltipMustHoldTheEndOfALongTraceback() {
        say(Failure.Kind.DIED, Optional.of(PLACE), "x\n".repeat(5_000) + "ValueError: the reason");
        String tooltip = onFx(() -> ((Label) line.lookup(".failure-message")).getTooltip().getText());
        assertTrue(tooltip.endsWith("ValueError: the reason"));
        assertTrue(tooltip.length() < 2_100);
    }

    @Test
    void longMessageMustBreakWhereItMay() {
        onFx(line::wrap);
        onFx(() -> line.show(new Failure(Failure.Kind.DIED, "a long sentence ".repeat(12), Optional.of(PLACE), ""), 3));
        settle();
        assertTrue(onFx(() -> line.lookup(".failure-message").getLayoutBounds().getHeight()) > 40);
    }

    private void say(Failure.Kind kind, Optional<Place> place, String detail) {
        onFx(() -> line.show(new Failure(kind, "it failed", place, detail), 3));
        settle();
    }
}
