package io.syndicate.workbench.ui.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** What a finding's evidence names leads there. */
class FindingCardTest extends FxTest implements NoCheckActions {

    private static final String TRACEBACK = "Traceback (most recent call last):\n  File \"driver.py\", line 12, in cdn_url\n"
            + "ValueError: config:3 is wrong";

    private final List<Place> shown = new ArrayList<>();

    @Test
    void placesOfEvidenceMustBeLinksOnceEach() {
        showCard(Optional.of(new Place("driver.py", 12, 0)));
        assertEquals(List.of("driver.py:12", "config:3", "Copy finding"),
                onFx(() -> lookup(".hyperlink").queryAllAs(Hyperlink.class).stream().map(Hyperlink::getText).toList()));
        clickOn("config:3");
        assertEquals(List.of(new Place("config", 3, 0)), shown);
    }

    @Test
    void aClickOnAPlaceInTheTextMustLeadThereAndOneBesideItNowhere() {
        showCard(Optional.empty());
        click(TRACEBACK.indexOf("Traceback") + 3);
        assertEquals(List.of(), shown);
        click(TRACEBACK.indexOf("driver.py") + 3);
        assertEquals(List.of(new Place("driver.py", 12, 0)), shown);
    }

    private void showCard(Optional<Place> place) {
        toolkit();
        var finding = new Finding(Severity.ERROR, "cdn_url raised", "why", "fix", List.of(TRACEBACK.split("\n")), place, Optional.empty(),
                Optional.empty(), List.of(), List.of());
        show(onFx(() -> new FindingCard(CheckId.FAILURES, finding, this)), Theme.LIGHT, 500, 300);
    }

    private void click(int caret) {
        onFx(() -> {
            TextArea area = lookup(".evidence").queryAs(TextArea.class);
            area.selectRange(caret, caret);
            area.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, false,
                    false, false, true, false,
                    true, null));
        });
    }

    @Override
    public void show(Place place) {
        shown.add(place);
    }
}
