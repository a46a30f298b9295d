package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.ProjectSettings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;

/** Asks how the driver is to be run: workers, deadlines, debug lines. */
final class RunSettingsDialog extends Dialog<ProjectSettings> {

    private final Spinner<Integer> workers;
    private final Spinner<Integer> start;
    private final Spinner<Integer> call;
    private final CheckBox debug = new CheckBox("Workers log each request (SYNDICATE_DEBUG=1)");

    RunSettingsDialog(ProjectSettings now) {
        workers = spinner(1, 16, now.workers(), 1);
        start = spinner(100, 600_000, now.startMillis(), 500);
        call = spinner(10, 600_000, now.callMillis(), 500);
        debug.setSelected(now.debug());
        var grid = new GridPane(12, 10);
        grid.addRow(0, new Label("Workers for each mode"), workers, new Label("the gateway's default is 3"));
        grid.addRow(1, new Label("Deadline of a start"), start, new Label("milliseconds"));
        grid.addRow(2, new Label("Deadline of a request"), call, new Label("milliseconds; the deployed gateway has none"));
        grid.add(debug, 1, 3, 2, 1);
        getDialogPane().setContent(grid);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        setResultConverter(pressed -> pressed != ButtonType.OK ? null
                : new ProjectSettings(workers.getValue(), now.python(), start.getValue(), call.getValue(), debug.isSelected(), now.memoryMib()));
    }

    private static Spinner<Integer> spinner(int least, int most, int value, int step) {
        var spinner = new Spinner<Integer>(least, most, value, step);
        spinner.setEditable(true);
        spinner.setPrefWidth(130);
        spinner.focusedProperty().subscribe(focused -> {
            if (!focused) {
                spinner.increment(0);
            }
        });
        return spinner;
    }
}
