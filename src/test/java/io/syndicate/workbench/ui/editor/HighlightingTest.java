package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.FxTest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        onFx(() -> highlighting.setOverlay(List.of(new Highlighter.Token(0, 3, "found"))));
        assertEquals(List.of("found"), styleAt(0));
        assertEquals(List.of("key", "found"), List.copyOf(styleAt(1)));
        onFx(() -> highlighting.setOverlay(List.of()));
        assertEquals(List.of("key"), styleAt(1));
    }
}
