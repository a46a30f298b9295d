package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A check: a line with its verdict, and below it, once opened, why it matters and what it found. FX thread only. */
final class CheckRow extends VBox {

    /** Below this width in pixels the title alone stands in the row, with the rest in its tooltip. */
    private static final double NARROW = 400;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final int MOST_FINDINGS = 20;

    private final CheckId check;
    private final Optional<CheckView.Row> result;
    private final Severity severity;
    private final CheckActions actions;
    private final VBox body = new VBox();
    private final HBox head = new HBox();

    CheckRow(CheckView view, CheckId check, boolean opened, CheckActions actions) {
        this.check = check;
        this.result = view.row(check);
        this.severity = view.severity(check);
        this.actions = actions;
        CheckGroup group = CheckGroup.of(view, check);
        getStyleClass().add("check-row");
        setId("check-" + check.id());
        pseudoClassStateChanged(STALE, isStale());
        line(group);
        body.getStyleClass().add("check-body");
        body.managedProperty().bind(body.visibleProperty());
        body.setVisible(opened);
        body.visibleProperty().subscribe(visible -> {
            if (visible && body.getChildren().isEmpty()) {
                fillBody(group); // most rows are never opened
            }
        });
        getChildren().setAll(head, body);
        keys();
    }

    /** @return whether it shows what the view says of that check */
    boolean isOf(CheckView view, CheckId other) {
        return check == other && severity == view.severity(check) && result.equals(view.row(check));
    }

    CheckId check() {
        return check;
    }

    boolean opened() {
        return body.isVisible();
    }

    private boolean isStale() {
        return result.map(CheckView.Row::stale).orElse(false);
    }

    /** Where the keyboard is. */
    HBox head() {
        return head;
    }

    private void line(CheckGroup group) {
        var sign = new Label(group.sign());
        sign.getStyleClass().addAll("sign", "verdict", group.tone());
        sign.setAccessibleText(group.title());
        var title = new Label(check.title());
        title.setMinWidth(0);
        var about = muted(about());
        about.setMinWidth(0);
        about.visibleProperty().bind(head.widthProperty().greaterThan(NARROW));
        about.managedProperty().bind(about.visibleProperty());
        title.setTooltip(new Tooltip(about.getText().isEmpty() ? check.title() : check.title() + ": " + about.getText()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var weight = muted(severity == Severity.WARNING ? "warns only" : "");
        head.getStyleClass().add("check-head");
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.BUTTON);
        head.setAccessibleText(group.title() + ": " + check.title() + ". " + about.getText());
        head.getChildren().setAll(sign, title, about, gap, weight, run(group));
    }

    private String about() {
        String stale = isStale() ? " · stale" : "";
        String words = result.map(row -> CheckWords.brief(row.result())).orElse("") + stale;
        return words.startsWith(" · ") ? words.substring(3) : words;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private Button run(CheckGroup group) {
        var run = new Button(null, Icons.of(Feather.PLAY));
        run.getStyleClass().addAll("flat", "small", "run-one");
        run.setFocusTraversable(false);
        run.setAccessibleText("Run the check " + check.title());
        run.setTooltip(new Tooltip("Run this check alone (Enter)"));
        run.setDisable(group == CheckGroup.OFF);
        run.setOnAction(_ -> actions.run(check));
        return run;
    }

    private void fillBody(CheckGroup group) {
        body.getChildren().add(FindingCard.text(check.why(), "muted"));
        if (group == CheckGroup.OFF) {
            body.getChildren().add(FindingCard.text("Switched off in workbench.json; its menu switches it on.", "muted"));
            return;
        }
        result.map(CheckView.Row::result).ifPresent(this::fillBody);
    }

    private void fillBody(CheckResult result) {
        result.reasons().forEach(reason -> body.getChildren().add(FindingCard.text(reason)));
        if (result.reasons().stream().anyMatch(reason -> reason.contains("does not start"))) {
            body.getChildren().add(FindingCard.text("Mend what “" + CheckId.LOADS.title() + "” found first, then run the checks again.",
                    "fix"));
        }
        for (Finding finding : result.findings().stream().limit(MOST_FINDINGS).toList()) {
            body.getChildren().add(new FindingCard(check, finding, actions));
        }
        int more = result.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            body.getChildren().add(FindingCard.text(more + " more; a saved report lists them all.", "muted"));
        }
        result.notes().forEach(note -> body.getChildren().add(FindingCard.text("Note: " + note, "muted")));
    }

    private void keys() {
        menu().install(head);
        head.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                head.requestFocus();
                body.setVisible(!body.isVisible());
            }
        });
        head.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.SPACE) {
                body.setVisible(!body.isVisible());
            } else if (key.getCode() == KeyCode.RIGHT || key.getCode() == KeyCode.LEFT) {
                body.setVisible(key.getCode() == KeyCode.RIGHT);
            } else {
                return;
            }
            key.consume();
        });
    }

    private KeyedMenu menu() {
        var menu = new KeyedMenu(Menus.item("Run this check", "Enter", () -> actions.run(check)), new SeparatorMenuItem());
        menu.getItems().getFirst().setDisable(severity == Severity.OFF);
        menu.getItems().add(weight(Severity.ERROR, "Its findings are errors", "E"));
        menu.getItems().add(weight(Severity.WARNING, "Its findings are warnings", "W"));
        menu.getItems().add(weight(Severity.OFF, "Switch it off", "O"));
        result.map(row -> row.result().findings()).filter(findings -> !findings.isEmpty()).ifPresent(findings -> {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().add(Menus.item("Copy finding" + (findings.size() == 1 ? "" : "s"), "Shortcut+C", () -> Menus.copy(
                    String.join("\n\n", findings.stream().map(finding -> CheckWords.of(check.title(), finding)).toList()))));
        });
        return menu;
    }

    private RadioMenuItem weight(Severity other, String words, String key) {
        var item = new RadioMenuItem(words);
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setSelected(severity == other);
        item.setOnAction(_ -> actions.weigh(check, other));
        return item;
    }
}
