package io.syndicate.workbench.ui.publish;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;

/** Buttons of a dialog that do something and leave it open. FX thread only. */
final class DialogButtons {

    private DialogButtons() {
    }

    static Button action(DialogPane pane, ButtonType type, Runnable action) {
        var button = (Button) pane.lookupButton(type);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            action.run();
        });
        return button;
    }
}
