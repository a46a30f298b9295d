package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoPast;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins, older generations, differences and messages in the round trips pane. */
class RoundTripsCompareTest extends PaneTest {

    private static final String FIRST = "every byte value, 64 KiB";

    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        session.project(DemoResults.samples()).serving(7).results(DemoPast.results());
        open(View.ROUND_TRIPS, RoundTripsController.class, () -> new RoundTripsController(snapshots, selection, shownPlaces::add, session,
                back,
                (_, name) -> {
                    asked.add(name);
                    return Optional.of(folder.resolve(name));
                }), 820, 640);
    }

    @Test
    void bytesThatAChunkIsHeldAgainstMustBeSavedToo() throws Exception {
        session.pins(DemoPast.pins());
        tick();
        select(1);
        for (String label : List.of("pinned", "wire of g6", "out")) {
            contextMenu(lookup(".table-view").query());
            clickOn("Save " + label + "…");
            await("saved", () -> texts(".remarks .label").stream().anyMatch(text -> text.equals("Saved " + asked.getLast())));
        }
        assertEquals(List.of("serialized-manifest-3-blocks.pinned", "serialized-manifest-3-blocks.wire-of-g6",
                "serialized-manifest-3-blocks.out"), asked);
        var trip = session.snapshot().results().roundTrips().get(1);
        assertArrayEquals(session.pins().chunks().get(trip.name()), Files.readAllBytes(folder.resolve(asked.getFirst())));
        assertArrayEquals(trip.out(), Files.readAllBytes(folder.resolve(asked.getLast())));
        assertEquals(trip.wire().length + 6, Files.size(folder.resolve(asked.get(1))));
    }

    @Test
    void storedBytesMustBePinnedAndTakenBackByKeys() {
        select(0);
        key(KeyCode.P);
        assertArrayEquals(session.snapshot().results().roundTrips().getFirst().wire(), session.pins().chunks().get(FIRST));
        assertTrue(texts(".table-cell").contains("✓ as pinned"));
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        tick();
        assertEquals(Map.of(), session.pins().chunks());
    }

    @Test
    void onlyWhatCameBackEqualMustBePinnedByPinAll() {
        contextMenu(lookup(".table-view").query());
        clickOn("Pin all");
        tick();
        assertEquals(3, session.pins().chunks().size());
    }

    @Test
    void storedBytesThatDifferFromTheirPinMustFailAndBeComparedWithIt() {
        session.pins(DemoPast.pins());
        tick();
        assertTrue(texts(".badge").contains("3 failed"), texts(".badge").toString());
        clickOn("✗ not as pinned");
        clickOn("in ↔ out");
        clickOn("wire ↔ pinned");
        settle();
        assertTrue(texts(".compare-bar .hyperlink").contains("1 of 1 at 7: 1 byte changed"), texts(".compare-bar .hyperlink").toString());
        assertTrue(texts(".bytes-head .label").stream().anyMatch(head -> head.startsWith("pinned · 41 bytes")),
                texts(".bytes-head .label").toString());
    }

    @Test
    void whatIsStoredOtherwiseThanInTheLastGoodGenerationMustBeSaid() {
        assertTrue(texts(".table-cell").contains("✓ ≠ g6"));
        onFx(() -> back.to(6));
        settle();
        assertTrue(texts(".table-cell").contains("✓ ≠ now"));
        assertTrue(texts(".back-banner .label").getFirst().startsWith("Looking back at g6"));
        clickOn("Back to now (Esc)");
        assertTrue(texts(".table-cell").contains("✓ ≠ g6"));
    }

    @Test
    void keysMustLeadFromDifferenceToDifferenceAndAround() {
        session.results(DemoPast.inserted());
        tick();
        assertEquals(List.of("1 of 3 at 40: 3 bytes inserted"), places());
        onFx(() -> lookup(".table-view").query().requestFocus());
        key(KeyCode.F7);
        assertEquals(List.of("2 of 3 at 100: 1 byte changed"), places());
        key(KeyCode.F7);
        assertEquals(List.of("3 of 3 at 150: 20 bytes missing"), places());
        key(KeyCode.F7);
        press(KeyCode.SHIFT).press(KeyCode.F7).release(KeyCode.F7).release(KeyCode.SHIFT);
        settle();
        assertEquals(List.of("3 of 3 at 150: 20 bytes missing"), places());
        clickOn("#nextDifference");
        assertEquals(List.of("1 of 3 at 40: 3 bytes inserted"), places());
        assertEquals(List.of("FF FF FF", "64", "55"), texts(".bytes-cell .different").stream()
                .filter(text -> text.matches("[0-9A-F ]+")).limit(3).toList());
    }

    @Test
    void aManifestMustBeShownDecodedInAllViews() {
        session.results(DemoPast.inserted());
        tick();
        clickOn("a manifest");
        clickOn("message");
        settle();
        List<String> messages = onFx(() -> lookup(".message-view .text-area").queryAll().stream().map(area -> ((TextArea) area).getText())
                .toList());
        assertTrue(messages.get(0).startsWith("Manifest\n") && messages.get(2).startsWith("Manifest\n"), messages.toString());
        assertEquals("Neither a Manifest nor a DriverRequest.", messages.get(1));
    }

    @Test
    void entropyMustStandBesideTheSizeWhereThereIsRoom() {
        width(1_400);
        assertTrue(texts(".bytes-head .label").contains("in · 65,536 bytes · 8.00 bits/byte"), texts(".bytes-head .label").toString());
    }

    /** The window goes on drawing while 100 MiB are compared: the work is not on its thread. */
    @Test
    void aLargeChunkMustBeComparedBesideTheWindowAndCancelled() throws Exception {
        byte[] in = new byte[100 << 20];
        new java.util.Random(1).nextBytes(in);
        byte[] out = in.clone();
        out[out.length - 1]++;
        session.results(new Results(9, 7, List.of(), List.of(DemoResults.trip(0, "large", in, in, out, out.length - 1)), false));
        var pulses = new AtomicInteger();
        onFx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.incrementAndGet();
                }
            }.start();
            snapshots.tick();
            assertEquals(List.of(), places(), "the comparison is not made on the FX thread");
        });
        await("the last byte is found", () -> texts(".compare-bar .hyperlink").contains("1 of 1 at 104,857,599: 1 byte changed"));
        int before = pulses.get();
        await("the window still draws", () -> pulses.get() > before + 3);
        assertTrue(onFx(() -> lookup(".bytes-cell").queryAll().size()) < 100);
        assertTrue(texts(".offset").stream().anyMatch(offset -> offset.startsWith("63FFFF")), texts(".offset").toString());
    }

    @Test
    void cancelMustSayWhatIsNotCompared() {
        byte[] in = new byte[40 << 20];
        byte[] out = new byte[40 << 20];
        new java.util.Random(1).nextBytes(in);
        new java.util.Random(2).nextBytes(out);
        session.results(new Results(9, 7, List.of(), List.of(DemoResults.trip(0, "noise", in, in, out, 0)), false));
        onFx(() -> {
            snapshots.tick();
            ((javafx.scene.control.Hyperlink) lookup("Cancel").query()).fire();
        });
        await("it is given up", () -> texts(".compare-bar .label").stream()
                .anyMatch(text -> text.startsWith("too much differs: not compared from")));
        assertFalse(texts(".compare-bar .hyperlink").contains("Cancel"));
    }

    private List<String> places() {
        return texts(".compare-bar .hyperlink").stream().filter(text -> text.contains(" of ")).toList();
    }

    private void select(int index) {
        onFx(() -> {
            TableView<?> table = lookup(".table-view").queryTableView();
            table.requestFocus();
            table.getSelectionModel().select(index);
        });
        settle();
    }

    private void key(KeyCode code) {
        push(code);
        tick();
    }

    private void width(double width) {
        onFx(() -> stage.setWidth(width));
        settle();
        settle();
    }
}
