package io.syndicate.workbench.ui.timing;

import io.syndicate.workbench.run.Timing.Call;
import io.syndicate.workbench.ui.common.Amounts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * The last calls of one mode as dots from left to right, their times upwards on a logarithmic scale, with lines for the percentiles.
 * FX thread only.
 */
final class LatencyPlot extends Region {

    private static final double LEFT = 70;
    private static final double RIGHT = 110;
    private static final double TOP = 10;
    private static final double BOTTOM = 8;
    private static final double DOT = 1.5;
    private static final double LABEL_HEIGHT = 14;

    private ModeTimes times;
    private double low;
    private double high;

    LatencyPlot() {
        getStyleClass().add("latency-plot");
        setMinHeight(90);
        setPrefHeight(130);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(ModeTimes now) {
        if (!now.equals(times)) {
            times = now;
            setAccessibleText(now.words());
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        if (times == null || getWidth() < LEFT + RIGHT) {
            return;
        }
        if (times.calls().isEmpty()) {
            getChildren().setAll(PlotText.at("No calls yet", LEFT, getHeight() / 2, "plot-empty"));
            return;
        }
        var nodes = new ArrayList<Node>();
        addScale(nodes);
        nodes.add(dots(true));
        nodes.add(dots(false));
        addPercentiles(nodes);
        getChildren().setAll(nodes);
    }

    /** Whole powers of ten, from below the shortest call to above the longest. */
    private void addScale(List<Node> nodes) {
        low = Math.floor(Math.log10(Math.max(1, times.calls().stream().mapToLong(Call::micros).min().orElse(1))));
        high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(1, times.most()))));
        for (double power = low; power <= high; power++) {
            double y = y(Math.pow(10, power));
            nodes.add(line(y, "plot-grid"));
            nodes.add(PlotText.at(unit((long) Math.pow(10, power)), 8, y, "plot-axis"));
        }
    }

    private void addPercentiles(List<Node> nodes) {
        double lowest = Double.MAX_VALUE;
        double[] values = {times.p50(), times.p95(), times.p99()};
        String[] names = {"p50", "p95", "p99"};
        for (int i = 0; i < values.length; i++) {
            double y = y(values[i]);
            nodes.add(line(y, names[i]));
            lowest = Math.min(y, lowest - LABEL_HEIGHT);
            nodes.add(PlotText.at(names[i] + " " + Amounts.micros((long) values[i]), getWidth() - RIGHT + 6, lowest, "plot-percentile"));
        }
    }

    private Path dots(boolean ok) {
        var path = new Path();
        path.getStyleClass().add(ok ? "plot-dots" : "plot-failed");
        double step = (getWidth() - LEFT - RIGHT) / Math.max(1, times.calls().size());
        for (int i = 0; i < times.calls().size(); i++) {
            Call call = times.calls().get(i);
            if (call.ok() == ok) {
                double x = LEFT + (i + 0.5) * step;
                double y = y(call.micros());
                path.getElements().addAll(new MoveTo(x - DOT, ok ? y : y - DOT - 1), new LineTo(x + DOT, ok ? y : y + DOT + 1));
                if (!ok) {
                    path.getElements().addAll(new MoveTo(x - DOT, y + DOT + 1), new LineTo(x + DOT, y - DOT - 1));
                }
            }
        }
        return path;
    }

    private double y(double micros) {
        double share = (Math.log10(Math.max(1, micros)) - low) / (high - low);
        return TOP + (1 - Math.clamp(share, 0, 1)) * (getHeight() - TOP - BOTTOM);
    }

    private Line line(double y, String style) {
        var line = new Line(LEFT, Math.round(y) + 0.5, getWidth() - RIGHT, Math.round(y) + 0.5);
        line.getStyleClass().add(style);
        return line;
    }

    private static String unit(long micros) {
        if (micros >= 1_000_000) {
            return micros / 1_000_000 + " s";
        }
        return micros >= 1_000 ? micros / 1_000 + " ms" : micros + " µs";
    }
}
