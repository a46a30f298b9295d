package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.editor.LineDiff.Hunk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What differs between two texts, small and large. */
class LineDiffTest {

    @Test
    void whatIsSaidToDifferMustMakeTheOneTextOfTheOther() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            assertMakes(lines(random, random.nextInt(30), 5), lines(random, random.nextInt(30), 5), seed);
        }
    }

    @Test
    void longTextsOfRepeatedAndSingleLinesMustBeComparedAsWell() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            var then = lines(random, 3_000, 2_500);
            var now = new ArrayList<>(then);
            for (int edit = 0; edit < 1 + 60 * seed; edit++) {
                int at = random.nextInt(now.size());
                switch (random.nextInt(3)) {
                    case 0 -> now.remove(at);
                    case 1 -> now.add(at, "new " + edit);
                    default -> Collections.swap(now, at, random.nextInt(now.size()));
                }
            }
            assertMakes(then, now, seed);
        }
    }

    @Test
    void twoEditsFarApartInALongTextMustBeTwo() {
        var then = IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList();
        var now = new ArrayList<>(then);
        now.set(3, "edited");
        now.add(19_990, "new");
        assertEquals(List.of(new Hunk(3, 4, 3, 4), new Hunk(19_990, 19_990, 19_990, 19_991)), LineDiff.between(then, now));
    }

    @Test
    void textsThatHaveLittleInCommonMustNotTakeTheSquareOfTheirLines() {
        var then = IntStream.range(0, 200_000).mapToObj(i -> "line " + i).toList();
        var other = IntStream.range(0, 200_000).mapToObj(i -> "other " + i).toList();
        var shuffled = new ArrayList<>(then);
        Collections.shuffle(shuffled, new Random(1));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertEquals(List.of(new Hunk(0, 200_000, 0, 200_000)), LineDiff.between(then, other));
            assertMakes(then, shuffled, 1);
        });
    }

    private static List<String> lines(Random random, int count, int kinds) {
        return IntStream.range(0, count).mapToObj(_ -> "line " + random.nextInt(kinds)).toList();
    }

    private static void assertMakes(List<String> then, List<String> now, int seed) {
        var made = new ArrayList<String>();
        int done = 0;
        int last = -1;
        for (var hunk : LineDiff.between(then, now)) {
            assertTrue(hunk.from() > last && hunk.lines() > 0, "seed " + seed);
            made.addAll(then.subList(done, hunk.from()));
            made.addAll(now.subList(hunk.nowFrom(), hunk.nowTo()));
            done = hunk.to();
            last = hunk.to();
        }
        made.addAll(then.subList(done, then.size()));
        assertEquals(now, made, "seed " + seed);
    }
}
