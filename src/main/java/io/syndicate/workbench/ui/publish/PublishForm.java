package io.syndicate.workbench.ui.publish;

import io.syndicate.workbench.session.Publishing.Target;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Where a publish goes, with which keys, and why against an objection. FX thread only. */
final class PublishForm extends GridPane {

    private final RadioButton object = new RadioButton("One object for the metadata service, secrets sealed");
    private final RadioButton directory = new RadioButton("A directory for the deployed tool, secrets in clear (mode 0600)");
    private final TextField path;
    private final KeyFields keys = new KeyFields();
    private final CheckBox overwrite = new CheckBox("Replace whatever is there");
    private final TextField reason = new TextField();
    private final Label reasonLabel = new Label("Publish anyway");

    PublishForm(Window owner, Path beside) {
        super(12, 8);
        path = new TextField(beside.toString());
        path.setId("publishTarget");
        reason.setId("publishReason");
        reason.setPromptText("because …: the reason is written into the receipt");
        var group = new ToggleGroup();
        object.setToggleGroup(group);
        directory.setToggleGroup(group);
        object.setSelected(true);
        add(object, 1, 0);
        add(directory, 1, 1);
        row(2, "To", path, browse(() -> chooseTarget(owner)));
        add(overwrite, 1, 3);
        row(4, "Gateway key", keys.gateway, browse(() -> chooseKey(owner, keys.gateway)));
        row(5, "Its passphrase", keys.gatewayPassphrase);
        row(6, "Sender key", keys.sender, browse(() -> chooseKey(owner, keys.sender)));
        row(7, "Its passphrase", keys.senderPassphrase);
        addRow(8, reasonLabel, reason);
        for (TextField field : new TextField[] {keys.gateway, keys.gatewayPassphrase, keys.sender, keys.senderPassphrase}) {
            field.disableProperty().bind(directory.selectedProperty());
        }
    }

    private void row(int row, String name, TextField field, Button... buttons) {
        var label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(8, field);
        box.getChildren().addAll(buttons);
        HBox.setHgrow(field, Priority.ALWAYS);
        GridPane.setHgrow(box, Priority.ALWAYS);
        addRow(row, label, box);
    }

    private static Button browse(Runnable action) {
        var button = new Button("Browse…");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void chooseTarget(Window owner) {
        File chosen = directory.isSelected() ? new DirectoryChooser().showDialog(owner) : new FileChooser().showSaveDialog(owner);
        if (chosen != null) {
            path.setText(chosen.getPath());
        }
    }

    private static void chooseKey(Window owner, TextField field) {
        var chooser = new FileChooser();
        chooser.setTitle("An RSA key in PEM");
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            field.setText(chosen.getPath());
        }
    }

    void whenChanged(Runnable action) {
        for (StringProperty text : new StringProperty[] {path.textProperty(), keys.gateway.textProperty(), keys.sender.textProperty(),
                reason.textProperty()}) {
            text.subscribe(action);
        }
        directory.selectedProperty().subscribe(action);
    }

    void askForReason(boolean asked) {
        reason.setVisible(asked);
        reason.setManaged(asked);
        reasonLabel.setVisible(asked);
        reasonLabel.setManaged(asked);
    }

    boolean complete(boolean gateShut) {
        return isPath(path.getText()) && (directory.isSelected() || keys.given() && isPath(keys.gateway.getText())
                && isPath(keys.sender.getText() + "."))
                && (!gateShut || !reason.getText().isBlank());
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && Path.of(text.strip()).getFileName() != null;
        } catch (InvalidPathException _) {
            return false;
        }
    }

    Target target() {
        Path to = Path.of(path.getText().strip());
        return directory.isSelected() ? new Target.DirectoryTo(to, overwrite.isSelected())
                : new Target.ObjectTo(to, keys.source(), overwrite.isSelected());
    }

    Optional<String> reason() {
        return reason.isVisible() && !reason.getText().isBlank() ? Optional.of(reason.getText().strip()) : Optional.empty();
    }

    KeyFields keys() {
        return keys;
    }
}
