package io.syndicate.workbench.ui.publish;

import io.syndicate.workbench.publish.PublishPlan;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Icons;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What publishing would send now, what is left out, and what speaks against it. FX thread only. */
final class PlanView extends VBox {

    PlanView() {
        super(6);
    }

    void show(PublishPlan plan) {
        getChildren().clear();
        verdict(plan);
        heading("What goes out");
        plan.parts().forEach(part -> line(part.key(), "%s, %s: %s".formatted(part.file(), Amounts.bytes(part.bytes()), part.note())));
        plan.mangled().forEach(mangled -> note(Feather.INFO, "accent", "Secret " + mangled + ". It is published as it is meant here."));
        plan.warnings().forEach(warning -> note(Feather.ALERT_TRIANGLE, "warning", warning));
        heading("Left out");
        if (plan.leftOut().isEmpty()) {
            line("", "nothing: the folder holds the driver alone");
        }
        plan.leftOut().forEach(left -> {
            line(left.name(), left.what() + ", " + Amounts.bytes(left.bytes()));
            left.unsearched().forEach(file -> note(Feather.INFO, "accent", file + " was not searched for secrets"));
        });
    }

    private void verdict(PublishPlan plan) {
        if (plan.objections().isEmpty()) {
            banner(Feather.CHECK_CIRCLE, "ok", List.of("Nothing speaks against publishing these very bytes."));
        } else {
            banner(Feather.ALERT_TRIANGLE, "failed", plan.objections().stream().map(objection -> objection.message() + ".").toList());
        }
    }

    private void banner(Feather icon, String tone, List<String> texts) {
        for (String text : texts) {
            var box = new HBox(Icons.of(icon, tone.equals("ok") ? "ok" : "danger"), wrapped(text));
            box.getStyleClass().addAll("banner", tone);
            getChildren().add(box);
        }
    }

    private void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("pane-title");
        label.setPadding(new javafx.geometry.Insets(8, 0, 0, 0));
        getChildren().add(label);
    }

    private void line(String name, String text) {
        var label = new Label(name);
        label.getStyleClass().add("mono");
        label.setMinWidth(name.isEmpty() ? 0 : 130);
        var value = wrapped(text);
        value.getStyleClass().add("muted");
        getChildren().add(new HBox(10, label, value));
    }

    private void note(Feather icon, String tone, String text) {
        getChildren().add(new HBox(8, Icons.of(icon, tone), wrapped(text)));
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
