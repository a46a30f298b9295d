package io.syndicate.workbench.ui.presenter;

import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.session.SessionSnapshot;
import io.syndicate.workbench.ui.common.EmptyState;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.KindTag;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** One rewrite in large type; arrow keys step to the others. FX thread only. */
final class PresenterView extends BorderPane {

    private static final double SMALLEST_TYPE = 18;
    private static final double LARGEST_TYPE = 44;
    /** So many letters of the largest type stand in a line. */
    private static final double LETTERS = 38;

    private final Runnable leave;
    private final Label driver = new Label();
    private final Label place = new Label();
    private final KindTag kind = new KindTag();
    private final Label title = new Label();
    private final TextFlow gateway = new TextFlow();
    private final Label caption = new Label();
    private final TextFlow cdn = new TextFlow();
    private final Label worker = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox slide;
    private final EmptyState empty = EmptyState.of("No rewrites yet", "Leave with Escape, add a URL to the samples and run them.");
    private List<Rewrite> rewrites = List.of();
    private Discretion discretion = Discretion.of(Optional.empty());
    private SessionSnapshot shown;
    private int index;

    /** @param leave ends the presentation */
    PresenterView(Runnable leave) {
        this.leave = leave;
        getStyleClass().add("presenter");
        getStylesheets().add(PresenterView.class.getResource("/css/presenter.css").toExternalForm());
        setFocusTraversable(true);
        styled(driver, "presenter-driver");
        styled(place, "presenter-place");
        styled(title, "presenter-title");
        styled(worker, "presenter-worker");
        styled(gateway, "presenter-url", "gateway");
        styled(cdn, "presenter-url", "cdn");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Progress of the presentation");
        var head = new HBox(12, kind, title);
        head.setAlignment(Pos.CENTER_LEFT);
        slide = new VBox(head, styled(new Label("The gateway would fetch"), "presenter-caption"), gateway,
                styled(caption, "presenter-caption"), cdn);
        slide.getStyleClass().add("presenter-slide");
        setTop(row("presenter-top", driver, gap(), place));
        setBottom(new VBox(progress, row("presenter-bottom", worker, gap(),
                button(Feather.ARROW_LEFT, "Rewrite before (Left, Page Up)", () -> go(index - 1)),
                button(Feather.ARROW_RIGHT, "Next rewrite (Right, Space, Page Down)", () -> go(index + 1)),
                button(Feather.X, "Leave presenter mode (Escape)", leave))));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        widthProperty().addListener((_, _, width) -> setStyle("-fx-font-size: "
                + Math.round(Math.clamp(width.doubleValue() / LETTERS, SMALLEST_TYPE, LARGEST_TYPE)) + "px;"));
    }

    /** Shows what has become of the rewrites; the same one stays in view. */
    void show(SessionSnapshot snapshot) {
        boolean same = shown != null && shown.results() == snapshot.results() && shown.project().equals(snapshot.project());
        if (same) {
            return;
        }
        if (shown == null || !shown.project().equals(snapshot.project())) {
            discretion = Discretion.of(snapshot.project());
            driver.setText(snapshot.project().map(project -> discretion.hide(project.name())).orElse("No driver"));
        }
        shown = snapshot;
        rewrites = snapshot.results().rewrites();
        go(index);
    }

    private void go(int to) {
        index = Math.clamp(to, 0, Math.max(0, rewrites.size() - 1));
        setCenter(rewrites.isEmpty() ? empty : slide);
        place.setText(rewrites.isEmpty() ? "" : (index + 1) + " of " + rewrites.size());
        progress.setProgress(rewrites.isEmpty() ? 0 : (index + 1.0) / rewrites.size());
        worker.setText("");
        if (!rewrites.isEmpty()) {
            show(Slide.of(rewrites.get(index), discretion));
        }
    }

    private void show(Slide now) {
        kind.show(now.kind());
        title.setText(now.title());
        worker.setText(now.worker());
        caption.setText(now.cdn().isEmpty() ? "The driver fails" : now.failure().isEmpty() ? "The driver sends it to"
                : "The driver sends it to, but " + now.failure());
        gateway.getChildren().setAll(styled(new Text(now.gateway()), "text"));
        cdn.getChildren().setAll(now.cdn().isEmpty() ? List.of(styled(new Text(now.failure()), "text", "failed-text"))
                : now.cdn().stream().map(PresenterView::text).toList());
        setAccessibleText(place.getText() + ": " + now.gateway() + " becomes " + now.answer());
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case RIGHT, DOWN, SPACE, ENTER, PAGE_DOWN -> go(index + 1);
            case LEFT, UP, PAGE_UP, BACK_SPACE -> go(index - 1);
            case HOME -> go(0);
            case END -> go(Integer.MAX_VALUE);
            case ESCAPE, F11 -> leave.run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private static Text text(Slide.Part part) {
        var text = styled(new Text(part.text()), "text");
        return part.changed() ? styled(text, "changed") : text;
    }

    private static Button button(Feather icon, String tip, Runnable action) {
        var button = new Button();
        button.setGraphic(Icons.of(icon));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.getStyleClass().add("presenter-button");
        button.setOnAction(_ -> action.run());
        button.setFocusTraversable(false); // the arrow keys step, wherever the mouse was
        return button;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox row(String style, Node... nodes) {
        return styled(new HBox(nodes), style);
    }

    private static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
