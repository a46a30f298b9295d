package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.Playback;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.request.scenario.Timeline.Cache;
import io.syndicate.workbench.session.PlayedScenario;
import io.syndicate.workbench.session.Scenarios;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Badge;
import io.syndicate.workbench.ui.common.FxThread;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a gateway asks for after each event, and, once the workers were asked, what the CDN's cache makes of it. */
final class TimelinePane extends VBox {

    private final Scenarios scenarios;
    private final Snapshots snapshots;
    private final Badge counts = new Badge();
    private final Badge stale = new Badge();
    private final Button ask = new Button("Ask the workers", Icons.of(Feather.PLAY));
    private final Button cancel = new Button("Cancel");
    private final Label note = new Label();
    private final Button addAll = new Button("Add all as samples");
    private final Button addChosen = new Button("Add selected");
    private final TimelineTree tree;
    private Playback playback = new Playback(List.of(), Optional.empty());
    private Optional<PlayedScenario> played = Optional.empty();
    private boolean asking;
    private long asked;

    /** @param add gets URLs that become samples */
    TimelinePane(Scenarios scenarios, Snapshots snapshots, Consumer<List<String>> add) {
        this.scenarios = scenarios;
        this.snapshots = snapshots;
        this.tree = new TimelineTree(this::isStale, () -> add.accept(chosen()));
        counts.setId("url-counts");
        note.setId("timeline-note");
        note.setWrapText(true);
        note.getStyleClass().add("small");
        note.setMinWidth(60);
        addAll.setOnAction(_ -> add.accept(playback.urls()));
        addAll.setTooltip(new Tooltip("Put every URL of this scenario among the samples; those that are there already are left out"));
        addChosen.setOnAction(_ -> add.accept(chosen()));
        addChosen.setTooltip(new Tooltip("Put the URLs that are selected, and those of selected events, among the samples"));
        List.of(cancel, ask, addAll, addChosen).forEach(node -> node.setMinWidth(USE_PREF_SIZE));
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> refresh());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(header(), tree, footer());
        refresh();
    }

    private HBox header() {
        ask.setId("ask-workers");
        ask.setTooltip(new Tooltip("Send each URL to the workers that serve, and see which CDN URLs are new after each event (F5)"));
        ask.setOnAction(_ -> ask());
        cancel.setTooltip(new Tooltip("Send no more URLs (Escape)"));
        cancel.setOnAction(_ -> scenarios.cancel());
        cancel.managedProperty().bind(cancel.visibleProperty());
        var title = new Label("Timeline");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        var header = new HBox(title, counts, stale, gap(), cancel, ask);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private HBox footer() {
        var footer = new HBox(note, gap(), addChosen, addAll);
        footer.getStyleClass().add("scenario-footer");
        HBox.setHgrow(note, Priority.SOMETIMES);
        return footer;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private List<String> chosen() {
        return tree.chosen();
    }

    /** @param next what is asked for from now on; the timeline of another one is forgotten */
    void show(Playback next) {
        if (!next.equals(playback)) {
            playback = next;
            forget();
        }
    }

    private void forget() {
        asked++;
        scenarios.cancel();
        asking = false;
        played = Optional.empty();
        say("", false);
        tree.show(Timeline.of(playback.steps(), Optional::of), false, Map.of());
        refresh();
    }

    /** Sends the URLs to the workers, in place of what is being sent. */
    void ask() {
        if (playback.steps().isEmpty()) {
            return;
        }
        long mine = ++asked;
        asking = true;
        say("", false);
        scenarios.play(playback).whenCompleteAsync((result, failure) -> {
            if (mine == asked) {
                asking = false;
                if (failure != null) {
                    say((failure instanceof CompletionException ? failure.getCause() : failure).getMessage(), true);
                } else {
                    result.ifPresentOrElse(this::show, () -> say("Cancelled. Ask again to see the whole timeline.", false));
                }
                refresh();
            }
        }, FxThread.executor());
        refresh();
    }

    void cancel() {
        scenarios.cancel();
    }

    boolean isAsking() {
        return asking;
    }

    private void show(PlayedScenario result) {
        played = Optional.of(result);
        tree.show(result.timeline(), true, result.failures());
        say("", false);
        long wrong = count(Cache.WRONG);
        if (wrong > 0) {
            say(Amounts.count(wrong, "read") + " would get another chunk's bytes: two chunks share a CDN URL.", true);
        } else if (!result.failures().isEmpty()) {
            say(Amounts.count(result.failures().size(), "URL") + " failed; the reads fail too.", true);
        }
    }

    private long count(Cache cache) {
        return played.map(PlayedScenario::timeline).stream().flatMap(timeline -> timeline.moments().stream())
                .mapToLong(moment -> moment.count(cache)).sum();
    }

    private void say(String text, boolean bad) {
        note.setText(text);
        note.getStyleClass().remove("failed-text");
        if (bad) {
            note.getStyleClass().add("failed-text");
        }
    }

    private boolean isStale() {
        return played.filter(result -> result.generation() != serving()).isPresent();
    }

    private int serving() {
        return snapshots.get().chassis().serving().map(generation -> generation.number()).orElse(0);
    }

    /** Shows what the session has become. */
    void refresh() {
        counts.show(played.isPresent() ? Amounts.number(count(Cache.MISS)) + (count(Cache.MISS) == 1 ? " miss" : " misses") + " · "
                + Amounts.count(count(Cache.HIT), "hit")
                : Amounts.count(playback.urls().size(), "URL"), "");
        String before = stale.getText();
        stale.show(isStale() ? "generation " + played.orElseThrow().generation() + ", stale" : "", "stale");
        if (!before.equals(stale.getText())) {
            tree.refresh();
        }
        ask.setDisable(playback.steps().isEmpty() || asking);
        cancel.setVisible(asking);
        addAll.setDisable(playback.steps().isEmpty());
        addChosen.setDisable(tree.getSelectionModel().isEmpty());
        if (asking) {
            scenarios.progress().ifPresent(progress -> note.setText("Asking the workers: " + Amounts.number(progress.done()) + " of "
                    + Amounts.number(progress.of())));
        }
    }
}
