package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.Middle;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** How an error of the last run is shown at its line: a sign in the gutter and words behind the code. FX thread only. */
final class ErrorNote {

    static final String COPY = "Shortcut+Shift+C";
    static final String COPY_WHOLE = "Shortcut+Shift+B";

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final Duration REST = Duration.millis(300);
    private static final double GAP = 16;
    private static final double LEAST = 56;
    /** Right of the bar of a line with a problem. */
    private static final double SIGN = 3.5;
    /** The glyph hangs that much below the middle of its box. */
    private static final double RISE = 1.5;
    private static final double TIP_WIDTH = 760;

    private final String said;
    private final String kind;
    private final Label words;
    private final Label sign = new Label();

    /** @param line from 0 @param onClick takes a click on the words */
    ErrorNote(int line, RunError error, Runnable onClick, Runnable showLog) {
        said = error.said().strip();
        kind = said.lines().findFirst().orElse("").split(":", 2)[0];
        words = new Label(said);
        words.getStyleClass().add("run-error");
        sign.getStyleClass().add("run-error-sign");
        words.setEllipsisString(Middle.ELLIPSIS);
        sign.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        sign.setGraphic(Icons.of(Feather.ZAP));
        var said = "Line " + (line + 1) + " raised " + error.said() + ", " + error.about();
        for (var label : new Label[] {words, sign}) {
            label.pseudoClassStateChanged(STALE, error.stale());
            label.setTooltip(tip(error));
            label.setAccessibleText(said);
            var menu = new KeyedMenu();
            menu.getItems().setAll(items(error, showLog));
            menu.openOver(label);
            label.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    onClick.run();
                }
            });
        }
    }

    private static Tooltip tip(RunError error) {
        var tip = new Tooltip(error.whole() + (error.hasLog()
                ? "\n\nClick, or %s in the line: the log lines of this call".formatted(Menus.keys("Alt+Enter")) : ""));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDelay(REST);
        tip.setShowDuration(Duration.INDEFINITE);
        tip.getStyleClass().add("mono");
        return tip;
    }

    /** @return what can be done with an error, as new items of a menu */
    static List<MenuItem> items(RunError error, Runnable showLog) {
        var log = Menus.item("Show the log lines of this call", "Alt+Enter", showLog);
        log.setDisable(!error.hasLog());
        return List.of(log, Menus.item("Copy error", COPY, () -> Menus.copy(error.said())),
                Menus.item("Copy traceback", COPY_WHOLE, () -> Menus.copy(error.whole())));
    }

    Label words() {
        return words;
    }

    Label sign() {
        return sign;
    }

    void hide() {
        words.setVisible(false);
        sign.setVisible(false);
    }

    /**
     * Behind the code where there is room; else only the kind of error, over the end of what is in view of the code.
     *
     * @param end    of the line's code
     * @param left   where code begins
     * @param right  where the view ends
     * @param typing whether the author is at work in this line, whose code is not covered then
     */
    void place(Bounds end, double left, double right, boolean typing) {
        sign.setVisible(true);
        sign.autosize();
        sign.relocate(SIGN, middle(end, sign) - RISE);
        double behind = end.getMaxX() + GAP;
        boolean over = right - behind < LEAST;
        words.pseudoClassStateChanged(OVER, over);
        words.setText(over ? kind : said);
        words.applyCss();
        double x = over ? right - words.prefWidth(-1) : behind;
        words.setVisible(x >= left && !(over && typing));
        words.resize(Math.min(words.prefWidth(-1), right - x), words.prefHeight(-1));
        words.relocate(x, middle(end, words));
    }

    private static double middle(Bounds line, Label label) {
        return line.getCenterY() - label.prefHeight(-1) / 2;
    }
}
