package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two edits of one text: those that lie apart come together, those that meet are never guessed. */
class MergeTest {

    private static final int ROUNDS = 4_000;

    /** Lines from..to of the base become these. */
    private record Edit(int from, int to, List<String> lines) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.b.c.d.e | A.b.c.d.e | a.b.c.d.E | A.b.c.d.E | 1",
        "a.b.c.d.e | a.c.d.e   | a.b.c.d.x.y.z.e | a.c.d.x.y.z.e | 3",
        "a.b.c.d.e | x.a.b.c.d.e | a.b.c | x.a.b.c | 2",
        "a.b.c     | a.B.c | a.B.c | a.B.c | 0",
        "a.b.c.d.e | A.b.c.d.e | A.b.c.d.E | A.b.c.d.E | 1",
        "a.b.c     | a.b.c | x.a.b | x.a.b | 2",
        "a.b.c     | x.b.c | a.b.c | x.b.c | 0",
        "a.b.c.d   | a.x.y.d | a.x.y.d | a.x.y.d | 0",
    })
    void editsThatLieApartMustComeTogether(String base, String mine, String theirs, String both, int lines) {
        assertEquals(Optional.of(new Merge(text(both), lines)), Merge.of(text(base), text(mine), text(theirs)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.b.c | a.B.c | a.x.c",
        "a.b.c | a.x.b.c | a.y.b.c",
        "a.b.c | a.c | a.B.c",
        "a.b.c.d | a.B.c.d | a.b.C.d",
        "a.b.c | x | a.b.C",
        "a.b.c | A.b.C | a.x.y.c",
    })
    void editsThatMeetMustNotBeMerged(String base, String mine, String theirs) {
        assertEquals(Optional.empty(), Merge.of(text(base), text(mine), text(theirs)));
        assertEquals(Optional.empty(), Merge.of(text(base), text(theirs), text(mine)));
    }

    @Test
    void theLastLinesEndMustStayAsItIs() {
        assertEquals("A\nb\nc\nd\n", Merge.of("a\nb\nc\n", "A\nb\nc\n", "a\nb\nc\nd\n").orElseThrow().text());
        assertEquals("A\nb\nc", Merge.of("a\nb\nc\n", "A\nb\nc\n", "a\nb\nc").orElseThrow().text());
        assertEquals("x", Merge.of("", "x", "x").orElseThrow().text());
        assertEquals(Optional.empty(), Merge.of("", "x", "y"));
    }

    @Test
    void randomEditsThatLieApartMustGiveWhatBothMade() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var base = base(random);
            var mine = new ArrayList<Edit>();
            var theirs = new ArrayList<Edit>();
            for (var edit : editsApart(random, base.size())) {
                (random.nextBoolean() ? mine : theirs).add(edit);
            }
            var all = new ArrayList<>(mine);
            all.addAll(theirs);
            var merged = Merge.of(joined(base), applied(base, mine), applied(base, theirs));
            assertEquals(Optional.of(applied(base, all)), merged.map(Merge::text), "seed " + seed);
            assertEquals(theirs.stream().mapToInt(edit -> Math.max(edit.to - edit.from, edit.lines.size())).sum(),
                    merged.orElseThrow().lines(), "seed " + seed);
        }
    }

    @Test
    void randomEditsOfTheSameLineMustBeAConflictWhateverElseWasEdited() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var base = base(random);
            var edits = editsApart(random, base.size());
            int met = random.nextInt(edits.size());
            var mine = new ArrayList<>(edits.subList(0, met + 1));
            var theirs = new ArrayList<>(edits.subList(met + 1, edits.size()));
            var same = edits.get(met);
            theirs.add(new Edit(same.from, same.to, List.of("other " + seed)));
            assertEquals(Optional.empty(), Merge.of(joined(base), applied(base, mine), applied(base, theirs)), "seed " + seed);
        }
    }

    @Test
    void aMergeMustNotDependOnWhoseEditItIsAndLeaveASingleEditAsItIs() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var base = few(random);
            var mine = few(random);
            var theirs = few(random);
            var at = "seed " + seed;
            assertEquals(Merge.of(base, mine, theirs).map(Merge::text), Merge.of(base, theirs, mine).map(Merge::text), at);
            assertEquals(Optional.of(mine), Merge.of(base, mine, base).map(Merge::text), at);
            assertEquals(Optional.of(mine), Merge.of(base, base, mine).map(Merge::text), at);
            assertEquals(Optional.of(new Merge(mine, 0)), Merge.of(base, mine, mine), at);
        }
    }

    /** Lines that are all different, so that there is one way only to see what was edited. */
    private static List<String> base(Random random) {
        return IntStream.range(0, 8 + random.nextInt(60)).mapToObj(i -> "line " + i).toList();
    }

    /** Short, of lines that come again and again. */
    private static String few(Random random) {
        return IntStream.range(0, 1 + random.nextInt(14)).mapToObj(_ -> String.valueOf("abcd".charAt(random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }

    /** At least one; a line between two of them is left alone. */
    private static List<Edit> editsApart(Random random, int lines) {
        var edits = new ArrayList<Edit>();
        int from = random.nextInt(3);
        while (edits.isEmpty() || from < lines) {
            int to = Math.min(lines, from + random.nextInt(3));
            int count = random.nextInt(3) + (to == from ? 1 : 0);
            int at = from;
            edits.add(new Edit(from, to, IntStream.range(0, count).mapToObj(i -> "edited " + at + "." + i).toList()));
            from = to + 1 + random.nextInt(6);
        }
        return edits;
    }

    private static String applied(List<String> base, List<Edit> edits) {
        var lines = new ArrayList<>(base);
        edits.stream().sorted((a, b) -> b.from - a.from).forEach(edit -> {
            lines.subList(edit.from, edit.to).clear();
            lines.addAll(edit.from, edit.lines);
        });
        return joined(lines);
    }

    private static String text(String dotted) {
        return dotted.strip().replace('.', '\n');
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
