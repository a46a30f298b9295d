package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.ui.common.FieldGrid;
import io.syndicate.workbench.ui.common.KindTag;
import io.syndicate.workbench.ui.common.UrlFacts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A sample URL being typed, with what it says beneath it. */
final class UrlForm extends VBox {

    private static final double WIDTH = 620;

    private final TextField url = new TextField();
    private final KindTag kind = new KindTag();
    private final FieldGrid fields = new FieldGrid();
    private final Label problem = new Label();

    UrlForm(String initial) {
        getStyleClass().add("sample-form");
        setPrefWidth(WIDTH);
        url.setId("url-field");
        url.getStyleClass().add("mono");
        url.setPromptText("http://gateway.example.org:31111/DATA/8/photos/cat.jpg.1F3A.4/0.7461234417");
        var caption = new Label("URL, as the gateway would send it");
        caption.setLabelFor(url);
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("warning-text");
        getChildren().setAll(caption, url, kind, fields, problem);
        getChildren().subList(2, 5).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        url.textProperty().addListener((_, _, _) -> tell());
        url.setText(initial);
        tell();
    }

    /** @return the URL without spaces around it */
    String result() {
        return url.getText().strip();
    }

    /** @return whether there is a URL to be used */
    BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> !result().isEmpty(), url.textProperty());
    }

    void focus() {
        url.requestFocus();
        url.end();
    }

    private void tell() {
        UrlFacts facts = UrlFacts.of(result());
        boolean some = !result().isEmpty();
        kind.show(facts.kind());
        kind.setVisible(some);
        fields.show(facts.fields());
        fields.setVisible(!facts.fields().isEmpty());
        problem.setText("Not a Syndicate URL: " + facts.problem() + ". It can still be sent as it is.");
        problem.setVisible(some && !facts.problem().isEmpty());
    }
}
