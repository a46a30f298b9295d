package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.lint.Finding;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.session.Problem;
import io.syndicate.workbench.ui.common.Navigator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong with the driver's files, each leading to its place; not there when nothing is. FX thread only. */
final class ProblemsStrip extends HBox {

    private static final double ROW = 28;
    private static final int ROWS = 4;
    private static final double WITH_DETAIL = 200;

    private final Navigator saved;
    private final Navigator navigator;
    private final Label count = new Label();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Consumer<Finding> fixer;
    private List<Problem> problems = List.of();
    private List<Finding> findings = List.of();
    private int open;

    ProblemsStrip(Navigator navigator) {
        this(navigator, navigator, _ -> { });
    }

    /** @param saved shows places in what is saved @param navigator shows places in what is on view @param fixer mends what is found */
    ProblemsStrip(Navigator saved, Navigator navigator, Consumer<Finding> fixer) {
        this.saved = saved;
        this.navigator = navigator;
        this.fixer = fixer;
        getStyleClass().add("problems");
        count.setMinWidth(Region.USE_PREF_SIZE);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        rows.heightProperty().addListener((_, _, _) -> limit());
        getChildren().addAll(count, scroll);
        setProblems(List.of());
    }

    /** @param problems as the project has them, the first on top */
    void setProblems(List<Problem> problems) {
        this.problems = problems;
        fill();
    }

    /** @param findings in the texts as they are on view; what the project says of the same line is left out */
    void setFindings(List<Finding> findings) {
        if (!this.findings.equals(findings)) {
            this.findings = findings;
            fill();
        }
    }

    private void fill() {
        open = 0;
        var others = problems.stream().filter(problem -> problem.place().isEmpty() || findings.stream()
                .noneMatch(finding -> isSame(finding, problem))).toList();
        int all = others.size() + findings.size();
        boolean onlyWarnings = others.isEmpty() && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        count.getStyleClass().setAll("label", "badge", onlyWarnings ? "warning" : "failed");
        count.setText(Integer.toString(all));
        count.setTooltip(new Tooltip(all == 1 ? "1 problem" : all + " problems"));
        rows.getChildren().setAll(others.stream().map(this::row).toList());
        rows.getChildren().addAll(findings.stream().map(finding -> new FindingRow(finding, navigator, fixer)).toList());
        scroll.setVvalue(0);
        setVisible(all > 0);
        setManaged(all > 0);
        limit();
    }

    private static boolean isSame(Finding finding, Problem problem) {
        return finding.severity() == Severity.ERROR && problem.place().filter(place -> place.line() == finding.line()
                && finding.file().names().contains(place.file())).isPresent();
    }

    private VBox row(Problem problem) {
        var message = new Label(problem.message());
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        var line = new HBox(message);
        line.getStyleClass().add("problem-row");
        var row = new VBox(line);
        if (!problem.detail().isBlank()) {
            line.getChildren().add(detailLink(problem.detail(), row));
        }
        problem.place().ifPresent(place -> {
            line.getStyleClass().add("placed");
            message.setOnMouseClicked(_ -> saved.show(place));
            line.getChildren().add(placeLink(place));
        });
        return row;
    }

    private Hyperlink placeLink(Place place) {
        var link = link(place.file() + ", line " + place.line());
        link.setTooltip(new Tooltip("Go to " + place));
        link.setOnAction(_ -> saved.show(place));
        return link;
    }

    private Hyperlink detailLink(String text, VBox row) {
        var detail = new Label(text.stripTrailing());
        detail.getStyleClass().addAll("mono", "problem-detail");
        detail.setMinHeight(Region.USE_PREF_SIZE);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setWrapText(true);
        var link = link("Show details");
        link.setOnAction(_ -> {
            boolean show = !row.getChildren().remove(detail);
            if (show) {
                row.getChildren().add(detail);
            }
            open += show ? 1 : -1;
            link.setText(show ? "Hide details" : "Show details");
            limit();
        });
        return link;
    }

    private static Hyperlink link(String text) {
        var link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    private void limit() {
        scroll.setMaxHeight(open > 0 ? WITH_DETAIL : ROWS * ROW);
        scroll.setMinHeight(Math.min(ROWS * ROW, Math.max(rows.getChildren().size() * ROW, rows.getHeight())));
    }
}
