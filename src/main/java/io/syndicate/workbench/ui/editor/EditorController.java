package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.ui.common.Navigator;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The editor pane, and what menus may ask of it. Everything here is about the file in front unless it says otherwise, and does
 * nothing while no project is open. FX thread only.
 */
public final class EditorController implements Navigator {

    private final Snapshots snapshots;
    private final Runnable open;
    private final Runnable create;
    private final Runnable sample;
    private final Workspace workspace;
    private final CodeCommands code;

    @FXML private StackPane root;
    @FXML private BorderPane files;
    @FXML private VBox emptyState;
    @FXML private HBox tabs;
    @FXML private Label fileState;
    @FXML private VBox bars;

    /**
     * @param snapshots say which project is open and what its files are on disk; another folder replaces all that is edited here
     * @param saver     writes a file
     * @param examiner  finds problems and names while files are typed
     * @param drafts    keeps what is not saved yet
     * @param open      asks for a driver's folder and opens it
     * @param create    creates a driver from a template
     * @param sample    opens a copy of a sample driver
     */
    public EditorController(Snapshots snapshots, Saver saver, Examiner examiner, Drafts drafts, Runnable open, Runnable create,
            Runnable sample) {
        this(snapshots, saver, examiner, drafts, open, create, sample, Clock.systemDefaultZone());
    }

    EditorController(Snapshots snapshots, Saver saver, Examiner examiner, Drafts drafts, Runnable open, Runnable create, Runnable sample,
            Clock clock) {
        this.snapshots = snapshots;
        this.open = open;
        this.create = create;
        this.sample = sample;
        workspace = new Workspace(saver, examiner, drafts, clock);
        code = new CodeCommands(workspace);
    }

    @FXML
    private void initialize() {
        tabs.getChildren().setAll(workspace.tabs());
        bars.getChildren().setAll(workspace.bars());
        files.setCenter(workspace.pages());
        files.setBottom(workspace.problems().strip());
        fileState.textProperty().bind(workspace.fileStateProperty());
        files.visibleProperty().bind(workspace.openProperty());
        emptyState.visibleProperty().bind(workspace.openProperty().not());
        var keys = new EditorKeys(this, workspace.bars());
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
        snapshots.property().addListener((_, _, now) -> workspace.update(now));
        workspace.update(snapshots.get());
    }

    @FXML
    private void openFolder() {
        open.run();
    }

    @FXML
    private void createDriver() {
        create.run();
    }

    @FXML
    private void openSample() {
        sample.run();
    }

    /** @param place a place in none of the three files is ignored; a line beyond the end means the last one */
    @Override
    public void show(Place place) {
        workspace.show(place);
    }

    /** @param generation of another text than the saved one: the caret goes to where that line is now */
    @Override
    public void show(Place place, int generation) {
        workspace.show(place, generation);
    }

    /** @param logs where the log lines of a call that failed are chosen @return this */
    public EditorController withLogs(Selection logs) {
        workspace.problems().showLogsWith(logs);
        return this;
    }

    /** @return whether steps of indentation are shown as thin lines */
    public BooleanProperty guidesProperty() {
        return workspace.guidesProperty();
    }

    /** @return {@code Ln 9, Col 46} for the status line; empty while no project is open */
    public ReadOnlyStringProperty caretPositionProperty() {
        return workspace.caret().property();
    }

    /** @return whether any file has changes that are not on disk */
    public ReadOnlyBooleanProperty unsavedChangesProperty() {
        return workspace.unsavedProperty();
    }

    /** @return whether any file has changes that are not on disk */
    public boolean hasUnsavedChanges() {
        return !unsaved().isEmpty();
    }

    /** @return the files with changes that are not on disk */
    public List<DriverFile> unsaved() {
        return workspace.unsaved();
    }

    /** @return the files that are being written */
    public List<DriverFile> saving() {
        return workspace.saving();
    }

    /** @return done, on the FX thread, once all saves so far are, well or not */
    public CompletionStage<Void> saves() {
        return workspace.saves();
    }

    /** @return on the FX thread, whether the file is on disk as it is here now; if not, the editor says why above its text */
    public CompletionStage<Boolean> save() {
        return workspace.save();
    }

    /** @return on the FX thread, whether all three files are on disk as they are here now; if not, the first that failed is in front and says why */
    public CompletionStage<Boolean> saveAll() {
        return workspace.saveAll();
    }

    /** Puts every unsaved file that is not just being written back to what is on disk; undo still brings the changes back. */
    public void discardChanges() {
        workspace.discardChanges();
    }

    /** Takes the last change back, unless secrets are hidden. */
    public void undo() {
        workspace.edit(text -> text.area().undo());
    }

    /** Makes the last change that was taken back again. */
    public void redo() {
        workspace.edit(text -> text.area().redo());
    }

    /** Moves the selection to the clipboard. */
    public void cut() {
        workspace.edit(text -> text.area().cut());
    }

    /** Copies the selection to the clipboard; of hidden secrets only the bullets. */
    public void copy() {
        workspace.view(text -> text.area().copy());
    }

    /** Puts the clipboard's text at the caret. */
    public void paste() {
        workspace.edit(text -> text.area().paste());
    }

    /** Selects the whole text. */
    public void selectAll() {
        workspace.view(text -> text.area().selectAll());
    }

    /** @return what can be done to the code in front */
    public CodeCommands code() {
        return code;
    }

    /** Opens the find bar. */
    public void find() {
        workspace.bars().find(false);
    }

    /** Opens the find bar with its line for replacing. */
    public void replace() {
        workspace.bars().find(true);
    }

    /** Opens the bar that asks for a line. */
    public void goToLine() {
        workspace.bars().goToLine();
    }

    /** Makes all code one pixel larger, up to 32. */
    public void zoomIn() {
        workspace.zoom().by(1);
    }

    /** Makes all code one pixel smaller, down to 8. */
    public void zoomOut() {
        workspace.zoom().by(-1);
    }

    /** Makes all code 12 pixels again. */
    public void zoomReset() {
        workspace.zoom().reset();
    }
}
