package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.FxThread;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker's tasks run when the test says so. */
class HighlightingTest extends FxTest {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private CodeArea area;
    private Highlighting highlighting;

    @BeforeEach
    void begin() {
        toolkit();
        onFx(() -> {
            area = new CodeArea("{\"a\": 12}");
            highlighting = new Highlighting(area, Language.JSON, tasks::add);
        });
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private Collection<String> styleAt(int offset) {
        settle();
        return onFx(() -> area.getStyleOfChar(offset));
    }

    @Test
    void coloursOfAnOlderTextMustNotBePainted() {
        onFx(() -> {
            work();
            area.insertText(0, "[1, ");
        });
        assertTrue(styleAt(1).isEmpty());
        onFx(highlighting::highlight);
        onFx(this::work);
        assertEquals(List.of("number"), styleAt(1));
        assertEquals(List.of("key"), styleAt(5));
    }

    @Test
    void textThatIsHistoryMustNotEvenBeRead() {
        onFx(() -> area.insertText(0, " "));
        onFx(this::work);
        assertTrue(styleAt(2).isEmpty());
    }

    @Test
    void editMustBeColouredWhenCalmReturns() {
        onFx(this::work);
        onFx(() -> area.insertText(0, "[true, "));
        await("calm", () -> {
            work();
            return area.getStyleOfChar(1).contains("constant");
        });
    }

    @Test
    void foundPlacesMustLieOverColours() {
        onFx(this::work);
        settle();
        onFx(() -> highlighting.setMarks(Highlighting.Layer.FOUND, List.of(new Highlighter.Token(0, 3, "found"))));
        assertEquals(List.of("found"), styleAt(0));
        assertEquals(List.of("key", "found"), List.copyOf(styleAt(1)));
        onFx(() -> highlighting.setMarks(Highlighting.Layer.FOUND, List.of()));
        assertEquals(List.of("key"), styleAt(1));
    }

    @Test
    void aLongTextMustBePaintedPartByPartThroughAnEdit() {
        onFx(() -> area.replaceText("[" + "123, \n".repeat(10_000) + "true]"));
        onFx(highlighting::highlight);
        var endWhileHalfPainted = new CompletableFuture<Collection<String>>();
        onFx(() -> {
            work();
            FxThread.executor().execute(() -> {
                endWhileHalfPainted.complete(area.getStyleOfChar(area.getLength() - 2));
                area.insertText(1, "null, ");
                highlighting.highlight();
                work();
            });
        });
        assertEquals(List.of(), List.copyOf(endWhileHalfPainted.join()));
        await("the end is painted", () -> area.getStyleOfChar(area.getLength() - 2).contains("constant"));
        for (int line = 0; line < 10_000; line += 100) {
            int start = line;
            assertEquals("number", onFx(() -> String.join("", area.getStyleOfChar(area.getAbsolutePosition(start, start == 0 ? 7 : 0)))));
        }
        assertEquals(List.of("constant"), styleAt(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsPaintedPartByPartMustLookLikeThePaintingOfTheWhole(long seed) {
        var random = new Random(seed);
        var pieces = List.of("\"", "{", "}", ": 1,", "\n", "true", "\"key\": \"text\",\n", "12", "oops", " ");
        onFx(this::work);
        settle();
        for (int i = 0; i < 40; i++) {
            onFx(() -> change(random, pieces));
            if (random.nextBoolean()) {
                continue;
            }
            onFx(highlighting::highlight);
            onFx(this::work);
            settle();
            var drawn = onFx(() -> marked(random));
            var fresh = onFx(() -> {
                var area = new CodeArea(this.area.getText());
                var whole = new Highlighting(area, Language.JSON, Runnable::run);
                drawn.forEach(whole::setMarks);
                return area;
            });
            settle();
            onFx(() -> assertSameStyles(fresh));
        }
    }

    private void assertSameStyles(CodeArea fresh) {
        for (int i = 0; i < area.getLength(); i++) {
            assertEquals(List.copyOf(fresh.getStyleOfChar(i)), List.copyOf(area.getStyleOfChar(i)), "at " + i + " of " + area.getText());
        }
    }

    private void change(Random random, List<String> pieces) {
        int start = random.nextInt(area.getLength() + 1);
        int end = random.nextBoolean() ? start : Math.min(area.getLength(), start + random.nextInt(8));
        area.replaceText(start, end, pieces.get(random.nextInt(pieces.size())));
    }

    private Map<Highlighting.Layer, List<Highlighter.Token>> marked(Random random) {
        var drawn = new EnumMap<Highlighting.Layer, List<Highlighter.Token>>(Highlighting.Layer.class);
        for (var layer : Highlighting.Layer.values()) {
            int start = random.nextInt(area.getLength() + 1);
            int end = Math.min(area.getLength(), start + random.nextInt(9));
            var marks = start == end ? List.<Highlighter.Token>of() : List.of(new Highlighter.Token(start, end, layer.name()));
            highlighting.setMarks(layer, marks);
            drawn.put(layer, marks);
        }
        return drawn;
    }
}
