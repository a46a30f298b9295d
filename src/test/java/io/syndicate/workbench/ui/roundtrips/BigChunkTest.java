package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.ui.PulseWatch;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * A chunk of 100 MB is opened, scrolled, compared and left while it is compared. How long the window took is written to
 * {@code target/big-chunk.txt}, for {@code src/docs/performance.md}.
 */
class BigChunkTest extends PaneTest {

    private static final int SIZE = Integer.getInteger("big.chunk", 100_000_000);
    private static final int INSERTED = SIZE / 2;

    private final PulseWatch watch = new PulseWatch();

    @Test
    void aHundredMegabytesMustLeaveTheWindowResponsive() throws Exception {
        byte[] in = DemoResults.bytes(SIZE);
        byte[] out = new byte[SIZE + 3];
        System.arraycopy(in, 0, out, 0, INSERTED);
        System.arraycopy(in, INSERTED, out, INSERTED + 3, SIZE - INSERTED);
        out[SIZE - 5] ^= 0x55;
        session.project(DemoResults.samples()).serving(7).results(new Results(1, 7, List.of(),
                List.of(DemoResults.trip(0, "big", in, in, out, INSERTED)), false));
        long before = heap();
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 820, 600);
        onFx(watch::start);
        long begun = System.nanoTime();
        await("both differences are found", () -> texts(".compare-bar .hyperlink").stream().anyMatch(text -> text.startsWith("1 of 2 at")));
        double compared = (System.nanoTime() - begun) / 1e6;
        assertTrue(rows().getItems().size() <= SlidingRows.SLICE, "a list takes its time for each of its rows");
        await("the first difference is in view", () -> shownOffsets().contains("%07X".formatted(INSERTED - INSERTED % 8)));
        for (String way : List.of("#laterBytes", "#earlierBytes", "#earlierBytes")) {
            onFx(() -> lookup(way).queryAs(Button.class).fire());
            onFx(() -> rows().scrollTo(rows().getItems().size() / 3));
            settle();
        }
        goTo("#" + (SIZE - 16));
        await("the end is in view", () -> shownOffsets().contains("%07X".formatted(SIZE - 16)));
        goTo("10");
        await("the start is in view", () -> shownOffsets().contains("0000010"));
        goTo("no offset");
        assertTrue(onFx(() -> lookup("#goToOffset").query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("failed"))));
        onFx(() -> lookup("#nextDifference").queryAs(Button.class).fire());
        await("the second difference is in view", () -> shownOffsets().stream()
                .anyMatch(offset -> offset.startsWith("%07X".formatted(SIZE - 8).substring(0, 6))));
        for (KeyCode end : new KeyCode[] {KeyCode.END, KeyCode.HOME}) {
            onFx(() -> rows().requestFocus());
            push(end);
        }
        clickOn("text");
        clickOn("message");
        clickOn("hex");
        onFx(watch::stop);
        long more = (heap() - before) >> 20;
        assertTrue(more < 64, () -> more + " MiB more than the chunk itself");
        Files.writeString(Path.of("target", "big-chunk.txt"),
                ("%,d bytes: compared after %.0f ms; the FX thread's own work between two pulses p99 %.0f ms, most %.0f ms; "
                + "longest gap %.0f ms; %d MiB more heap%n")
                .formatted(SIZE, compared, watch.work(99), watch.work(100), watch.gap(100), more));
    }

    /** Bytes in which every window finds something new to look at, so that comparing them takes its time. */
    @Test
    void comparingMustBeCancelledAndAnotherChunkShownMeanwhile() {
        byte[] in = new byte[SIZE / 2];
        byte[] out = new byte[SIZE / 2];
        new java.util.Random(7).nextBytes(in);
        new java.util.Random(8).nextBytes(out);
        session.project(DemoResults.samples()).serving(7).results(new Results(1, 7, List.of(),
                List.of(DemoResults.trip(0, "big", in, in, out, 0),
                DemoResults.trip(1, "small", new byte[4], new byte[4], new byte[4], -1)), false));
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back), 820, 600);
        onFx(() -> lookup(".compare-bar .hyperlink").queryAllAs(Hyperlink.class).stream().filter(link -> link.getText().equals("Cancel"))
                .forEach(Hyperlink::fire));
        await("what was compared until then is marked", () -> texts(".compare-bar .label").stream()
                .anyMatch(text -> text.startsWith("too much differs")));
        clickOn("small");
        assertEquals(List.of("equal"), texts(".compare-bar .muted"));
        clickOn("big");
        clickOn("small");
        await("the small one is shown", () -> texts(".compare-bar .muted").equals(List.of("equal")));
    }

    private void goTo(String offset) {
        onFx(() -> {
            var field = lookup("#goToOffset").queryAs(TextField.class);
            field.setText(offset);
            field.fireEvent(new ActionEvent());
        });
    }

    private ListView<?> rows() {
        return lookup(".bytes-view .list-view").queryAs(ListView.class);
    }

    private List<String> shownOffsets() {
        return lookup(".offset").queryAllAs(Labeled.class).stream().filter(label -> label.getScene() != null).map(Labeled::getText)
                .toList();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
