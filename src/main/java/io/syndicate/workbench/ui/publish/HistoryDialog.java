package io.syndicate.workbench.ui.publish;

import io.syndicate.workbench.publish.Comparison;
import io.syndicate.workbench.publish.PublishHistory.Entry;
import io.syndicate.workbench.publish.Receipt;
import io.syndicate.workbench.session.Publishing;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The driver's publishes, the last one first; each can be compared with what is in the folder now. FX thread only. */
public final class HistoryDialog extends Dialog<Void> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final ButtonType COMPARE = new ButtonType("Compare with now", ButtonData.OK_DONE);
    private static final ButtonType FILE = new ButtonType("Compare a file…", ButtonData.LEFT);

    private final Publishing publishing;
    private final KeyFields keys;
    private final TableView<Entry> table = new TableView<>();
    private final Label note = new Label();

    /** @param keys open the secrets where a gateway key is given */
    HistoryDialog(Window owner, Publishing publishing, KeyFields keys) {
        this.publishing = publishing;
        this.keys = keys;
        initOwner(owner);
        setTitle("Published before");
        setHeaderText("Published before");
        setResizable(true);
        columns();
        table.setId("history");
        table.setTableMenuButtonVisible(true);
        table.setPlaceholder(EmptyState.of("Not published yet", "What you publish from here is kept, its secrets sealed."));
        menu().install(table);
        note.setWrapText(true);
        VBox.setVgrow(table, Priority.ALWAYS);
        getDialogPane().setContent(new VBox(8, table, note));
        getDialogPane().setPrefSize(860, 420);
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().getButtonTypes().setAll(COMPARE, FILE, ButtonType.CLOSE);
        DialogButtons.action(getDialogPane(), COMPARE, this::compareSelected)
                .disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        DialogButtons.action(getDialogPane(), FILE, this::compareFile);
        say();
        publishing.history().whenCompleteAsync((entries, failure) -> {
            if (failure == null) {
                table.getItems().setAll(entries);
                table.sort();
            } else {
                fail(failure);
            }
        }, FxThread.executor());
    }

    private KeyedMenu menu() {
        var compare = Menus.item("Compare with now", "Enter", this::compareSelected);
        var copy = Menus.item("Copy driver hash", "Shortcut+C",
                () -> selected().flatMap(entry -> entry.receipt().driverHash()).ifPresent(Menus::copy));
        var menu = new KeyedMenu(compare, Menus.item("Compare a file…", "F", this::compareFile), copy);
        menu.refreshWith(() -> {
            compare.setDisable(selected().isEmpty());
            copy.setDisable(selected().flatMap(entry -> entry.receipt().driverHash()).isEmpty());
        });
        return menu;
    }

    private void compareSelected() {
        selected().ifPresent(entry -> compare(publishing.compare(entry, source()), TIME.format(entry.receipt().time())));
    }

    private void say() {
        note.setText(keys.given() ? "Secrets are compared too, with the gateway key of the publish dialog."
                : "Driver and config are compared; for the secrets too, name the gateway key in the publish dialog first.");
    }

    private void columns() {
        column("Time", 170, receipt -> TIME.format(receipt.time()));
        column("Driver hash", 300, receipt -> receipt.driverHash().orElse("directory for the deployed tool"));
        column("Checks", 90, receipt -> receipt.checks().map(checks -> checks.verdicts().size() + " checks").orElse("none"));
        column("Published anyway", 220, receipt -> receipt.override().map(Receipt.Override::reason).orElse(""));
    }

    private void column(String name, double width, Function<Receipt, String> text) {
        var column = new TableColumn<Entry, String>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue().receipt())));
        table.getColumns().add(column);
    }

    private Optional<Entry> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private Optional<Publishing.KeySource> source() {
        return keys.given() ? Optional.of(keys.source()) : Optional.empty();
    }

    private void compareFile() {
        var chooser = new FileChooser();
        chooser.setTitle("A published object");
        File file = chooser.showOpenDialog(getDialogPane().getScene().getWindow());
        if (file != null) {
            compare(publishing.compare(file.toPath(), source()), file.getName());
        }
    }

    private void compare(CompletableFuture<Comparison> comparing, String title) {
        comparing.whenCompleteAsync((comparison, failure) -> {
            if (failure == null) {
                new ComparisonDialog(getDialogPane().getScene().getWindow(), comparison, title).show();
            } else {
                fail(failure);
            }
        }, FxThread.executor());
    }

    private void fail(Throwable failure) {
        note.getStyleClass().add("failed-text");
        note.setText((failure instanceof CompletionException ? failure.getCause() : failure).getMessage());
    }
}
