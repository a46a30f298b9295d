package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.check.Finding.SampleRef;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.ui.common.Places;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One finding: what is wrong, what follows, how to fix it, what shows it, and where to go. FX thread only. */
final class FindingCard extends VBox {

    private static final int MOST_LINES = 8;
    private static final int MOST_PLACES = 6;
    private static final double LINE = 17;

    FindingCard(CheckId check, Finding finding, CheckActions actions) {
        getStyleClass().add("finding");
        boolean error = finding.severity() == Severity.ERROR;
        getChildren().add(text(finding.interpreter().map(python -> python + ": ").orElse("") + finding.message(), error ? "failed-text"
                : "warning-text"));
        if (!finding.why().equals(check.why())) {
            getChildren().add(text(finding.why(), "muted"));
        }
        if (!finding.fix().isBlank()) {
            getChildren().add(text("Fix: " + finding.fix(), "fix"));
        }
        if (!CheckWords.evidence(finding).isEmpty()) {
            getChildren().add(evidence(finding, actions));
        }
        getChildren().add(links(check, finding, actions));
    }

    static Label text(String words, String... classes) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** Read-only text, so that parts of it can be selected and copied; it scrolls where it is long. A click on a place leads there. */
    private static Node evidence(Finding finding, CheckActions actions) {
        var lines = CheckWords.evidence(finding);
        var area = new TextArea(String.join("\n", lines));
        area.setEditable(false);
        area.getStyleClass().addAll("mono", "evidence");
        area.setAccessibleText("What shows it");
        long count = area.getText().lines().count();
        area.setPrefHeight(Math.min(count, MOST_LINES) * LINE + 16);
        area.setMinHeight(USE_PREF_SIZE);
        var places = Places.in(area.getText());
        area.setOnMouseClicked(click -> {
            int at = area.getCaretPosition();
            if (click.getButton() == MouseButton.PRIMARY && area.getSelectedText().isEmpty()) {
                places.stream().filter(named -> named.from() <= at && at <= named.to()).findFirst()
                        .ifPresent(named -> actions.show(named.place()));
            }
        });
        return area;
    }

    private static FlowPane links(CheckId check, Finding finding, CheckActions actions) {
        var row = new FlowPane(14, 2);
        row.setAlignment(Pos.CENTER_LEFT);
        places(finding).forEach(place -> row.getChildren().add(line(place, actions)));
        finding.sample().ifPresent(sample -> row.getChildren().add(sample(sample, actions)));
        row.getChildren().add(link("Copy finding", "Copy all that is known of this finding, as text", () -> actions.copy(check, finding)));
        return row;
    }

    /** @return its own place first, then those that its evidence names */
    private static List<Place> places(Finding finding) {
        var named = Places.in(String.join("\n", CheckWords.evidence(finding))).stream().map(Places.Named::place);
        return Stream.concat(finding.place().stream(), named).distinct().limit(MOST_PLACES).toList();
    }

    private static Node line(Place place, CheckActions actions) {
        return link(place.toString(), "Go to line " + place.line() + " of " + place.file(), () -> actions.show(place));
    }

    private static Node sample(SampleRef sample, CheckActions actions) {
        boolean known = actions.isSample(sample);
        if (!known && !(sample instanceof SampleRef.Url)) {
            var label = new Label("Sent: " + sample.label());
            label.getStyleClass().addAll("muted", "small");
            label.setTooltip(new Tooltip("The check made this chunk; it is none of the samples"));
            return label;
        }
        return link(known ? "Show sample" : "Add as sample", (known ? "Select in Samples: " : "Add to the samples: ") + sample.label(),
                () -> actions.show(sample));
    }

    private static Hyperlink link(String text, String tooltip, Runnable action) {
        var link = new Hyperlink(text);
        link.getStyleClass().add("small");
        link.setTooltip(new Tooltip(tooltip));
        link.setOnAction(_ -> action.run());
        link.visitedProperty().addListener((_, _, _) -> link.setVisited(false));
        return link;
    }
}
