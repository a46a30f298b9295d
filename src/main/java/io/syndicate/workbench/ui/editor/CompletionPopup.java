package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.lint.Completions;
import io.syndicate.workbench.lint.Completions.Offer;
import io.syndicate.workbench.lint.Name;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;

/**
 * Offers what may be typed next: on Ctrl+Space, and by itself after a dot or an opened key where something is known. Typing goes on below
 * it; arrows choose, Enter or Tab takes, Escape closes. FX thread only.
 */
final class CompletionPopup {

    private static final int ROWS = 9;
    private static final double ROW = 24;
    private static final double WIDTH = 430;

    private final CodeArea area;
    private final Supplier<Completions> completions;
    private final Popup popup = new Popup();
    private final ListView<Name> list = new ListView<>();
    private final Label doc = new Label();
    private Offer offer;

    CompletionPopup(CodeArea area, Supplier<Completions> completions) {
        this.area = area;
        this.completions = completions;
        list.setId("completions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText("What may stand here");
        list.setOnMouseClicked(_ -> accept());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> describe(now));
        doc.getStyleClass().addAll("muted", "small", "completion-doc");
        doc.setWrapText(true);
        doc.setPrefWidth(WIDTH);
        var box = new VBox(list, doc);
        box.getStyleClass().add("completion");
        box.getStylesheets().add(CompletionPopup.class.getResource("/css/editor.css").toExternalForm());
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        area.caretPositionProperty().addListener(_ -> refresh());
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /** Opens it, wherever the caret is. */
    void open() {
        show(current());
    }

    /** @return whether this key was meant for the list */
    boolean handle(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            open();
            return true;
        }
        return popup.isShowing() && !event.isShortcutDown() && !event.isAltDown() && choose(event.getCode());
    }

    private boolean choose(KeyCode key) {
        switch (key) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case PAGE_UP -> step(-ROWS);
            case PAGE_DOWN -> step(ROWS);
            case ENTER, TAB -> accept();
            case ESCAPE -> popup.hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, list.getItems().size() - 1);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private Optional<Offer> current() {
        return area.isEditable() ? completions.get().at(area.getText(), area.getCaretPosition()) : Optional.empty();
    }

    /** Opens by itself where what was typed begins a member or a key. */
    void typed(KeyEvent event) {
        var typed = event.getCharacter();
        if (!popup.isShowing() && (typed.equals(".") || typed.equals("\"") || typed.equals("'"))) {
            show(current().filter(Offer::member));
        }
    }

    /** Follows the typing; leaves when the caret does. */
    private void refresh() {
        if (popup.isShowing()) {
            show(current().filter(now -> now.start() == offer.start()));
        }
    }

    private void show(Optional<Offer> now) {
        var bounds = area.getCaretBounds();
        if (now.isEmpty() || bounds.isEmpty()) {
            popup.hide();
            return;
        }
        offer = now.get();
        list.getItems().setAll(offer.names());
        list.setPrefHeight(Math.min(ROWS, offer.names().size()) * ROW + 2);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        if (!popup.isShowing()) {
            popup.show(area, bounds.get().getMinX() - 8, bounds.get().getMaxY() + 2);
        }
    }

    private void describe(Name name) {
        doc.setText(name == null ? "" : name.doc());
        doc.setVisible(!doc.getText().isEmpty());
        doc.setManaged(doc.isVisible());
    }

    private void accept() {
        var name = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (name != null) {
            area.getUndoManager().preventMerge();
            area.replaceText(offer.start(), area.getCaretPosition(), name.name() + offer.closing());
            area.getUndoManager().preventMerge();
        }
    }

    /** Name, then what it is, as far as there is room. */
    private static final class Cell extends ListCell<Name> {

        private final Label name = new Label();
        private final Label what = new Label();
        private final HBox row = new HBox(8, name, what);

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("mono");
            name.setMinWidth(USE_PREF_SIZE);
            what.getStyleClass().addAll("mono", "muted");
        }

        @Override
        protected void updateItem(Name item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(item.name());
                what.setText(item.signature().isEmpty() ? item.kind().name().toLowerCase(java.util.Locale.ROOT) : item.signature());
            }
        }
    }
}
