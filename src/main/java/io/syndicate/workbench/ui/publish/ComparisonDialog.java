package io.syndicate.workbench.ui.publish;

import io.syndicate.workbench.publish.Comparison;
import io.syndicate.workbench.publish.Comparison.Part;
import io.syndicate.workbench.publish.Comparison.Secret;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.SideBySide;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * What was published beside what is in the folder, in three parts; values of secrets only when asked, and wiped at its end. FX thread only.
 */
final class ComparisonDialog extends Dialog<Void> {

    private final String published;
    private final CheckBox values = new CheckBox("Show values");

    /** @param comparison closed with the dialog @param title when or as what it was published */
    ComparisonDialog(Window owner, Comparison comparison, String title) {
        this.published = "Published: " + title;
        initOwner(owner);
        setTitle("Published and in the folder");
        setResizable(true);
        var tabs = new TabPane(tab("driver", comparison.driver()), tab("config", comparison.config()), secrets(comparison));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var pane = getDialogPane();
        pane.setContent(tabs);
        pane.setPrefSize(980, 600);
        pane.getStyleClass().add("compare-dialog");
        pane.getStylesheets().add(ComparisonDialog.class.getResource("/css/editor.css").toExternalForm());
        pane.getButtonTypes().setAll(ButtonType.CLOSE);
        setOnHidden(_ -> comparison.close());
    }

    private Tab tab(String name, Part part) {
        return new Tab(name + (part.same() ? ": the same" : ": differs"),
                new SideBySide(published, text(part.published()), "In the folder now", text(part.folder())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Tab secrets(Comparison comparison) {
        if (comparison.secrets().isEmpty()) {
            return new Tab("secrets: sealed", EmptyState.of("The secrets are sealed",
                    "Name the gateway key in the publish dialog to compare them."));
        }
        List<Secret> all = comparison.secrets().get();
        boolean same = all.stream().allMatch(Secret::same);
        return new Tab("secrets: " + (same ? "the same" : "differ"), secrets(all));
    }

    private Node secrets(List<Secret> all) {
        var table = new TableView<Secret>();
        column(table, "Name", 220, Secret::name);
        column(table, "Difference", 180, Secret::difference);
        column(table, published, 260, secret -> value(secret.published()));
        column(table, "In the folder now", 260, secret -> value(secret.folder()));
        table.getItems().setAll(all);
        values.selectedProperty().subscribe(() -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(8, table, values);
        box.setPadding(new javafx.geometry.Insets(0, 0, 0, 12));
        return box;
    }

    private static void column(TableView<Secret> table, String name, double width, Function<Secret, String> text) {
        var column = new TableColumn<Secret, String>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private String value(byte[] value) {
        return value == null ? "" : values.isSelected() ? text(value) : "•••";
    }
}
