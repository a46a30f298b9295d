package io.syndicate.workbench.ui.editor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/** Line numbers, right-aligned, as wide as the last one needs; lines with a problem say so in red and in a tooltip. */
final class LineGutter implements IntFunction<Node> {

    private static final int LEAST_DIGITS = 3;

    private final CodeArea area;
    private Map<Integer, String> problems = Map.of();
    private int digits = LEAST_DIGITS;

    LineGutter(CodeArea area) {
        this.area = area;
        area.setParagraphGraphicFactory(this);
        area.getParagraphs().sizeProperty().observeChanges((_, _, _) -> widen());
    }

    /** @param problems what is wrong, by line from 0 */
    void setProblems(Map<Integer, String> problems) {
        var lines = new TreeSet<>(this.problems.keySet());
        lines.addAll(problems.keySet());
        this.problems = Map.copyOf(problems);
        lines.stream().filter(line -> line < area.getParagraphs().size()).forEach(area::recreateParagraphGraphic);
    }

    @Override
    public Node apply(int line) {
        var number = new Label(String.format("%" + digits + "d", line + 1));
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMaxHeight(Double.MAX_VALUE);
        number.getStyleClass().add("line-number");
        var style = line < area.getParagraphs().size() ? area.getParagraph(line).getParagraphStyle() : Set.<String>of();
        if (!style.isEmpty()) {
            number.getStyleClass().add(style.contains(CodeText.PROBLEM_LINE) ? "problem" : style.contains(Findings.ERROR_LINE) ? "error"
                    : "warning");
            number.setTooltip(new Tooltip(problems.getOrDefault(line, "There was a problem here")));
        }
        return number;
    }

    /** @return pixels that the numbers beside a text take */
    static double width(CodeArea area) {
        return area.lookup(".line-number") instanceof Region gutter ? gutter.getWidth() : 0;
    }

    private void widen() {
        int needed = Math.max(LEAST_DIGITS, Integer.toString(area.getParagraphs().size()).length());
        if (needed != digits) {
            digits = needed;
            area.setParagraphGraphicFactory(null);
            area.setParagraphGraphicFactory(this);
        }
    }
}
