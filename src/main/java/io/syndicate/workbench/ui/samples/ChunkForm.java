package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Choices;
import io.syndicate.workbench.ui.samples.ChunkDraft.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A sample chunk being described, checked with each key. */
final class ChunkForm extends VBox {

    private static final double WIDTH = 460;
    private static final int LINES = 6;

    private final Set<String> taken;
    private final TextField name = new TextField();
    private final ChoiceBox<Form> form = Choices.box(List.of(Form.values()), Form::label);
    private final TextArea value = new TextArea();
    private final TextField file = new TextField();
    private final ChoiceBox<Generated.Kind> kind = Choices.box(List.of(Generated.Kind.values()), ChunkWords::kind);
    private final TextField size = new TextField();
    private final TextField seed = new TextField();
    private final Label sizeName = new Label();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param draft  what is there already
     * @param taken  names of the other chunks
     * @param block  the volume's block size in bytes
     * @param browse asks for a file of the driver's folder; gives its path from there
     */
    ChunkForm(ChunkDraft draft, Set<String> taken, int block, Supplier<Optional<String>> browse) {
        this.taken = taken;
        getStyleClass().add("sample-form");
        setPrefWidth(WIDTH);
        ids();
        fill(draft);
        value.setPrefRowCount(LINES);
        value.getStyleClass().add("mono");
        var open = new Button("Browse…");
        open.setTooltip(new Tooltip("Choose a file of the driver's folder"));
        open.setOnAction(_ -> browse.get().ifPresent(file::setText));
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox files = row(captioned("File in the driver's folder", file), open);
        Node sizes = captioned(sizeName, size);
        Node seeds = captioned("Seed", seed);
        HBox generated = row(captioned("Looks like", kind), sizes, seeds);
        Node presets = presets(block);
        var message = new Label();
        message.textProperty().bind(problem);
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.getStyleClass().addAll("failed-text", "form-problem");
        getChildren().setAll(captioned("Name", name), captioned("Bytes from", form), value, files, generated, presets, message);
        showWhen(value, () -> form.getValue() == Form.TEXT || form.getValue() == Form.BASE64);
        showWhen(files, () -> form.getValue() == Form.FILE);
        showWhen(generated, () -> form.getValue() == Form.GENERATED);
        showWhen(sizes, () -> kind.getValue() != Generated.Kind.EMPTY);
        showWhen(presets, () -> form.getValue() == Form.GENERATED && kind.getValue() != Generated.Kind.EMPTY
                && kind.getValue() != Generated.Kind.MANIFEST);
        showWhen(seeds, () -> kind.getValue() == Generated.Kind.RANDOM || kind.getValue() == Generated.Kind.MANIFEST);
        sizeName.textProperty().bind(Bindings.when(kind.valueProperty().isEqualTo(Generated.Kind.MANIFEST))
                .then("Blocks").otherwise("Size in bytes"));
        problem.bind(Bindings.createStringBinding(() -> draft().problem(this.taken), name.textProperty(), form.valueProperty(),
                value.textProperty(),
                file.textProperty(), kind.valueProperty(), size.textProperty(), seed.textProperty()));
    }

    /** Sizes at which drivers go wrong. */
    private Node presets(int block) {
        var sizes = new LinkedHashMap<String, Integer>();
        sizes.put("1 byte", 1);
        sizes.put("block − 1", block - 1);
        sizes.put("block", block);
        sizes.put("block + 1", block + 1);
        var row = new HBox(10, new Label("Sizes at the edges:"));
        row.setAlignment(Pos.CENTER_LEFT);
        sizes.forEach((text, bytes) -> {
            var link = new Hyperlink(text);
            link.setTooltip(new Tooltip(Amounts.count(bytes, "byte") + "; the volume's blocks have " + Amounts.number(block)));
            link.setOnAction(_ -> size.setText(Integer.toString(bytes)));
            row.getChildren().add(link);
        });
        return row;
    }

    /** @return the chunk; only while {@link #valid} */
    ChunkSample result() {
        return draft().chunk();
    }

    /** @return whether all of it can be used */
    BooleanBinding valid() {
        return problem.isEmpty();
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private ChunkDraft draft() {
        String used = form.getValue() == Form.FILE ? file.getText() : value.getText();
        return new ChunkDraft(form.getValue(), name.getText(), used, kind.getValue(), size.getText(), seed.getText());
    }

    private void fill(ChunkDraft draft) {
        name.setText(draft.name());
        form.setValue(draft.form());
        value.setText(draft.form() == Form.FILE ? "" : draft.value());
        file.setText(draft.form() == Form.FILE ? draft.value() : "");
        kind.setValue(draft.kind());
        size.setText(draft.size());
        seed.setText(draft.seed());
    }

    private void ids() {
        name.setId("chunk-name");
        form.setId("chunk-form");
        value.setId("chunk-value");
        value.setAccessibleText("The chunk's contents");
        file.setId("chunk-file");
        kind.setId("chunk-kind");
        size.setId("chunk-size");
        seed.setId("chunk-seed");
    }

    private void showWhen(Node node, Supplier<Boolean> condition) {
        node.visibleProperty().bind(Bindings.createBooleanBinding(condition::get, form.valueProperty(), kind.valueProperty()));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(12, nodes);
        row.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(nodes[0], Priority.ALWAYS);
        return row;
    }

    private static VBox captioned(String caption, Node field) {
        return captioned(new Label(caption), field);
    }

    private static VBox captioned(Label caption, Node field) {
        caption.setLabelFor(field);
        return new VBox(4, caption, field);
    }
}
