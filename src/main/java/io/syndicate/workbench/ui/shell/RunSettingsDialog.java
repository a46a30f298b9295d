package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.ProjectSettings;
import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** Asks how the driver is to be run: workers, deadlines, limits, whose worker, and whose ways. */
final class RunSettingsDialog extends Dialog<ProjectSettings> {

    private static final int MOST_MEMORY = 1 << 20;
    private static final double FIELD = 130;
    private static final double WIDTH = 620;

    private final GridPane grid = new GridPane(12, 10);
    private final Spinner<Integer> workers;
    private final Spinner<Integer> start;
    private final Spinner<Integer> call;
    private final Spinner<Integer> memory;
    private final Spinner<Integer> block;
    private final TextField worker = new TextField();
    private final CheckBox deployed = new CheckBox("Behave like the deployed gateway");
    private final CheckBox debug = new CheckBox("Workers log each request (SYNDICATE_DEBUG=1)");

    RunSettingsDialog(ProjectSettings now) {
        workers = spinner(1, 16, now.workers(), 1);
        start = spinner(100, 600_000, now.startMillis(), 500);
        call = spinner(10, 600_000, now.callMillis(), 500);
        memory = spinner(0, MOST_MEMORY, now.memoryMib(), 256);
        block = spinner(ProjectSettings.MIN_BLOCK, ProjectSettings.MAX_BLOCK, now.blockSize(), 4096);
        worker.setText(now.worker().orElse(""));
        deployed.setSelected(now.deployed());
        debug.setSelected(now.debug());
        debug.setMnemonicParsing(false);
        fill();
        getDialogPane().setContent(grid);
        getDialogPane().setMinWidth(WIDTH);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        setResultConverter(pressed -> pressed == ButtonType.OK ? chosen(now) : null);
    }

    private void fill() {
        row("Workers for each mode", workers, "the gateway's default is 3");
        row("Deadline of a start", start, "milliseconds");
        row("Deadline of a request", call, "milliseconds; the deployed gateway has none");
        row("Memory of a worker", memory, "MiB at most; 0 for no limit");
        row("Block size", block, "bytes; the volume's, 65,536 is common");
        worker.setPromptText("the workbench's own");
        var browse = new Button("Browse…");
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(_ -> chooseWorker());
        HBox.setHgrow(worker, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label("Worker"), new HBox(8, worker, browse));
        GridPane.setColumnSpan(worker.getParent(), 2);
        wide(deployed);
        wide(debug);
        explain(memory, "A worker that reaches it gets a MemoryError or is stopped, and the result says so (memory_mib).");
        explain(block, "Drivers see it in their requests. Like the deployed gateway, no more than 5 times as much is taken from serialize (block_size).");
        explain(worker, "An installed ug-driver, absolute or from the driver's folder (worker). Empty for the workbench's own.");
        explain(deployed, "No dead worker is restarted. None free: the request fails at once.\nAll workers of a mode gone: shown here as failed; "
                + "in production everything passes unchanged, in silence.\nMore than 5 × the block size from serialize is refused.\n"
                + "Samples are sent one after the other. Restart the workers to begin anew.");
    }

    private void row(String name, Spinner<Integer> spinner, String unit) {
        grid.addRow(grid.getRowCount(), label(name), spinner, label(unit));
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void wide(Node node) {
        grid.add(node, 1, grid.getRowCount(), 2, 1);
    }

    private static void explain(Control control, String text) {
        var tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(460);
        control.setTooltip(tooltip);
    }

    private void chooseWorker() {
        var chooser = new FileChooser();
        chooser.setTitle("Choose an installed ug-driver");
        File file = chooser.showOpenDialog(getDialogPane().getScene().getWindow());
        if (file != null) {
            worker.setText(file.getPath());
        }
    }

    private ProjectSettings chosen(ProjectSettings now) {
        return new ProjectSettings(workers.getValue(), now.python(), start.getValue(), call.getValue(), debug.isSelected(),
                memory.getValue(),
                Optional.of(worker.getText().strip()).filter(path -> !path.isEmpty()), deployed.isSelected(), block.getValue());
    }

    private static Spinner<Integer> spinner(int least, int most, int value, int step) {
        var spinner = new Spinner<Integer>(least, most, value, step);
        spinner.setEditable(true);
        spinner.setPrefWidth(FIELD);
        spinner.setMinWidth(FIELD);
        spinner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                spinner.increment(0);
            }
        });
        return spinner;
    }
}
