package io.syndicate.workbench.ui.timing;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.WorkerDeath;
import io.syndicate.workbench.run.Timing;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.EmptyState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The table of figures, a plot for each mode, and the timeline. FX thread only. */
final class TimingView extends VBox {

    private static final double TABLE_HEIGHT = 116;

    private final TableView<ModeTimes> table = new TableView<>();
    private final Map<Mode, LatencyPlot> plots = new EnumMap<>(Mode.class);
    private final VBox plotted = new VBox();
    private final EmptyState empty = EmptyState.of("No calls yet",
            "Run the samples (F5): each call of a worker becomes a dot here, the time that it took upwards.");
    private final Timeline timeline = new Timeline();
    private Timing.View shown;

    TimingView() {
        getStyleClass().addAll("pane", "timing");
        getStylesheets().add(TimingView.class.getResource("/css/timing.css").toExternalForm());
        table.setId("timing");
        table.setAccessibleText("How long the last calls took, by mode");
        table.setMinHeight(TABLE_HEIGHT);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMaxHeight(TABLE_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().setAll(List.of(column("mode", times -> times.mode().argument()),
                column("calls", times -> Amounts.number(times.calls().size())),
                column("failed", times -> Amounts.number(times.failed())), column("p50", times -> micros(times, times.p50())),
                column("p95", times -> micros(times, times.p95())), column("p99", times -> micros(times, times.p99())),
                column("longest", times -> micros(times, times.most()))));
        getChildren().add(titled("The last " + Amounts.number(Timing.CALLS) + " calls of each mode by the samples", table));
        for (Mode mode : Mode.values()) {
            var plot = new LatencyPlot();
            plots.put(mode, plot);
            var box = titled(mode.argument(), plot);
            VBox.setVgrow(plot, Priority.ALWAYS);
            VBox.setVgrow(box, Priority.ALWAYS);
            plotted.getChildren().add(box);
        }
        plotted.getStyleClass().add("plots");
        var plotsOrWhy = new StackPane(plotted, empty);
        plotsOrWhy.setMinHeight(0);
        VBox.setVgrow(plotsOrWhy, Priority.ALWAYS);
        getChildren().add(plotsOrWhy);
        getChildren().add(titled("Generations, and workers that died", timeline));
    }

    void show(Timing.View view, List<WorkerDeath> deaths, Instant now) {
        if (view != shown) {
            shown = view;
            table.getItems().setAll(List.of(Mode.values()).stream()
                    .map(mode -> ModeTimes.of(mode, view.calls().getOrDefault(mode, List.of()))).toList());
            table.getItems().forEach(times -> plots.get(times.mode()).show(times));
            empty.setVisible(table.getItems().stream().allMatch(times -> times.calls().isEmpty()));
            plotted.setVisible(!empty.isVisible());
        }
        timeline.show(view.starts(), deaths, now);
    }

    /** @return everything in words, as it is copied */
    String words() {
        return String.join("\n", table.getItems().stream().map(ModeTimes::words).toList()) + "\n" + timeline.words() + "\n";
    }

    private static String micros(ModeTimes times, long value) {
        return times.calls().isEmpty() ? "–" : Amounts.micros(value);
    }

    private static TableColumn<ModeTimes, String> column(String name, Function<ModeTimes, String> text) {
        var column = new TableColumn<ModeTimes, String>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.getStyleClass().add(name.equals("mode") ? "first" : "number");
        return column;
    }

    private static VBox titled(String title, Node content) {
        var label = new Label(title);
        label.getStyleClass().add("timing-title");
        return new VBox(label, content);
    }
}
