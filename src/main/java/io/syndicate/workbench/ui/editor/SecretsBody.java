package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.Icons;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The secrets, hidden until the author asks for them: while they are hidden their text is in no window, only their names are.
 * An empty file hides nothing and can be typed into; what then comes from disk is hidden again.
 */
final class SecretsBody implements PageBody {

    private final CodeText secrets;
    private final CodeText mask;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final HBox bar = new HBox();
    private final VBox node = new VBox(bar);
    private boolean asked;

    SecretsBody(CodeText secrets, CodeSetting setting) {
        this.secrets = secrets;
        mask = new CodeText(Language.JSON, setting);
        mask.area().setEditable(false);
        mask.area().getStyleClass().add("masked");
        bar.getStyleClass().add("banner");
        secrets.area().textProperty().addListener((_, _, _) -> textChanged());
        update();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public CodeText shownText() {
        return shown.get() ? secrets : mask;
    }

    @Override
    public ReadOnlyBooleanProperty showsTextProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        mask.dispose();
        secrets.dispose();
    }

    private void ask(boolean show) {
        asked = show;
        update();
        shownText().area().requestFocus();
    }

    private void textChanged() {
        asked |= shown.get() && !secrets.isReplacing();
        update();
    }

    private void update() {
        boolean empty = secrets.get().isBlank();
        boolean show = asked || empty;
        bar.setVisible(!empty);
        bar.setManaged(!empty);
        if (!show) {
            mask.begin(SecretsMask.of(secrets.get()));
        }
        if (show != shown.get() || node.getChildren().size() == 1) {
            fill(show);
        }
        shown.set(show);
    }

    private void fill(boolean show) {
        var pane = (show ? secrets : mask).pane();
        VBox.setVgrow(pane, Priority.ALWAYS);
        node.getChildren().setAll(bar, pane);
        var said = new Label(show ? "Secrets are shown." : "Secrets are hidden; only their names are shown.");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        bar.getChildren().setAll(Icons.of(show ? Feather.UNLOCK : Feather.LOCK), said, toggle(show));
    }

    private Button toggle(boolean show) {
        var toggle = new Button(show ? "Hide secrets" : "Show secrets", Icons.of(show ? Feather.EYE_OFF : Feather.EYE));
        toggle.setId("secretsToggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleHelp(show ? "Replaces every value by bullets again"
                : "Shows the values in this window, where they can be edited");
        toggle.setOnAction(_ -> ask(!show));
        return toggle;
    }
}
