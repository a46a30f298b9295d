package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line is found again wherever the text around it went. */
class LineMapTest {

    private static final String THEN = "import os\n\ndef cdn_url(request, url):\n    return CONFIG['A']\n";

    @Test
    void aLineMustMoveWithWhatIsAboveIt() {
        assertEquals(OptionalInt.of(3), LineMap.between(THEN, THEN).now(3));
        assertEquals(OptionalInt.of(5), LineMap.between(THEN, "# one\n# two\n" + THEN).now(3));
        assertEquals(OptionalInt.of(2), LineMap.between(THEN, THEN.replace("import os\n", "")).now(3));
        assertEquals(OptionalInt.of(3), LineMap.between(THEN, THEN + "x = 1\n").now(3));
    }

    @Test
    void anEditedLineMustBeGoneAndStillHaveAPlaceToGoTo() {
        var edited = LineMap.between(THEN, "# new\n" + THEN.replace("['A']", "['B']"));
        assertEquals(OptionalInt.empty(), edited.now(3));
        assertEquals(4, edited.near(3));
        assertEquals(OptionalInt.of(3), edited.now(2));
        var cut = LineMap.between(THEN, "import os\n");
        assertEquals(OptionalInt.empty(), cut.now(3));
        assertEquals(2, cut.near(3), "behind the last line");
        assertEquals(0, LineMap.between(THEN, "").near(3));
    }

    @Test
    void everyLineThatWasLeftAloneMustBeFoundAmongRandomEdits() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var then = IntStream.range(0, 40).mapToObj(i -> "line " + i).toList();
            var now = new ArrayList<String>();
            for (var line : then) {
                int kind = random.nextInt(8);
                IntStream.range(0, kind == 0 ? 1 + random.nextInt(3) : 0).forEach(i -> now.add("new " + i + " before " + line));
                if (kind > 1) {
                    now.add(kind == 2 ? line + " edited" : line);
                }
            }
            var map = LineMap.between(String.join("\n", then), String.join("\n", now));
            for (int i = 0; i < then.size(); i++) {
                int at = now.indexOf(then.get(i));
                assertEquals(at < 0 ? OptionalInt.empty() : OptionalInt.of(at), map.now(i), "seed " + seed + ", line " + i);
            }
        }
    }
}
