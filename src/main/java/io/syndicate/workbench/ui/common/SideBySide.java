package io.syndicate.workbench.ui.common;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** Two texts side by side, line by line, scrolled together; what differs is coloured. Looks as {@code editor.css} says. FX thread only. */
public final class SideBySide extends HBox {

    /**
     * @param leftTitle  above the older text
     * @param left       older text
     * @param rightTitle above the newer text
     * @param right      newer text
     */
    public SideBySide(String leftTitle, String left, String rightTitle, String right) {
        getStyleClass().add("compare");
        var rows = DiffRowGenerator.create().lineNormalizer(line -> line).build().generateDiffRows(lines(left), lines(right));
        var older = area(rows, DiffRow::getOldLine, "removed-line", DiffRow.Tag.INSERT);
        var newer = area(rows, DiffRow::getNewLine, "added-line", DiffRow.Tag.DELETE);
        getChildren().setAll(side(leftTitle, older), side(rightTitle, newer));
        older.estimatedScrollYProperty().bindBidirectional(newer.estimatedScrollYProperty());
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** @param absent the rows that this side has no line of, shown as empty ones */
    private static CodeArea area(List<DiffRow> rows, Function<DiffRow, String> line, String style, DiffRow.Tag absent) {
        var area = new CodeArea(rows.stream().map(line).collect(Collectors.joining("\n")));
        area.setEditable(false);
        for (int i = 0; i < rows.size(); i++) {
            var tag = rows.get(i).getTag();
            if (tag != DiffRow.Tag.EQUAL) {
                area.setParagraphStyle(i, Set.of(tag == absent ? "absent-line" : style));
            }
        }
        area.moveTo(0);
        return area;
    }

    private static VBox side(String title, CodeArea area) {
        var label = new Label(title);
        label.getStyleClass().addAll("pane-title", "compare-title");
        var pane = new VirtualizedScrollPane<>(area);
        VBox.setVgrow(pane, Priority.ALWAYS);
        var side = new VBox(label, pane);
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(480);
        return side;
    }
}
