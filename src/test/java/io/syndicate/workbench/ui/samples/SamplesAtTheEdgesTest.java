package io.syndicate.workbench.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.ui.samples.ChunkDraft.Form;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples in hand, what may be typed for them, and how they are called. */
class SamplesAtTheEdgesTest {

    private static final Samples ALL = samples("a b c", "x y");

    private final List<Samples> out = new ArrayList<>();
    private final SampleDesk desk = new SampleDesk(out::add);

    @Test
    void removalOfNothingMustBeNoChangeAndKeepTheLastOne() {
        desk.show(ALL);
        desk.remove(rows(0));
        desk.remove(List.of());
        assertEquals(1, out.size());
        desk.undo();
        assertEquals(ALL, desk.samples());
        desk.undo();
        assertEquals(2, out.size());
    }

    @Test
    void onlyTheLastRemovalMustComeBack() {
        desk.show(ALL);
        desk.remove(rows(0, 3));
        desk.remove(List.of(SampleRow.of(desk.samples()).getFirst()));
        desk.undo();
        assertEquals(samples("b c", "y"), desk.samples());
        assertFalse(desk.undoableProperty().get());
    }

    @Test
    void anotherProjectMustHaveNothingToTakeBack() {
        desk.show(ALL);
        desk.remove(rows(0));
        desk.forget();
        desk.show(Samples.NONE);
        desk.undo();
        assertEquals(Samples.NONE, desk.samples());
        assertEquals(1, out.size());
    }

    @Test
    void ownChangeThatComesBackMustBeNoNews() {
        desk.show(ALL);
        var changed = SampleEdits.addUrls(ALL, List.of("d"));
        desk.change(changed);
        assertFalse(desk.show(new Samples(changed.urls(), changed.chunks())));
        assertTrue(desk.show(ALL));
    }

    @Test
    void everythingRemovedMustComeBackInOrder() {
        var without = SampleEdits.remove(ALL, rows(4, 0, 2, 3, 1));
        assertEquals(Samples.NONE, without);
        assertEquals(ALL, SampleEdits.restore(without, rows(4, 0, 2, 3, 1)));
    }

    @Test
    void placeThatIsGoneMustBecomeTheEnd() {
        assertEquals(samples("new c", ""), SampleEdits.restore(samples("new", ""), rows(2)));
    }

    @Test
    void duplicatesMustAllHaveNamesOfTheirOwn() {
        var twice = SampleEdits.duplicate(SampleEdits.duplicate(ALL, rows(3, 4)), rows(3));
        assertEquals(4 + 1, twice.chunks().stream().map(ChunkSample::name).distinct().count());
        assertEquals(ALL.urls(), twice.urls());
        var urls = SampleEdits.duplicate(ALL, rows(0, 1, 2));
        assertEquals(samples("a a b b c c", "x y"), urls);
    }

    @Test
    void moveThereAndBackMustChangeNothing() {
        for (var row : SampleRow.of(ALL)) {
            for (int by : new int[] {-1, 1}) {
                if (SampleEdits.canMove(ALL, row, by)) {
                    var moved = SampleEdits.move(ALL, row, by);
                    var there = SampleRow.of(moved).stream().filter(now -> now.whole().equals(row.whole())).findFirst().orElseThrow();
                    assertEquals(row.index() + by, there.index());
                    assertEquals(ALL, SampleEdits.move(moved, there, -by));
                }
            }
        }
        assertFalse(SampleEdits.canMove(samples("a", ""), SampleRow.of(samples("a", "")).getFirst(), 1));
    }

    @Test
    void pastedTextMustGiveItsFilledLinesWhateverEndsThem() {
        assertEquals(List.of("http://a", "http://b", "http://c"), SampleEdits.lines("\r\n http://a\r\rhttp://b\t\n   \nhttp://c"));
        assertEquals(List.of(), SampleEdits.lines(" \n\t\r\n"));
        assertEquals(ALL, SampleEdits.addUrls(ALL, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"BYTES, 0, true", "BYTES, 67108864, true", "BYTES, 67108865, false", "REPEATED, -1, false", "MANIFEST, 1000000, true",
            "MANIFEST, 1000001, false", "RANDOM, 1_000, true", "RANDOM, 0x10, false", "RANDOM, 1e3, false", "EMPTY, nonsense, true"})
    void sizeMustBeOneThatTheKindAllows(Generated.Kind kind, String size, boolean good) {
        assertEquals(good, new ChunkDraft(Form.GENERATED, "n", "", kind, size, "1").problem(Set.of()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, true", "-9223372036854775808, true", "9223372036854775808, false", "1.0, false", "' 7 ', true"})
    void seedMustBeAnyWholeNumber(String seed, boolean good) {
        var draft = new ChunkDraft(Form.GENERATED, "n", "", Generated.Kind.RANDOM, "1", seed);
        assertEquals(good, draft.problem(Set.of()).isEmpty());
        if (good) {
            assertEquals(new Generated(Generated.Kind.RANDOM, 1, Long.parseLong(seed.strip())), draft.chunk().source());
        }
    }

    @Test
    void seedMustNotCountWhereNothingIsRandom() {
        assertEquals("", new ChunkDraft(Form.GENERATED, "n", "", Generated.Kind.BYTES, "1", "none").problem(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/..", "..\\x", "a\\..\\..\\x", "/", " /x", "c:x"})
    void fileOutsideTheFolderMustBeRefused(String file) {
        assertTrue(draft(Form.FILE, file).problem(Set.of()).startsWith("The file must lie in the driver's folder"), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "data/x.bin", "..x", "a..b/c", " x ", "data/été.bin"})
    void fileInsideTheFolderMustBeTaken(String file) {
        assertEquals("", draft(Form.FILE, file).problem(Set.of()));
        assertEquals(new ChunkSource.File(file.strip()), draft(Form.FILE, file).chunk().source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAE*", "AA=A", "=", "AA-_", "é"})
    void whatIsNoBase64MustBeRefusedWithTheReason(String value) {
        var problem = draft(Form.BASE64, value).problem(Set.of());
        assertTrue(problem.startsWith("Not standard base64: ") && problem.endsWith("."), value + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QQ==", "QQ", "QUI=", "QUI", "QUJD", "Q U\nJD QUI="})
    void sizeOfBase64MustBeWhatItDecodesTo(String value) {
        assertEquals("", draft(Form.BASE64, value).problem(Set.of()));
        int size = Base64.getDecoder().decode(value.replaceAll("\\s", "")).length;
        assertEquals("base64, " + size + (size == 1 ? " byte" : " bytes"), ChunkWords.about(new ChunkSource.Base64(value)));
    }

    @Test
    void nameMustBeStrippedAndTextKeptAsItIs() {
        var draft = new ChunkDraft(Form.TEXT, "  n ", " t\n", Generated.Kind.BYTES, "", "");
        assertEquals("", draft.problem(Set.of("N")));
        assertEquals(new ChunkSample("n", new ChunkSource.Text(" t\n")), draft.chunk());
        assertTrue(draft.problem(Set.of("n")).startsWith("Another chunk has this name"));
    }

    @Test
    void rowsMustSayWhatTheyAreAndCopyTheWhole() {
        var rows = SampleRow.of(new Samples(List.of(new UrlSample("http://gw/DATA/8/a.txt.1F.2/0.7"), new UrlSample("nothing like it")),
                List.of(new ChunkSample("greeting", new ChunkSource.Text("é")))));
        assertEquals(List.of("block", "other", "chunk"), rows.stream().map(SampleRow::kind).toList());
        assertEquals(List.of("/a.txt [0]", "nothing like it", "greeting"), rows.stream().map(SampleRow::label).toList());
        assertEquals(List.of("1F · 2", "", "text, 2 bytes"), rows.stream().map(SampleRow::about).toList());
        assertEquals("http://gw/DATA/8/a.txt.1F.2/0.7", rows.getFirst().whole());
        assertEquals(List.of(true, false, true), rows.stream().map(row -> row.problem().isEmpty()).toList());
        assertEquals(List.of(0, 1, 0), rows.stream().map(SampleRow::index).toList());
    }

    private static ChunkDraft draft(Form form, String value) {
        return new ChunkDraft(form, "n", value, Generated.Kind.BYTES, "1", "1");
    }

    private static List<SampleRow> rows(int... indices) {
        return java.util.Arrays.stream(indices).mapToObj(SampleRow.of(ALL)::get).toList();
    }

    private static Samples samples(String urls, String chunks) {
        return new Samples(words(urls).stream().map(UrlSample::new).toList(),
                words(chunks).stream().map(name -> new ChunkSample(name, new ChunkSource.Text("t"))).toList());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
