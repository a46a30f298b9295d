package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.ui.FxTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedLinesTest extends FxTest {

    private CodeArea area;
    private MarkedLines lines;

    @BeforeEach
    void begin() {
        toolkit();
        onFx(() -> {
            area = new CodeArea("a\nb\nc\nd\n");
            lines = new MarkedLines(area);
        });
    }

    private List<String> styles() {
        return onFx(() -> area.getParagraphs().stream().map(Paragraph::getParagraphStyle).map(MarkedLinesTest::plain).toList());
    }

    private static String plain(Collection<String> styles) {
        return String.join("+", styles);
    }

    @Test
    void aMarkMustMoveWithItsLineAndGoWithTheNextSet() {
        onFx(() -> {
            lines.set(Map.of(1, "bad", 9, "beyond"));
            area.insertText(0, "x\ny\n");
        });
        assertEquals(List.of("", "", "", "bad", "", "", ""), styles());
        onFx(() -> lines.set(Map.of(0, "bad")));
        assertEquals(List.of("bad", "", "", "", "", "", ""), styles());
        onFx(() -> lines.set(Map.of()));
        assertEquals(List.of("", "", "", "", "", "", ""), styles());
    }

    @Test
    void aMarkedLineThatIsPastedMustLoseItsMarkToo() {
        onFx(() -> {
            lines.set(Map.of(1, "bad"));
            area.insert(area.getLength(), area.subDocument(0, 5));
            lines.set(Map.of(1, "bad"));
        });
        assertEquals(1, styles().stream().filter("bad"::equals).count(), styles().toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterWhateverEditsExactlyWhatIsSetMustBeMarked(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            boolean calm = random.nextBoolean();
            onFx(() -> edit(random));
            if (calm) {
                continue;
            }
            var now = onFx(() -> random.ints(3, 0, area.getParagraphs().size()).boxed()
                    .collect(Collectors.toMap(line -> line, line -> "style" + line % 2, (one, _) -> one, TreeMap::new)));
            onFx(() -> lines.set(now));
            var styles = styles();
            for (int line = 0; line < styles.size(); line++) {
                assertEquals(now.getOrDefault(line, ""), styles.get(line), "line " + line + " after edit " + i);
            }
        }
    }

    private void edit(Random random) {
        int start = random.nextInt(area.getLength() + 1);
        int end = Math.min(area.getLength(), start + random.nextInt(5));
        switch (random.nextInt(4)) {
            case 0 -> area.replaceText(start, end, "");
            case 1 -> area.insert(start, area.subDocument(0, Math.min(6, area.getLength())));
            case 2 -> area.undo();
            default -> area.replaceText(start, end, "p\nq\nr".substring(random.nextInt(5)));
        }
    }
}
