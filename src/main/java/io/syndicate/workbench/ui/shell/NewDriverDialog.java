package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.DriverTemplate;
import io.syndicate.workbench.session.DiskThread;
import io.syndicate.workbench.ui.common.Choices;
import io.syndicate.workbench.ui.common.FxThread;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks for name, place and template of a new driver; says as one types what would be in the way. */
final class NewDriverDialog extends Dialog<NewDriverDialog.Wish> {

    /**
     * What the author wants.
     *
     * @param folder   does not hold a driver yet
     * @param template what to begin with
     */
    record Wish(Path folder, DriverTemplate template) {
    }

    private final TextField name = new TextField("my-driver");
    private final TextField place;
    private final ChoiceBox<DriverTemplate> template = Choices.box(List.of(DriverTemplate.values()), DriverTemplate::label);
    private final Label note = new Label();

    NewDriverDialog(Window owner, Path projects) {
        initOwner(owner);
        setTitle("New driver");
        setHeaderText("New driver from a template");
        setResizable(true);
        place = new TextField(projects.toString());
        var create = new ButtonType("Create", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(create, ButtonType.CANCEL);
        getDialogPane().setContent(form(owner));
        getDialogPane().setPrefWidth(560);
        var button = getDialogPane().lookupButton(create);
        name.textProperty().subscribe(() -> check(button));
        place.textProperty().addListener(_ -> check(button));
        setResultConverter(pressed -> pressed == create ? new Wish(folder().orElseThrow(), template.getValue()) : null);
        setOnShown(_ -> name.requestFocus());
    }

    private GridPane form(Window owner) {
        var browse = new Button("Browse…");
        browse.setOnAction(_ -> browse(owner));
        var places = new HBox(8, place, browse);
        HBox.setHgrow(place, Priority.ALWAYS);
        note.setWrapText(true);
        note.setMinHeight(36);
        var grid = new GridPane(12, 10);
        grid.addRow(0, new Label("Name"), name);
        grid.addRow(1, new Label("In folder"), places);
        grid.addRow(2, new Label("Template"), template);
        grid.add(note, 1, 3);
        GridPane.setHgrow(name, Priority.ALWAYS);
        GridPane.setHgrow(places, Priority.ALWAYS);
        return grid;
    }

    private void browse(Window owner) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Where to put the new driver's folder");
        File folder = chooser.showDialog(owner);
        if (folder != null) {
            place.setText(folder.getPath());
        }
    }

    private Optional<Path> folder() {
        try {
            return name.getText().isBlank() || name.getText().contains("/") || place.getText().isBlank() ? Optional.empty()
                    : Optional.of(Path.of(place.getText().strip()).resolve(name.getText().strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void check(Node button) {
        button.setDisable(true);
        folder().ifPresentOrElse(wanted -> FxThread.then(DiskThread.look(() -> DriverFolder.holdsDriver(wanted)), taken -> {
            if (folder().filter(wanted::equals).isPresent()) {
                button.setDisable(taken);
                note.setText(taken ? wanted + " holds a driver already." : "Creates " + wanted);
            }
        }), () -> note.setText("Give the driver a name without slashes, and a folder."));
    }
}
