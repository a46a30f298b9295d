package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.Choices;
import io.syndicate.workbench.ui.common.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts questions to the author, over the window they belong to. FX thread only. */
public final class Ask {

    private final Supplier<Window> owner;

    /** @param owner the window; may give null before it is shown */
    public Ask(Supplier<Window> owner) {
        this.owner = owner;
    }

    Window owner() {
        return owner.get();
    }

    /** Tells of something that went wrong. */
    void tell(String title, String message) {
        show(alert(AlertType.ERROR, Icons.of(Feather.ALERT_OCTAGON, "danger"), message, ButtonType.OK), title);
    }

    /** Tells of something that is just so. */
    void inform(String title, String message) {
        show(alert(AlertType.INFORMATION, Icons.of(Feather.INFO, "accent"), message, ButtonType.CLOSE), title);
    }

    /** A sign in the window's own colours, in place of JavaFX's picture. */
    private static Alert alert(AlertType type, FontIcon sign, String message, ButtonType... buttons) {
        var alert = new Alert(type, message, buttons);
        sign.getStyleClass().add("dialog-sign");
        alert.setGraphic(sign);
        return alert;
    }

    /** What may become of unsaved changes. */
    enum Unsaved {
        SAVE, DISCARD, STAY
    }

    Unsaved unsaved(String files) {
        var save = new ButtonType("Save", ButtonData.YES);
        var discard = new ButtonType("Don't save", ButtonData.NO);
        var alert = alert(AlertType.CONFIRMATION, Icons.of(Feather.HELP_CIRCLE, "accent"), "Changes to " + files + " are not saved.",
                save, discard, ButtonType.CANCEL);
        return show(alert, "Save your changes?").map(answer -> answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD
                : Unsaved.STAY)
                .orElse(Unsaved.STAY);
    }

    <T> Optional<T> choose(String title, String message, List<T> choices, Function<T, String> words) {
        var dialog = new Dialog<T>();
        var text = new Label(message);
        text.setWrapText(true);
        var box = Choices.box(choices, words);
        dialog.getDialogPane().setContent(new VBox(12, text, box));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(pressed -> pressed == ButtonType.OK ? box.getValue() : null);
        return show(dialog, title);
    }

    <T> Optional<T> show(Dialog<T> dialog, String title) {
        dress(dialog, title);
        return dialog.showAndWait();
    }

    /** Makes a dialog one of this window's. */
    void dress(Dialog<?> dialog, String title) {
        dialog.initOwner(owner());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        dialog.getDialogPane().setPrefWidth(520);
    }
}
