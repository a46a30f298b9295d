package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Navigator;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A finding in the list of problems: what is wrong, a link that mends it, a link to its place. */
final class FindingRow extends HBox {

    FindingRow(Finding finding, Navigator navigator, Consumer<Finding> fixer) {
        getStyleClass().addAll("problem-row", "placed");
        boolean error = finding.severity() == Severity.ERROR;
        var place = new Place(finding.file().label(), finding.line(), finding.column());
        var message = new Label(finding.message(), Icons.of(error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE, error ? "danger"
                : "warning"));
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        message.setTooltip(new Tooltip(finding.advice()));
        message.setAccessibleText((error ? "Error: " : "Warning: ") + finding.message() + ". " + finding.advice());
        message.setOnMouseClicked(_ -> navigator.show(place));
        HBox.setHgrow(message, Priority.ALWAYS);
        getChildren().add(message);
        finding.fix().ifPresent(fix -> getChildren().add(link(fix.label(),
                Menus.hint("Changes the text; undo takes it back; in the line", "Alt+Enter"),
                () -> fixer.accept(finding))));
        getChildren().add(link(place.file() + ", line " + place.line(), "Go to " + place, () -> navigator.show(place)));
    }

    private static Hyperlink link(String text, String tip, Runnable action) {
        var link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setTooltip(new Tooltip(tip));
        link.setOnAction(_ -> action.run());
        return link;
    }
}
