package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.run.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A rewrite's URLs part by part: the gateway's, the driver's, and those of the last good generation and of the pin where they differ.
 * Columns beside one another where there is room, else lines below one another.
 */
public final class PartGrid extends GridPane {

    /** Pixels that a column beside others needs to say something. */
    private static final double LEAST_COLUMN = 230;
    /** As above, where values stand below one another. */
    private static final double LEAST_VALUE = 150;
    private static final double NAMES = 70;
    /** Pixels of the names and titles of lines below one another. */
    private static final double NAMES_AND_TITLES = 160;

    /** Columns; lines with names and titles before them; the same above the values, where the pane is narrow or type is large. */
    private enum Form { BESIDE, BELOW, STACKED }

    /** One URL of the grid, and the one that its differences are marked against. */
    private record Column(String title, UrlParts parts, Optional<UrlParts> against, String style) {

        List<Part> marked(UrlParts.Name name) {
            String text = shown(name, parts);
            return against.map(other -> UrlDiff.of(shown(name, other), text).cdn()).orElseGet(() -> UrlDiff.unmarked(text).origin());
        }
    }

    private List<Column> columns = List.of();
    private Form form = Form.STACKED;

    /** Nothing in it yet. */
    public PartGrid() {
        getStyleClass().add("part-grid");
        widthProperty().addListener((_, _, _) -> {
            if (form != fitting()) {
                rebuild();
            }
        });
    }

    /** @param row what is shown */
    void show(RewriteRow row) {
        columns = columns(row);
        rebuild();
    }

    private static List<Column> columns(RewriteRow row) {
        Rewrite rewrite = row.rewrite();
        Against against = row.against();
        var gateway = UrlParts.of(rewrite.url());
        var current = rewrite.cdnUrl().map(UrlParts::of);
        var columns = new ArrayList<Column>();
        columns.add(new Column("gateway", gateway, Optional.empty(), "origin"));
        String title = against.now().isPresent() ? "g" + rewrite.answer().generation() : "current";
        current.ifPresent(url -> columns.add(new Column(title, url, Optional.of(gateway), "cdn")));
        Optional<UrlParts> base = current.or(() -> Optional.of(gateway));
        if (against.differsFromNow(rewrite)) {
            against.now().flatMap(Rewrite::cdnUrl).ifPresent(url -> columns.add(new Column("now", UrlParts.of(url), base, "other")));
        }
        Optional<String> pinned = against.pinned().filter(_ -> against.differsFromPin(rewrite));
        Optional<Rewrite> lastGood = against.lastGood().filter(_ -> against.differsFromLastGood(rewrite));
        boolean both = pinned.isPresent() && lastGood.flatMap(Rewrite::cdnUrl).equals(pinned);
        lastGood.ifPresent(old -> columns.add(new Column((both ? "pinned, g" : "last good, g") + old.answer().generation(),
                UrlParts.of(old.cdnUrl().orElseThrow()), base, "other")));
        pinned.filter(_ -> !both).ifPresent(url -> columns.add(new Column("pinned", UrlParts.of(url), base, "other")));
        return List.copyOf(columns);
    }

    private Form fitting() {
        return getWidth() >= NAMES + columns.size() * LEAST_COLUMN ? Form.BESIDE
                : getWidth() >= NAMES_AND_TITLES + LEAST_VALUE ? Form.BELOW : Form.STACKED;
    }

    private void rebuild() {
        form = fitting();
        getChildren().clear();
        getColumnConstraints().clear();
        List<UrlParts.Name> names = Stream.of(UrlParts.Name.values())
                .filter(name -> columns.stream().anyMatch(column -> !column.parts().text(name).isEmpty())).toList();
        switch (form) {
            case BESIDE -> beside(names);
            case BELOW -> below(names);
            case STACKED -> stacked(names);
        }
    }

    private void beside(List<UrlParts.Name> names) {
        getColumnConstraints().add(fixed());
        for (int i = 0; i < columns.size(); i++) {
            getColumnConstraints().add(wide());
            add(name(columns.get(i).title()), i + 1, 0);
        }
        for (int row = 0; row < names.size(); row++) {
            add(name(names.get(row).label()), 0, row + 1);
            for (int i = 0; i < columns.size(); i++) {
                add(value(columns.get(i), names.get(row)), i + 1, row + 1);
            }
        }
    }

    /** A part that is the same everywhere takes one line. */
    private void below(List<UrlParts.Name> names) {
        getColumnConstraints().setAll(fixed(), fixed(), wide());
        int row = 0;
        for (UrlParts.Name name : names) {
            add(name(name.label()), 0, row);
            for (Column column : different(name)) {
                add(name(title(name, column)), 1, row);
                add(value(column, name), 2, row++);
            }
        }
    }

    private void stacked(List<UrlParts.Name> names) {
        getColumnConstraints().setAll(wide());
        int row = 0;
        for (UrlParts.Name name : names) {
            for (Column column : different(name)) {
                add(name(name.label() + " · " + title(name, column)), 0, row++);
                add(value(column, name), 0, row++);
            }
        }
    }

    private List<Column> different(UrlParts.Name name) {
        return isSame(name) ? columns.subList(0, 1) : columns;
    }

    private String title(UrlParts.Name name, Column column) {
        return isSame(name) ? "all" : column.title();
    }

    private boolean isSame(UrlParts.Name name) {
        return columns.stream().map(column -> column.parts().text(name)).distinct().count() == 1;
    }

    private static String shown(UrlParts.Name name, UrlParts parts) {
        String text = parts.text(name);
        return text.isEmpty() ? "–" : text;
    }

    private static Node value(Column column, UrlParts.Name name) {
        var line = new UrlLine(column.style());
        line.show(column.marked(name));
        String text = shown(name, column.parts());
        line.setAccessibleText(column.title() + ", " + name.label() + ": " + text);
        var tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(900);
        Tooltip.install(line, tooltip);
        return line;
    }

    private static Label name(String text) {
        var label = new Label(text);
        label.getStyleClass().add("field-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints fixed() {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints wide() {
        var column = new ColumnConstraints(0, 60, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
