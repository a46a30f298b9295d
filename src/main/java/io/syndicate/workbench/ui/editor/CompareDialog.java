package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.ui.common.SideBySide;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

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
        var sides = new SideBySide("On disk", disk.text(), "In the editor", mine);
        dialog.initOwner(owner);
        dialog.setTitle(file + ": on disk and in the editor");
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setContent(sides);
        pane.setPrefSize(980, 560);
        pane.getStyleClass().add("compare-dialog");
        pane.getButtonTypes().setAll(TAKE, KEEP, ButtonType.CLOSE);
        pane.getStylesheets().add(CompareDialog.class.getResource("/css/editor.css").toExternalForm());
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
}
