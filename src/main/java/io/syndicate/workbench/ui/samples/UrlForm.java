package io.syndicate.workbench.ui.samples;

import com.google.protobuf.TextFormat;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.SyndicateUrlException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A sample URL being typed or pasted as a whole, or field by field; each fills the other, with the request it makes beneath. */
final class UrlForm extends VBox {

    private static final double WIDTH = 660;
    private static final int REQUEST_LINES = 7;

    private final TextField url = new TextField();
    private final UrlFieldsPane fields = new UrlFieldsPane(this::fieldsTyped);
    private final Label problem = new Label();
    private final TextArea request = new TextArea();
    private final ReadOnlyStringWrapper fieldProblem = new ReadOnlyStringWrapper("");
    private boolean filling;

    UrlForm(String initial) {
        getStyleClass().add("sample-form");
        setPrefWidth(WIDTH);
        url.setId("url-field");
        url.getStyleClass().add("mono");
        url.setPromptText(UrlDraft.usual().text());
        problem.setId("url-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        request.setId("url-request");
        request.setEditable(false);
        request.setPrefRowCount(REQUEST_LINES);
        request.getStyleClass().add("mono");
        getChildren().setAll(captioned("URL, as the gateway would send it; paste one to fill the fields", url), fields, problem,
                captioned("DriverRequest that serialize and deserialize get with this chunk", request));
        fields.show(UrlDraft.usual());
        url.textProperty().addListener((_, _, _) -> {
            if (!filling) {
                urlTyped();
            }
        });
        url.setText(initial);
        urlTyped();
    }

    /** @return the URL without spaces around it */
    String result() {
        return url.getText().strip();
    }

    /** @return whether there is a URL to be used, and no field is out of its range */
    BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> !result().isEmpty() && fieldProblem.get().isEmpty(), url.textProperty(), fieldProblem);
    }

    void focus() {
        url.requestFocus();
        url.end();
    }

    private void urlTyped() {
        fieldProblem.set("");
        try {
            SyndicateUrl parsed = SyndicateUrl.parse(result());
            fields.show(UrlDraft.of(parsed));
            say("", false);
            show(parsed);
        } catch (SyndicateUrlException e) {
            if (result().isEmpty()) {
                fields.show(UrlDraft.usual());
                say("", false);
            } else {
                fields.showNone();
                say("Not a Syndicate URL: " + e.getMessage() + "; so the fields are empty. It can still be sent as it is.", false);
            }
            request.clear();
        }
    }

    private void fieldsTyped(UrlDraft draft) {
        fieldProblem.set(draft.problem());
        say(draft.problem(), true);
        if (!draft.problem().isEmpty()) {
            request.clear();
            return;
        }
        filling = true;
        url.setText(draft.text());
        filling = false;
        try {
            show(SyndicateUrl.parse(draft.text()));
        } catch (SyndicateUrlException e) {
            throw new IllegalStateException("a draft without a problem is a Syndicate URL", e);
        }
    }

    private void show(SyndicateUrl parsed) {
        request.setText(TextFormat.printer().escapingNonAscii(false).printToString(Requests.of(parsed, GatewayFacts.DEFAULT)));
    }

    private void say(String text, boolean failed) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.getStyleClass().setAll("label", failed ? "failed-text" : "warning-text");
    }

    private static VBox captioned(String caption, javafx.scene.Node field) {
        var label = new Label(caption);
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }
}
