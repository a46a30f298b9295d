package io.syndicate.workbench.ui.editor;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import io.syndicate.workbench.project.FileContents;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** The file on disk and the text in the editor side by side, line by line, with the choice between them. */
final class CompareDialog {

    private static final ButtonType TAKE = new ButtonType("Take the disk version", ButtonData.LEFT);
    private static final ButtonType KEEP = new ButtonType("Keep mine", ButtonData.LEFT);

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final FileContents disk;
    private final NoticeBanner.Choices choices;

    CompareDialog(Window owner, String file, FileContents disk, String mine, NoticeBanner.Choices choices) {
        this.disk = disk;
        this.choices = choices;
        var rows = DiffRowGenerator.create().lineNormalizer(line -> line).build().generateDiffRows(lines(disk.text()), lines(mine));
        var left = area(rows, DiffRow::getOldLine, "removed-line", DiffRow.Tag.INSERT);
        var right = area(rows, DiffRow::getNewLine, "added-line", DiffRow.Tag.DELETE);
        var sides = new HBox(side("On disk", left), side("In the editor", right));
        sides.getStyleClass().add("compare");
        dialog.initOwner(owner);
        dialog.setTitle(file + ": on disk and in the editor");
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setContent(sides);
        pane.setPrefSize(980, 560);
        pane.getStyleClass().add("compare-dialog");
        pane.getButtonTypes().setAll(TAKE, KEEP, ButtonType.CLOSE);
        pane.getStylesheets().add(CompareDialog.class.getResource("/css/editor.css").toExternalForm());
        left.estimatedScrollYProperty().bindBidirectional(right.estimatedScrollYProperty());
    }

    /** Opens the dialog and returns; the choice is handed on when one is made. */
    void show() {
        dialog.resultProperty().addListener((_, _, chosen) -> choose(chosen));
        dialog.show();
    }

    private void choose(ButtonType chosen) {
        if (chosen == TAKE) {
            choices.takeDisk(disk);
        } else if (chosen == KEEP) {
            choices.keepMine(disk);
        }
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
