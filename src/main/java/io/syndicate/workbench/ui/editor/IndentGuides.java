package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.Pulses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;

/**
 * Thin lines at each step of indentation, over the lines that are in view; empty lines go on with what is around them. However long the
 * text is, only what is in view is looked at. FX thread only.
 */
final class IndentGuides extends Pane {

    private static final int STEP = CodeEditing.INDENT.length();
    /** How far from an empty line its neighbours are looked for. */
    private static final int REACH = 50;
    /** To the middle of a pixel: a line between two of them would be wide and pale. */
    private static final double HALF = 0.5;

    private final CodeArea area;
    private final Path path = new Path();
    private final Rectangle view = new Rectangle();
    private List<Guide> drawn = List.of();

    /** @param shown whether they are to be seen */
    IndentGuides(CodeArea area, ObservableBooleanValue shown) {
        this.area = area;
        path.getStyleClass().add("indent-guide");
        path.setManaged(false);
        getChildren().setAll(path);
        setMouseTransparent(true);
        setClip(view);
        visibleProperty().bind(shown);
        visibleProperty().addListener((_, _, _) -> requestLayout());
        area.plainTextChanges().subscribe(_ -> requestLayout());
        area.estimatedScrollXProperty().observeChanges((_, _, _) -> requestLayout());
        area.estimatedScrollYProperty().observeChanges((_, _, _) -> requestLayout());
        area.layoutBoundsProperty().addListener((_, _, _) -> requestLayout());
        area.styleProperty().addListener((_, _, _) -> requestLayout());
        area.getVisibleParagraphs().addChangeObserver(_ -> requestLayout());
        sceneProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double left = LineGutter.width(area);
        view.setX(left - 1);
        view.setWidth(Math.max(0, area.getWidth() - left + 1));
        view.setHeight(area.getHeight());
        List<Guide> now = isVisible() && getScene() != null && getScene().getWindow() != null ? guides() : List.of();
        if (!now.equals(drawn)) {
            drawn = now;
            path.getElements().setAll(now.stream().flatMap(guide ->
                    Stream.of(new MoveTo(guide.x, guide.top), new LineTo(guide.x, guide.bottom))).toList());
            Pulses.after(1, this::requestLayout); // the text may have been in between two layouts itself
        }
    }

    /** One line of the text's, in pixels. */
    private record Guide(double x, double top, double bottom) {
    }

    private List<Guide> guides() {
        var guides = new ArrayList<Guide>();
        int count = area.getVisibleParagraphs().size();
        Optional<Steps> steps = steps(count);
        for (int i = 0; steps.isPresent() && i < count; i++) {
            int depth = depth(area.visibleParToAllParIndex(i));
            if (depth > 0) {
                Bounds row = screenToLocal(area.getVisibleParagraphBoundsOnScreen(i));
                for (int column = 0; column < depth; column += STEP) {
                    double x = Math.floor(steps.get().first() + column * steps.get().width() / STEP) + HALF;
                    guides.add(new Guide(x, row.getMinY(), row.getMaxY()));
                }
            }
        }
        return guides;
    }

    /** Where the first step begins, and how wide each is, in pixels. */
    private record Steps(double first, double width) {
    }

    /** @return empty where no line in view is indented by a whole step */
    private Optional<Steps> steps(int count) {
        for (int i = 0; i < count; i++) {
            int line = area.visibleParToAllParIndex(i);
            if (indentOf(area.getText(line)) >= STEP && area.getParagraphLength(line) > STEP) {
                int start = area.getAbsolutePosition(line, 0);
                var first = left(start);
                var second = left(start + STEP);
                if (first.isPresent() && second.isPresent()) {
                    return Optional.of(new Steps(first.get(), second.get() - first.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** A character's width says nothing: its bounds hold more than it takes. */
    private Optional<Double> left(int character) {
        return area.getCharacterBoundsOnScreen(character, character + 1).map(bounds -> screenToLocal(bounds).getMinX());
    }

    /** @return spaces before the line's code; of an empty line as many as before the code above and below it */
    private int depth(int line) {
        return area.getText(line).isBlank() ? Math.min(neighbour(line, -1), neighbour(line, 1)) : indentOf(area.getText(line));
    }

    private int neighbour(int line, int by) {
        for (int i = line + by; i >= 0 && i < area.getParagraphs().size() && Math.abs(i - line) <= REACH; i += by) {
            if (!area.getText(i).isBlank()) {
                return indentOf(area.getText(i));
            }
        }
        return 0;
    }

    private static int indentOf(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }
}
