package io.syndicate.workbench.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleEditsTest {

    private static final Samples ALL = samples(List.of("a", "b", "c"), List.of("x", "y"));

    @Test
    void pastedLinesMustBecomeUrlsInOrder() {
        var lines = SampleEdits.lines("  http://one \r\n\n http://two\n");
        assertEquals(samples(List.of("a", "b", "c", "http://one", "http://two"), List.of("x", "y")), SampleEdits.addUrls(ALL, lines));
    }

    @Test
    void editMustReplaceInPlace() {
        assertEquals(samples(List.of("a", "new", "c"), List.of("x", "y")), SampleEdits.replace(ALL, (SampleRow.Url) row(1), "new"));
        assertEquals(samples(List.of("a", "b", "c"), List.of("x", "z")), SampleEdits.replace(ALL, (SampleRow.Chunk) row(4), chunk("z")));
    }

    @Test
    void duplicateMustStandBehindItsOriginalWithANameOfItsOwn() {
        assertEquals(samples(List.of("a", "a", "b", "c"), List.of("x", "x 2", "y")), SampleEdits.duplicate(ALL, List.of(row(0), row(3))));
        assertEquals(List.of("x", "x 3", "x 2"), names(SampleEdits.duplicate(samples(List.of(), List.of("x", "x 2")),
                List.of(SampleRow.of(samples(List.of(), List.of("x", "x 2"))).getFirst()))));
    }

    @Test
    void moveMustStayAmongItsLike() {
        assertEquals(samples(List.of("b", "a", "c"), List.of("x", "y")), SampleEdits.move(ALL, row(1), -1));
        assertTrue(SampleEdits.canMove(ALL, row(1), 1));
        assertFalse(SampleEdits.canMove(ALL, row(2), 1));
        assertFalse(SampleEdits.canMove(ALL, row(3), -1));
    }

    @Test
    void removedRowsMustComeBackToTheirPlaces() {
        var rows = List.of(row(0), row(2), row(4));
        Samples without = SampleEdits.remove(ALL, rows);
        assertEquals(samples(List.of("b"), List.of("x")), without);
        assertEquals(ALL, SampleEdits.restore(without, rows));
    }

    @Test
    void restoreMustNotMakeTwoChunksOfOneName() {
        Samples now = samples(List.of(), List.of("y"));
        assertEquals(List.of("y", "y 2"), names(SampleEdits.restore(now, List.of(row(4)))));
    }

    @Test
    void deskMustHandOutEachChangeAndTakeBackTheLastRemovalAmongLaterOnes() {
        var out = new ArrayList<Samples>();
        var desk = new SampleDesk(out::add);
        assertTrue(desk.show(ALL));
        assertFalse(desk.show(ALL));
        desk.remove(List.of(row(1)));
        desk.change(SampleEdits.addUrls(desk.samples(), List.of("d")));
        assertTrue(desk.undoableProperty().get());
        desk.undo();
        assertEquals(samples(List.of("a", "b", "c", "d"), List.of("x", "y")), out.getLast());
        assertFalse(desk.undoableProperty().get());
        assertEquals(3, out.size());
    }

    @Test
    void deskMustKeepAChangeUntilTheSessionShowsAnother() {
        var desk = new SampleDesk(_ -> { });
        desk.show(ALL);
        Samples changed = SampleEdits.move(ALL, row(1), -1);
        desk.change(changed);
        desk.show(ALL);
        assertEquals(changed, desk.samples());
        desk.show(Samples.NONE);
        assertEquals(Samples.NONE, desk.samples());
    }

    private static SampleRow row(int index) {
        return SampleRow.of(ALL).get(index);
    }

    private static List<String> names(Samples samples) {
        return samples.chunks().stream().map(ChunkSample::name).toList();
    }

    private static ChunkSample chunk(String name) {
        return new ChunkSample(name, new ChunkSource.Text("t"));
    }

    private static Samples samples(List<String> urls, List<String> chunks) {
        return new Samples(urls.stream().map(UrlSample::new).toList(), chunks.stream().map(SampleEditsTest::chunk).toList());
    }
}
