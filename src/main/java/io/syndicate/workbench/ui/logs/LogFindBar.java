package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.Amounts;
import io.syndicate.workbench.ui.common.Icons;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Finds lines without hiding the others: Enter and Shift+Enter, F3 and Shift+F3 step through them. FX thread only. */
final class LogFindBar extends HBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ListView<LogLine> list;
    private final LogFind find;
    private final Runnable onGo;
    private final TextField what = new TextField();
    private final ToggleButton regex = new ToggleButton(".*");
    private final Label summary = new Label();
    private String trouble = "";

    /**
     * @param list the lines
     * @param find which of them were found
     * @param onGo the list is about to be scrolled to a line
     */
    LogFindBar(ListView<LogLine> list, LogFind find, Runnable onGo) {
        this.list = list;
        this.find = find;
        this.onGo = onGo;
        getStyleClass().addAll("filter-bar", "log-find");
        what.setId("logFind");
        what.setPromptText("Find in lines");
        what.setAccessibleText("Find in log lines");
        what.setAccessibleHelp("Enter finds the next line, Shift+Enter the one before; Escape closes");
        HBox.setHgrow(what, Priority.ALWAYS);
        regex.getStyleClass().addAll("compact", "mono");
        regex.setAccessibleHelp("Regular expression");
        regex.setAccessibleText("Regular expression");
        regex.setMinWidth(USE_PREF_SIZE);
        summary.getStyleClass().addAll("muted", "small");
        summary.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(what, regex, icon(Feather.ARROW_UP, "Line before (Shift+Enter, Shift+F3)", () -> step(true)),
                icon(Feather.ARROW_DOWN, "Next line (Enter, F3)", () -> step(false)), summary,
                icon(Feather.X, "Close (Escape)", this::close));
        what.textProperty().addListener(_ -> look());
        regex.selectedProperty().addListener(_ -> look());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        what.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        setVisible(true);
        find.from(list.getSelectionModel().getSelectedItem());
        what.requestFocus();
        what.selectAll();
        look();
    }

    /** Highlights nothing any more and gives the focus back to the lines. */
    void close() {
        setVisible(false);
        find.look(LogSearch.NONE);
        list.refresh();
        list.requestFocus();
    }

    /** @param back to the line before */
    void step(boolean back) {
        go(back ? find.previous() : find.next());
    }

    /** Says where among the found lines the current one is. */
    void say() {
        if (isVisible()) {
            String place = find.place() == 0 ? Amounts.count(find.count(), "line")
                    : Amounts.number(find.place()) + " of " + Amounts.number(find.count());
            String tired = find.search().tired() ? "takes too long" : place;
            summary.setText(!trouble.isEmpty() ? trouble : find.search() == LogSearch.NONE ? "" : find.count() == 0 ? "no line" : tired);
        }
    }

    private void look() {
        try {
            find.look(LogSearch.of(what.getText(), regex.isSelected()));
            trouble = "";
        } catch (PatternSyntaxException e) {
            find.look(LogSearch.NONE);
            trouble = "no regular expression";
        }
        what.pseudoClassStateChanged(FAILED, !trouble.isEmpty());
        list.refresh();
        say();
    }

    private void go(OptionalInt index) {
        index.ifPresent(row -> {
            onGo.run();
            list.getSelectionModel().clearAndSelect(row);
            list.scrollTo(Math.max(0, row - 3));
            list.refresh();
        });
        say();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            step(key.isShiftDown());
            key.consume();
        }
    }

    private static Button icon(Feather icon, String tip, Runnable action) {
        var button = new Button();
        button.setGraphic(Icons.of(icon));
        button.setAccessibleHelp(tip);
        button.setAccessibleText(tip);
        button.getStyleClass().addAll("flat", "icon-only");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
