package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.ui.common.Middle;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;

/**
 * A cell that can be typed in. Enter and Tab take what was typed where that can be an event, else the cell stays open and says below it
 * what is wrong; Escape leaves it as it was. FX thread only.
 */
final class EventCell extends TableCell<EventDraft, String> {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Function<EventDraft, String> typed;
    private final BiFunction<EventDraft, String, EventDraft> with;
    private final BiConsumer<EventDraft, Integer> edited;
    private final Tooltip whole = new Tooltip();
    private final Tooltip wrong = new Tooltip();
    private TextField field;

    /**
     * @param typed  what is typed in for an event; empty where it has nothing of the kind
     * @param with   the event with another text
     * @param edited gets it once it has no problem, and by how many cells to go on
     */
    EventCell(Function<EventDraft, String> typed, BiFunction<EventDraft, String, EventDraft> with, BiConsumer<EventDraft, Integer> edited) {
        this.typed = typed;
        this.with = with;
        this.edited = edited;
        wrong.setHideOnEscape(false); // Escape is the cell's
        setEllipsisString(Middle.ELLIPSIS);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    public void startEdit() {
        if (isEmpty() || typed.apply(event()).isEmpty()) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            field = new TextField(typed.apply(event()));
            field.getStyleClass().addAll("mono", "compact", "cell-field");
            field.setAccessibleText(getTableColumn().getText());
            field.textProperty().addListener((_, _, _) -> say());
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            field.focusedProperty().addListener((_, _, focused) -> leave(focused));
            setGraphic(field);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        field = null;
        wrong.hide();
        setGraphic(null);
        setContentDisplay(ContentDisplay.LEFT);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> take(0);
            case TAB -> take(key.isShiftDown() ? -1 : 1);
            case ESCAPE -> end();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** The mouse was used elsewhere: what can be an event stays. */
    private void leave(boolean focused) {
        if (!focused && field != null && isEditing()) {
            if (now().problem().isEmpty()) {
                take(0);
            } else {
                cancelEdit();
            }
        }
    }

    private void take(int further) {
        EventDraft now = now();
        if (say()) {
            end();
            edited.accept(now, further);
        }
    }

    private void end() {
        var table = getTableView();
        cancelEdit();
        table.requestFocus();
    }

    /** @return whether nothing is wrong; what is wrong stands below the cell */
    private boolean say() {
        String problem = field == null ? "" : now().problem();
        if (field != null) {
            field.pseudoClassStateChanged(FAILED, !problem.isEmpty());
            field.setAccessibleHelp(problem);
        }
        wrong.setText(problem);
        if (problem.isEmpty()) {
            wrong.hide();
        } else {
            var below = field.localToScreen(0, field.getHeight());
            wrong.show(field, below.getX(), below.getY() + 2);
        }
        return problem.isEmpty();
    }

    private EventDraft now() {
        return with.apply(event(), field.getText());
    }

    private EventDraft event() {
        return getTableView().getItems().get(getIndex());
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
        boolean silent = empty || text == null || text.isEmpty();
        whole.setText(silent ? "" : text);
        setTooltip(silent ? null : whole);
    }
}
