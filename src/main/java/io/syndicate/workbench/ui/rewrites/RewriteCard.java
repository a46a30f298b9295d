package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.FailureLine;
import io.syndicate.workbench.ui.common.KindTag;
import io.syndicate.workbench.ui.common.Middle;
import io.syndicate.workbench.ui.common.Navigator;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A rewrite: who answered and how, the URL, and beneath it what the driver made of it. */
final class RewriteCard extends ListCell<RewriteRow> {

    /** Height of every card in pixels. */
    static final double HEIGHT = 72;

    /** Below this width in pixels a verdict leaves out what follows from it. */
    private static final double NARROW = 400;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final KindTag kind = new KindTag();
    private final Label worker = new Label();
    private final Label verdict = new Label();
    private final UrlLine origin = new UrlLine("origin");
    private final UrlLine cdn = new UrlLine("cdn");
    private final FailureLine failure;
    private final VBox card;
    private final Tooltip tooltip = new Tooltip();

    RewriteCard(Navigator navigator, Consumer<RewriteRow> showLog) {
        getStyleClass().add("rewrite-card");
        setPrefWidth(0);
        widthProperty().addListener((_, _, _) -> sayVerdict());
        failure = new FailureLine(navigator, () -> showLog.accept(getItem()));
        worker.getStyleClass().add("worker");
        verdict.getStyleClass().add("verdict");
        verdict.setMinWidth(USE_PREF_SIZE);
        worker.setMinWidth(0);
        worker.setEllipsisString(Middle.ELLIPSIS);
        worker.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(worker, Priority.ALWAYS);
        var head = new HBox(8, kind, worker, verdict);
        head.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(3, head, origin, new StackPane(cdn, failure));
        card.setAlignment(Pos.CENTER_LEFT);
        tooltip.getStyleClass().add("mono");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(900);
    }

    @Override
    protected void updateItem(RewriteRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean nothing = empty || row == null;
        setGraphic(nothing ? null : card);
        pseudoClassStateChanged(STALE, !nothing && row.stale());
        if (nothing) {
            setTooltip(null);
            setAccessibleText(null);
        } else {
            show(row);
        }
    }

    private void show(RewriteRow row) {
        Rewrite rewrite = row.rewrite();
        kind.show(rewrite.kind().label());
        worker.setText(worker(rewrite));
        sayVerdict();
        verdict.setTooltip(new Tooltip(row.verdict().text()));
        verdict.getStyleClass().setAll("label", "verdict", row.verdict().tone());
        origin.show(row.diff().origin());
        cdn.show(row.diff().cdn());
        cdn.setVisible(!row.failed());
        failure.setVisible(row.failed());
        rewrite.failure().ifPresent(why -> failure.show(why, rewrite.answer().generation()));
        tooltip.setText(rewrite.url() + rewrite.cdnUrl().map(url -> "\n" + url).orElse("")
                + row.against().shared().map(other -> "\nThe same CDN URL was given to\n" + other).orElse(""));
        origin.setAccessibleText(rewrite.url());
        Tooltip.install(origin, tooltip);
        Tooltip.install(cdn, tooltip);
        setAccessibleText(row.facts().title() + ", " + row.verdict().text()
                + row.against().shared().map(other -> ": " + other).orElse(""));
    }

    private void sayVerdict() {
        RewriteRow row = getItem();
        if (row != null) {
            verdict.setText(getWidth() < NARROW ? row.verdict().brief() : row.verdict().text());
        }
    }

    private static String worker(Rewrite rewrite) {
        var answer = rewrite.answer();
        if (answer.pid() == 0) {
            return "no worker";
        }
        return answer.ok() ? "pid " + answer.pid() + " · " + Amounts.micros(answer.micros()) : "pid " + answer.pid();
    }
}
