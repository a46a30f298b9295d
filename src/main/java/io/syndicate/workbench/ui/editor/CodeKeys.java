package io.syndicate.workbench.ui.editor;

import javafx.scene.input.KeyEvent;

/** The keys that are {@link CodeEditing}, as an event filter of the text. */
final class CodeKeys {

    private final CodeEditing editing;
    private final AutoPairs pairs;

    CodeKeys(CodeEditing editing, AutoPairs pairs) {
        this.editing = editing;
        this.pairs = pairs;
    }

    /** @param event consumed when it was one of these keys */
    void handle(KeyEvent event) {
        if (event.isAltDown() ? alt(event) : event.isShortcutDown() ? shortcut(event) : plain(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case SLASH, DIVIDE -> editing.toggleComment();
            case D -> editing.duplicate();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alt(KeyEvent event) {
        if (event.isShortcutDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> editing.moveLines(-1);
            case DOWN -> editing.moveLines(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case TAB -> {
                if (event.isShiftDown()) {
                    editing.dedent();
                } else {
                    editing.indent();
                }
            }
            case ENTER -> editing.newLine();
            case HOME -> editing.home(event.isShiftDown());
            case BACK_SPACE -> {
                return pairs.backspace() || editing.backspace();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
