package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.SideBySide;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Two texts side by side, line by line, with the choice between them. */
final class CompareDialog {

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Map<ButtonType, Runnable> actions = new LinkedHashMap<>();

    /** @param choices what each button does, by its label */
    CompareDialog(Window owner, String title, SideBySide sides, Map<String, Runnable> choices) {
        choices.forEach((label, action) -> actions.put(new ButtonType(label, ButtonData.LEFT), action));
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setContent(sides);
        pane.setPrefSize(980, 560);
        pane.getStyleClass().add("compare-dialog");
        pane.getButtonTypes().setAll(actions.keySet());
        pane.getButtonTypes().add(ButtonType.CLOSE);
        pane.getStylesheets().add(CompareDialog.class.getResource("/css/editor.css").toExternalForm());
    }

    /** Opens the dialog and returns; the choice is acted on when one is made. */
    void show() {
        dialog.resultProperty().addListener((_, _, chosen) -> actions.getOrDefault(chosen, () -> { }).run());
        dialog.show();
    }
}
