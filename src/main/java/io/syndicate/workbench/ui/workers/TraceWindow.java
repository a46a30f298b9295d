package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.BesideWindow;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Pulse;
import io.syndicate.workbench.ui.common.SaveFile;
import io.syndicate.workbench.wire.WireEntry;
import io.syndicate.workbench.wire.WireTrace;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What goes over one worker's pipes, live, as text or hex; the trace ends with the window. FX thread only. */
final class TraceWindow extends BesideWindow {

    private static final Dimension2D SIZE = new Dimension2D(860, 600);
    private static final Dimension2D LEAST = new Dimension2D(560, 300);

    private final WireTrace trace;
    private final String title;
    private final ListView<WireEntry> list = new ListView<>();
    private final TextArea bytes = new TextArea();
    private final Label state = new Label();
    private final ToggleButton hex = new ToggleButton("Hex");
    private final ToggleButton running = new ToggleButton("Record");
    private long seen;

    TraceWindow(Window owner, String title, WireTrace trace) {
        super(owner, title);
        this.trace = trace;
        this.title = title;
        var split = new SplitPane(list, bytes);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        state.getStyleClass().addAll("muted", "small");
        var footer = new HBox(state);
        footer.getStyleClass().add("pane-footer");
        var root = new VBox(bar(), split, footer);
        root.getStyleClass().addAll("pane", "wire-trace");
        fill(root, SIZE, LEAST);
        setUpList();
        new Pulse(Pulse.QUICK, this::pull).whileShown(root);
        setOnHidden(_ -> trace.close());
    }

    private void setUpList() {
        list.setAccessibleText("What went over the wire");
        list.setFixedCellSize(22);
        list.setPlaceholder(EmptyState.of("Nothing has gone over the wire yet",
                "Send the samples (F5 in the main window): the trace begins with this worker's next request."));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(WireEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                getStyleClass().add("mono");
                setText(empty || entry == null ? null : WireWords.line(entry, ZoneId.systemDefault()));
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> showBytes());
        bytes.setEditable(false);
        bytes.getStyleClass().add("mono");
        bytes.setAccessibleText("Bytes of the chosen entry");
        bytes.setPromptText("Choose an entry to see its bytes");
    }

    private HBox bar() {
        hex.setTooltip(new Tooltip("Show bytes as hex digits instead of text"));
        hex.setOnAction(_ -> showBytes());
        running.setSelected(true);
        running.setTooltip(new Tooltip("Record what goes over the wire; off stops the trace and keeps what it has"));
        running.setOnAction(_ -> trace.run(running.isSelected()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(running, hex, space, button("Clear", "Forget all entries", this::clear),
                button("Copy", "Copy the chosen entry with its bytes, or all where none is chosen",
                () -> Menus.copy(text(chosen(), hex.isSelected()))),
                button("Save…", "Save all entries to a file", this::save));
        bar.getStyleClass().add("pane-header");
        return bar;
    }

    private static Button button(String text, String tooltip, Runnable action) {
        var button = new Button(text);
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void pull() {
        List<WireEntry> fresh = trace.after(seen);
        long first = trace.firstSequence();
        int gone = (int) list.getItems().stream().takeWhile(entry -> entry.sequence() < first).count();
        if (gone > 0) {
            list.getItems().remove(0, gone);
        }
        if (!fresh.isEmpty()) {
            seen = fresh.getLast().sequence();
            list.getItems().addAll(fresh);
            if (list.getSelectionModel().isEmpty()) {
                list.scrollTo(list.getItems().size() - 1);
            }
        }
        var held = trace.figures();
        state.setText("%s · %s kept · %s and %s dropped · secrets masked, start-up left out".formatted(Amounts.count(held.entries(),
                "frame"),
                Amounts.count(held.bytes(), "byte"), Amounts.count(held.droppedEntries(), "frame"),
                Amounts.count(held.droppedBytes(), "byte")));
    }

    private void showBytes() {
        WireEntry chosen = list.getSelectionModel().getSelectedItem();
        bytes.setText(chosen == null ? "" : WireWords.bytes(chosen, hex.isSelected()));
    }

    private void clear() {
        trace.clear();
        list.getItems().clear();
    }

    private List<WireEntry> chosen() {
        WireEntry chosen = list.getSelectionModel().getSelectedItem();
        return chosen == null ? List.copyOf(list.getItems()) : List.of(chosen);
    }

    private static String text(List<WireEntry> entries, boolean asHex) {
        return entries.stream().map(entry -> WireWords.whole(entry, asHex, ZoneId.systemDefault())).collect(Collectors.joining("\n"));
    }

    private void save() {
        SaveFile.asking("Save the wire trace").choose(this, "wire-trace.txt").ifPresent(file -> {
            String text = text(List.copyOf(list.getItems()), hex.isSelected());
            SaveFile.write(file, SaveFile.text(() -> text)).thenAcceptAsync(said -> setTitle(title + " – " + said),
                    FxThread.executor());
        });
    }
}
