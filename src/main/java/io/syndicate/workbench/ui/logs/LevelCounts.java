package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.ui.common.Amounts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How many lines each level has; pressing one shows only these, pressing it again every other too. FX thread only. */
final class LevelCounts {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Below this width in pixels counts would leave no room to type a filter. */
    private static final double NARROW = 335;
    private static final int MANY = 10_000;

    private final LogRows rows;
    private final LogFilters filters;
    private final HBox box;
    private boolean roomy = true;
    private final Map<LogLevel, Button> counts = new EnumMap<>(LogLevel.class);

    LevelCounts(HBox box, LogRows rows, LogFilters filters) {
        this.box = box;
        this.rows = rows;
        this.filters = filters;
        for (LogLevel level : LogLevel.values()) {
            var count = new Button();
            count.getStyleClass().setAll("level-count", level.name().toLowerCase(Locale.ROOT));
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.setTooltip(new Tooltip());
            count.managedProperty().bind(count.visibleProperty());
            count.setVisible(false);
            count.setOnAction(_ -> filters.onlyOrAll(Facet.LEVEL, level));
            counts.put(level, count);
            box.getChildren().add(count);
        }
    }

    /** @param width of the pane in pixels: whole words, letters, or nothing beside the filter; the menu of levels counts too */
    void show(double width) {
        roomy = width >= LogColumns.ROOMY;
        box.setVisible(width >= NARROW);
        box.setManaged(box.isVisible());
        counts.forEach(this::show);
    }

    private void show(LogLevel level, Button count) {
        boolean chosen = filters.get().only(Facet.LEVEL).equals(Set.of(level));
        long lines = rows.count(level);
        count.setVisible(lines > 0 || chosen);
        count.pseudoClassStateChanged(CHOSEN, chosen);
        String number = lines < MANY ? Amounts.number(lines) : lines / 1_000 + "k";
        String word = LogText.level(level);
        String whole = word.toLowerCase(Locale.ROOT) + (level == LogLevel.WORKBENCH && lines != 1 ? "s" : "");
        String text = number + " " + (roomy ? whole : brief(level));
        if (!text.equals(count.getText())) {
            count.setText(text);
            count.getTooltip().setText(Amounts.count(lines, word + " line") + "; click to show only these, again for every line");
            count.setAccessibleText(Amounts.count(lines, word + " line"));
        }
    }

    private static String brief(LogLevel level) {
        return switch (level) {
            case DEBUG -> "D";
            case STDOUT -> "out";
            case STDERR -> "err";
            case ERROR -> "E";
            case WORKBENCH -> "N";
        };
    }
}
