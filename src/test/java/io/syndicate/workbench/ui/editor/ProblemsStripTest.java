package io.syndicate.workbench.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.ui.FxTest;
import java.time.Clock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems as the strip lists them and as the open project hands them to its files, without a window. */
class ProblemsStripTest extends FxTest {

    private static final Place PLACE = new Place("driver.py", 9, 4);

    private final List<Place> shown = new ArrayList<>();
    private ProblemsStrip strip;

    @BeforeEach
    void begin() {
        toolkit();
        strip = onFx(() -> new ProblemsStrip(shown::add));
    }

    @Test
    void stripWithoutProblemsMustTakeNoRoom() {
        assertFalse(strip.isVisible() || strip.isManaged());
        show(problem("bad", Optional.empty(), ""));
        assertTrue(strip.isVisible() && strip.isManaged());
        show();
        assertFalse(strip.isVisible() || strip.isManaged());
    }

    @Test
    void problemsMustBeCountedInFullWords() {
        show(problem("bad", Optional.empty(), ""));
        assertEquals("1 problem", countTip().getText());
        show(problem("bad", Optional.empty(), ""), problem("worse", Optional.empty(), ""));
        assertEquals("2 problems", countTip().getText());
        assertEquals(List.of("2", "bad", "worse"), texts());
    }

    @Test
    void placeMustBeALinkToItsLine() {
        show(problem("bad", Optional.of(PLACE), ""));
        onFx(() -> link("driver.py, line 9").fire());
        assertEquals(List.of(PLACE), shown);
        assertEquals("Go to driver.py:9:4", link("driver.py, line 9").getTooltip().getText());
    }

    @Test
    void problemWithoutPlaceOrDetailMustOfferNoLink() {
        show(problem("bad", Optional.empty(), " \n"));
        assertEquals(List.of("1", "bad"), texts());
    }

    @Test
    void detailMustOpenMakeRoomAndClose() {
        show(problem("bad", Optional.empty(), "Traceback\nValueError\n"), problem("worse", Optional.empty(), "more"));
        double closed = scroll().getMaxHeight();
        var links = onFx(() -> nodes().filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast).toList());
        onFx(() -> links.getFirst().fire());
        assertTrue(texts().contains("Traceback\nValueError"));
        assertEquals("Hide details", links.getFirst().getText());
        assertTrue(scroll().getMaxHeight() > closed);
        onFx(() -> links.getLast().fire());
        onFx(() -> links.getFirst().fire());
        assertTrue(scroll().getMaxHeight() > closed, "one is still open");
        onFx(() -> links.getLast().fire());
        assertEquals(closed, scroll().getMaxHeight());
        assertFalse(texts().contains("more"));
    }

    @Test
    void heightMustGrowToFourRowsAndNoFurther() {
        show(problem("a", Optional.empty(), ""));
        double one = scroll().getMinHeight();
        show(Stream.generate(() -> problem("a", Optional.empty(), "")).limit(4).toArray(Problem[]::new));
        assertEquals(4 * one, scroll().getMinHeight());
        show(Stream.generate(() -> problem("a", Optional.empty(), "")).limit(40).toArray(Problem[]::new));
        assertEquals(4 * one, scroll().getMinHeight());
        assertEquals(4 * one, scroll().getMaxHeight());
    }

    @Test
    void projectMustMarkEachProblemInItsOwnFileAndTellOnlyNews() {
        var disk = new FakeDisk();
        disk.open("coral", "a\nb\nc\n", "{}\n", null);
        var project = onFx(() -> new OpenProject(disk.snapshot().project().orElseThrow(),
                new CodeSetting(_ -> { }, new SimpleStringProperty("")), new Drafts(Path.of("target", "no-drafts")), Clock.systemUTC()));
        disk.setProblems(problem("first", Optional.of(new Place("driver.py", 2, 0)), ""),
                problem("second", Optional.of(new Place("driver.py", 2, 5)), ""),
                problem("other", Optional.of(new Place("config", 1, 1)), ""), problem("nowhere", Optional.empty(), ""));
        assertTrue(onFx(() -> project.update(disk.snapshot().project().orElseThrow())));
        assertFalse(onFx(() -> project.update(disk.snapshot().project().orElseThrow())));
        assertEquals(Map.of(1, "first\nsecond"), marks(project, DriverFile.DRIVER));
        assertEquals(Map.of(0, "other"), marks(project, DriverFile.CONFIG));
        assertEquals(Map.of(), marks(project, DriverFile.SECRETS));
        disk.setProblems();
        assertTrue(onFx(() -> project.update(disk.snapshot().project().orElseThrow())));
        assertEquals(Map.of(), marks(project, DriverFile.DRIVER));
        onFx(project::dispose);
    }

    @Test
    void placeInAForeignFileMustBelongToNone() {
        assertEquals(Optional.of(DriverFile.DRIVER), OpenProject.fileOf(new Place("driver.py", 1, 0)));
        assertEquals(Optional.of(DriverFile.SECRETS), OpenProject.fileOf(new Place("secrets", 1, 0)));
        assertEquals(Optional.empty(), OpenProject.fileOf(new Place("zlib.py", 1, 0)));
    }

    private static Map<Integer, String> marks(OpenProject project, DriverFile file) {
        return onFx(() -> {
            var marks = new java.util.TreeMap<Integer, String>();
            var area = project.page(file).buffer().text().area();
            for (int line = 0; line < area.getParagraphs().size(); line++) {
                var number = (Label) area.getParagraphGraphicFactory().apply(line);
                if (number.getTooltip() != null) {
                    marks.put(line, number.getTooltip().getText());
                }
            }
            return marks;
        });
    }

    private void show(Problem... problems) {
        onFx(() -> strip.setProblems(List.of(problems)));
    }

    private static Problem problem(String message, Optional<Place> place, String detail) {
        return new Problem(message, place, detail);
    }

    private Tooltip countTip() {
        return ((Label) strip.getChildren().getFirst()).getTooltip();
    }

    private ScrollPane scroll() {
        return (ScrollPane) strip.getChildren().getLast();
    }

    private Hyperlink link(String text) {
        return nodes().filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast).filter(link -> link.getText().equals(text))
                .findFirst().orElseThrow();
    }

    private List<String> texts() {
        return nodes().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty()).toList();
    }

    /** Without a skin a scroll pane has its content as a property only. */
    private Stream<Node> nodes() {
        return Stream.concat(Stream.of(strip.getChildren().getFirst()), below(scroll().getContent()));
    }

    private static Stream<Node> below(Node node) {
        var children = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), children.flatMap(ProblemsStripTest::below));
    }
}
