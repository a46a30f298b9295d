package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Selection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** What is filtered by now: facets, text, and the result that is selected in another pane. FX thread only. */
final class LogFilters {

    private static final String CHIP = "this result only";
    private static final String TEXT_TIP = Menus.hint("Show only lines that hold this text", "Shortcut+Shift+F");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final LogRows rows;
    private final TextField text;
    private final ToggleButton regex;
    private final ToggleButton chip;
    private final Tooltip textTip = new Tooltip(TEXT_TIP);
    private final Runnable onChange;
    private Optional<Selection.Result> result = Optional.empty();

    /**
     * @param text     what lines are to hold
     * @param regex    whether that is a regular expression
     * @param chip     whether only the selected result's lines are shown
     * @param onChange the filter is another
     */
    LogFilters(LogRows rows, TextField text, ToggleButton regex, ToggleButton chip, Runnable onChange) {
        this.rows = rows;
        this.text = text;
        this.regex = regex;
        this.chip = chip;
        this.onChange = onChange;
        text.setTooltip(textTip);
        text.textProperty().addListener(_ -> applyText());
        regex.selectedProperty().addListener(_ -> applyText());
        chip.selectedProperty().addListener(_ -> applyChip());
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setVisible(false);
    }

    /**
     * @param now the result that is selected in another pane; a new one is filtered for, a newer run of the same one keeps the chip as it
     * is
     */
    void select(Optional<Selection.Result> now) {
        boolean rerun = now.isPresent() && result.map(Selection.Result::title).equals(now.map(Selection.Result::title));
        result = now;
        chip.setVisible(now.isPresent());
        if (!rerun) {
            chip.setSelected(now.isPresent());
        }
        applyChip();
    }

    /** @return the requests of the selected result, filtered for or not */
    Optional<Set<Long>> chosen() {
        return result.map(Selection.Result::requests);
    }

    LogFilter get() {
        return rows.filter();
    }

    /** @return whether anything is filtered out */
    boolean active() {
        return !rows.filter().equals(LogFilter.ALL);
    }

    /** Shows every line; the selection in other panes stays. */
    void clear() {
        apply(filter -> LogFilter.ALL.withText(filter.text()).withRequests(filter.requests()));
        text.clear();
        chip.setSelected(false);
    }

    void only(Facet facet, Object value) {
        apply(filter -> filter.only(facet, Set.of(value)));
    }

    /** Shows only these lines; every other, if it was these already. */
    void onlyOrAll(Facet facet, Object value) {
        apply(filter -> filter.only(facet, filter.only(facet).equals(Set.of(value)) ? Set.of() : Set.of(value)));
    }

    void apply(UnaryOperator<LogFilter> change) {
        rows.show(change.apply(rows.filter()));
        onChange.run();
    }

    private void applyChip() {
        chip.setText(chip.isSelected() ? CHIP + "  ✕" : CHIP);
        apply(filter -> filter.withRequests(chip.isSelected() ? chosen() : Optional.empty()));
    }

    private void applyText() {
        try {
            LogSearch search = LogSearch.of(text.getText(), regex.isSelected());
            say("");
            apply(filter -> filter.withText(search));
        } catch (PatternSyntaxException e) {
            say("No regular expression: " + e.getDescription());
        }
    }

    /** The filtered lines are shown. */
    void sifted() {
        if (rows.filter().text().tired()) {
            say("This expression takes too long; make it simpler");
        }
    }

    private void say(String trouble) {
        text.pseudoClassStateChanged(FAILED, !trouble.isEmpty());
        textTip.setText(trouble.isEmpty() ? TEXT_TIP : trouble);
        text.setAccessibleHelp(textTip.getText());
    }
}
