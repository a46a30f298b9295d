package io.syndicate.workbench.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.project.PinEdit;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoPast;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The samples pane says what is pinned and whether it is so. */
class ExpectedTest extends PaneTest {

    @Test
    void everySampleMustSayHowItStandsToItsPin() {
        session.project(DemoResults.samples()).serving(7).results(DemoPast.results()).pins(DemoPast.pins());
        session.change("pin", PinEdit.chunk("greeting", Optional.of(new byte[1])));
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, _ -> { }), 640, 430);
        assertEquals(List.of("pinned ✓", "differs ✗", "–", "–", "–", "–", "pinned ✓", "differs ✗", "–", "pinned"), words());
        session.undo();
        session.serving(8).results(new io.syndicate.workbench.run.Results(9, 8, DemoPast.results().rewrites(), List.of(), false));
        tick();
        assertEquals(List.of("pinned", "pinned"), words().subList(0, 2), "of an older generation");
        session.pins(io.syndicate.workbench.project.Pins.NONE);
        tick();
        assertEquals(Collections.nCopies(10, "–"), words());
    }

    private List<String> words() {
        return texts(".table-cell.verdict").stream().filter(Objects::nonNull).toList();
    }
}
