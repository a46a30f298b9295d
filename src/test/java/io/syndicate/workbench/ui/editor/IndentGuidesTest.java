package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;

/** Lines at the steps of indentation, where the code on view is. */
class IndentGuidesTest extends EditorTest {

    private static final String CODE = "def a():\n    if b:\n        c\n\n        d\n    e\nf = 1\n";

    private List<MoveTo> starts() {
        settle();
        return onFx(() -> path() == null ? List.of() : path().getElements().stream().filter(MoveTo.class::isInstance)
                .map(MoveTo.class::cast).toList());
    }

    private Path path() {
        return (Path) root.lookupAll(".indent-guide").stream().filter(node -> node.getParent().isVisible()).findFirst().orElse(null);
    }

    private void open(String code, Theme theme) {
        disk.open("guides", code, CONFIG, SECRETS);
        openEditor(theme, 700, 560);
    }

    @Test
    void eachStepOfEachLineMustHaveItsPlaceAndAnEmptyLineWhatIsAroundIt() {
        open(CODE, Theme.LIGHT);
        await("lines are there", () -> path() != null && !path().getElements().isEmpty());
        assertEquals(1 + 2 + 2 + 2 + 1, starts().size());
        Set<Double> columns = starts().stream().map(MoveTo::getX).collect(Collectors.toSet());
        assertEquals(2, columns.size(), "two steps, all lines in the same pixels");
        double step = columns.stream().mapToDouble(x -> x).max().orElseThrow() - columns.stream().mapToDouble(x -> x).min().orElseThrow();
        double wide = onFx(() -> shownArea().getCharacterBoundsOnScreen(13, 14).orElseThrow().getMinX()
                - shownArea().getCharacterBoundsOnScreen(9, 10).orElseThrow().getMinX());
        assertEquals(wide, step, 1, "four characters");
    }

    @Test
    void theyMustFollowTheTextAndGoAndComeWithTheSwitch() {
        open(CODE, Theme.LIGHT);
        await("lines are there", () -> starts().size() == 8);
        insert(CODE.length(), "if f:\n    g\n");
        await("one more", () -> starts().size() == 9);
        onFx(() -> editor.guidesProperty().set(false));
        await("gone", () -> starts().isEmpty());
        onFx(() -> editor.guidesProperty().set(true));
        await("back", () -> starts().size() == 9);
        select(DriverFile.CONFIG);
        assertEquals(List.of(), starts(), "JSON has its braces");
    }

    @Test
    void ofALongTextOnlyWhatIsOnViewMustBeLookedAt() {
        open("def f():\n    if a:\n        b = 1\n\n".repeat(1_500), Theme.LIGHT);
        onFx(() -> shownArea().showParagraphAtTop(5_000));
        await("lines are there", () -> !starts().isEmpty());
        settle();
        int inView = onFx(() -> shownArea().getVisibleParagraphs().size());
        assertTrue(starts().size() <= inView * 2, starts().size() + " in " + inView + " lines");
        double height = onFx(() -> shownArea().getHeight());
        assertTrue(onFx(() -> path().getElements().stream().filter(LineTo.class::isInstance).map(LineTo.class::cast)
                .mapToDouble(LineTo::getY).max().orElseThrow()) < height + 40);
    }

    @Test
    void theyMustBeSeenInBothThemes() {
        for (Theme theme : Theme.values()) {
            open(DRIVER + "\n\ndef more(a):\n    for b in a:\n        if b:\n            while c:\n                d()\n\n            e\n",
                    theme);
            await("lines are there", () -> starts().size() > 8);
            onFx(() -> shownArea().showParagraphAtTop(5));
            settle();
            onFx(() -> Pictures.write(stage.getScene().getRoot(), "guides-" + theme.name().toLowerCase(Locale.ROOT)));
            onFx(stage::hide);
        }
        assertTrue(starts().size() > 8);
    }
}
