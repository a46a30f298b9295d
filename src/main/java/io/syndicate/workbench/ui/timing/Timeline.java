package io.syndicate.workbench.ui.timing;

import io.syndicate.workbench.chassis.WorkerDeath;
import io.syndicate.workbench.run.Timing.Start;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Which generation served when, as bars from left to right, and the deaths of workers as crosses beneath. FX thread only. */
final class Timeline extends Region {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double SIDE = 12;
    private static final double TOP = 8;
    private static final double BAR = 22;
    private static final double DEATHS = TOP + BAR + 12;
    private static final double AXIS = TOP + BAR + 32;
    private static final double LETTER = 9;

    private List<Start> starts = List.of();
    private List<WorkerDeath> deaths = List.of();
    private Instant now = Instant.EPOCH;

    Timeline() {
        getStyleClass().add("generation-timeline");
        setMinHeight(76);
        setPrefHeight(76);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** @param now right end */
    void show(List<Start> starts, List<WorkerDeath> deaths, Instant now) {
        this.starts = starts;
        this.deaths = deaths.stream().filter(death -> !starts.isEmpty() && !death.time().isBefore(starts.getFirst().time())).toList();
        this.now = now;
        setAccessibleText(words());
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        if (starts.isEmpty()) {
            getChildren().setAll(PlotText.at("No generation has served yet.", SIDE, BAR, "plot-empty"));
            return;
        }
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < starts.size(); i++) {
            double from = x(starts.get(i).time());
            double to = i + 1 < starts.size() ? x(starts.get(i + 1).time()) : x(now);
            nodes.add(bar(starts.get(i), from, Math.max(2, to - from - 1), i + 1 == starts.size()));
        }
        for (WorkerDeath death : deaths) {
            var cross = PlotText.at("✕", x(death.time()) - 4, DEATHS, "death");
            Tooltip.install(cross, new Tooltip(words(death)));
            nodes.add(cross);
        }
        var end = PlotText.at(time(now), 0, AXIS, "plot-axis");
        nodes.add(PlotText.at(time(starts.getFirst().time()), SIDE, AXIS, "plot-axis"));
        nodes.add(end);
        getChildren().setAll(nodes);
        end.applyCss(); // its width is that of its font
        end.setX(getWidth() - SIDE - end.prefWidth(-1));
    }

    private Label bar(Start start, double x, double width, boolean serving) {
        String name = "g" + start.generation();
        var bar = new Label(width > name.length() * LETTER ? name : "");
        bar.getStyleClass().addAll("generation-bar", serving ? "serving" : "past");
        bar.setTooltip(new Tooltip("generation " + start.generation() + ", from " + time(start.time())));
        bar.setMinWidth(0);
        bar.setManaged(false);
        bar.resizeRelocate(x, TOP, width, BAR);
        return bar;
    }

    private double x(Instant time) {
        Instant first = starts.getFirst().time();
        double whole = Math.max(1, Duration.between(first, now).toMillis());
        return SIDE + Math.clamp(Duration.between(first, time).toMillis() / whole, 0, 1) * (getWidth() - 2 * SIDE);
    }

    /** @return all of it in words */
    String words() {
        var words = new ArrayList<String>();
        starts.forEach(start -> words.add(time(start.time()) + " generation " + start.generation() + " began to serve"));
        deaths.forEach(death -> words.add(words(death)));
        return words.isEmpty() ? "No generation has served yet" : String.join("\n", words.stream().sorted().toList());
    }

    private static String words(WorkerDeath death) {
        return time(death.time()) + " " + death.mode() + " worker " + death.pid() + " of generation " + death.generation() + " ended: "
                + death.how();
    }

    private static String time(Instant time) {
        return TIME.format(time.atZone(ZoneId.systemDefault()));
    }
}
