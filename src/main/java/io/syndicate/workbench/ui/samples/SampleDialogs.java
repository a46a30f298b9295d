package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.ui.common.FxThread;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the author for a URL or a chunk. FX thread only; waits for the answer. */
final class SampleDialogs {

    private static final String SHEET = SampleDialogs.class.getResource("/css/panes.css").toExternalForm();

    private final Window owner;
    private final Path folder;
    private final int block;

    /**
     * @param owner  window to ask in
     * @param folder the driver's
     * @param block  the volume's block size in bytes
     */
    SampleDialogs(Window owner, Path folder, int block) {
        this.owner = owner;
        this.folder = folder;
        this.block = block;
    }

    /** @return the URL, empty when the author thinks better of it */
    Optional<String> url(String title, String initial) {
        var form = new UrlForm(initial);
        return ask(title, form, form.valid(), form::result, form::focus);
    }

    /**
     * @param except name of the chunk that is edited, null for a new one
     * @return the chunk, empty when the author thinks better of it
     */
    Optional<ChunkSample> chunk(String title, ChunkDraft draft, Samples samples, String except) {
        Set<String> taken = samples.chunks().stream().map(ChunkSample::name).filter(name -> !name.equals(except))
                .collect(Collectors.toSet());
        var form = new ChunkForm(draft, taken, block, this::browse);
        return ask(title, form, form.valid(), form::result, form::focus);
    }

    private <T> Optional<T> ask(String title, Node form, ObservableBooleanValue valid, Supplier<T> result, Runnable focus) {
        var dialog = new Dialog<T>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        var save = new ButtonType("Save", ButtonBar.ButtonData.OK_DONE);
        var pane = dialog.getDialogPane();
        pane.getStylesheets().add(SHEET);
        pane.getButtonTypes().setAll(save, ButtonType.CANCEL);
        pane.setHeaderText(title);
        pane.setContent(form);
        pane.lookupButton(save).disableProperty().bind(Bindings.createBooleanBinding(() -> !valid.get(), valid));
        form.layoutBoundsProperty().addListener((_, before, now) -> {
            if (before.getHeight() > 0 && before.getHeight() < form.prefHeight(-1)) {
                pane.getScene().getWindow().sizeToScene();
            }
        });
        dialog.setOnShown(_ -> FxThread.executor().execute(focus));
        dialog.setResultConverter(button -> button == save ? result.get() : null);
        return dialog.showAndWait();
    }

    private Optional<String> browse() {
        var chooser = new FileChooser();
        chooser.setTitle("Choose a file of the driver's folder");
        if (folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::fromFolder);
    }

    /** @return the file's path from the driver's folder, with {@code /}; one that lies elsewhere as it is, for the form to refuse */
    private String fromFolder(File file) {
        Path path = file.toPath().toAbsolutePath();
        Path base = folder.toAbsolutePath();
        return (path.startsWith(base) ? base.relativize(path) : path).toString().replace('\\', '/');
    }
}
