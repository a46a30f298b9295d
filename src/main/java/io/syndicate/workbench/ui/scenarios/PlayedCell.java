package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.Timeline.Cache;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An event with its bar of misses and hits, or a URL with the CDN's. */
final class PlayedCell extends TreeCell<PlayedRow> {

    private static final double BAR = 72;
    private static final double COUNTS = 104;
    private static final double VERDICT = 72;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label title = new Label();
    private final Label counts = new Label();
    private final HBox bar = new HBox();
    private final HBox event = new HBox(8, bar, counts, title);
    private final Label verdict = new Label();
    private final Label gateway = line("gateway");
    private final Label cdn = line("cdn");
    private final VBox lines = new VBox(1, gateway, cdn);
    private final BooleanSupplier stale;
    private final HBox url = new HBox(8, verdict, lines);

    PlayedCell(BooleanSupplier stale) {
        event.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(USE_PREF_SIZE);
        counts.setMinWidth(COUNTS);
        counts.getStyleClass().addAll("muted", "small");
        bar.getStyleClass().add("cache-bar");
        bar.setMinWidth(BAR);
        bar.setMaxSize(BAR, 8);
        verdict.setMinWidth(VERDICT);
        cdn.managedProperty().bind(cdn.visibleProperty());
        getStyleClass().add("played-cell");
        this.stale = stale;
    }

    private static Label line(String kind) {
        var label = new Label();
        label.getStyleClass().addAll("mono", kind);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(PlayedRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(STALE, !empty && stale.getAsBoolean());
        setTooltip(null);
        setGraphic(empty || row == null ? null : switch (row) {
            case PlayedRow.Event played -> show(played);
            case PlayedRow.Url read -> show(read);
        });
    }

    private HBox show(PlayedRow.Event played) {
        title.setText(played.title());
        counts.setText(played.counts());
        double all = Math.max(1, played.moment().reads().size());
        bar.setVisible(!played.moment().reads().isEmpty());
        bar.getChildren().setAll(List.of(Cache.MISS, Cache.WRONG, Cache.UNKNOWN, Cache.HIT).stream()
                .filter(cache -> played.count(cache) > 0)
                .map(cache -> part(cache, Math.max(3, BAR * played.count(cache) / all))).toList());
        setTooltip(new Tooltip(played.moment().step().event().path() + "\n" + played.counts()));
        return event;
    }

    private static Region part(Cache cache, double width) {
        var part = new Region();
        part.getStyleClass().add(cache.name().toLowerCase(Locale.ROOT));
        part.setPrefWidth(width);
        part.setMinWidth(2);
        return part;
    }

    private HBox show(PlayedRow.Url read) {
        verdict.setText(read.verdict());
        boolean bad = read.read().cache() == Cache.WRONG || read.read().cache() == Cache.UNKNOWN;
        verdict.getStyleClass().setAll("label", "verdict", "small", bad ? "failed" : "plain");
        gateway.setText(read.read().ask().text());
        cdn.setText(read.answer());
        cdn.setVisible(!read.answer().isEmpty());
        cdn.getStyleClass().setAll("label", "mono", bad ? "failed-text" : "cdn");
        setTooltip(new Tooltip(gateway.getText() + (read.answer().isEmpty() ? "" : "\n" + read.answer())));
        return url;
    }
}
