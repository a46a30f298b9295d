package io.syndicate.workbench.ui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** What is filtered by, a chip for each part; pressing one takes that part away. Takes no room while there is none. FX thread only. */
final class FilterChips {

    private final FlowPane pane;
    private final LogFilters filters;

    FilterChips(FlowPane pane, LogFilters filters) {
        this.pane = pane;
        this.filters = filters;
        pane.managedProperty().bind(pane.visibleProperty());
        show();
    }

    void show() {
        var chips = new ArrayList<Node>();
        for (Facet facet : Facet.values()) {
            Set<Object> only = filters.get().only(facet);
            if (!only.isEmpty()) {
                chips.add(chip("only " + words(facet, only), () -> filters.apply(filter -> filter.only(facet, Set.of()))));
            }
            for (Object value : filters.get().hidden(facet)) {
                chips.add(chip("not " + facet.words(value), () -> filters.apply(filter -> filter.unhide(facet, value))));
            }
        }
        pane.getChildren().setAll(chips);
        pane.setVisible(!chips.isEmpty());
    }

    private static String words(Facet facet, Set<Object> values) {
        return values.stream().map(facet::words).sorted().collect(Collectors.joining(", "));
    }

    private static Button chip(String text, Runnable remove) {
        var chip = new Button(text + "  ✕");
        chip.getStyleClass().addAll("compact", "filter-chip");
        chip.setTooltip(new Tooltip("Take this filter away"));
        chip.setAccessibleText("Filter " + text + "; press to take it away");
        chip.setOnAction(_ -> remove.run());
        return chip;
    }

    /** @return the chips' texts, for screen readers and tests */
    List<String> texts() {
        return pane.getChildren().stream().map(node -> ((Button) node).getText()).toList();
    }
}
