package io.syndicate.workbench.ui.samples;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Texts and URLs that are dropped on the table. */
final class SampleDrop {

    private SampleDrop() {
    }

    /** @param onText gets a dropped text or URL */
    static void install(Node table, Consumer<String> onText) {
        table.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (text(drag.getDragboard()) != null) {
                drag.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                drag.consume();
            }
        });
        table.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            String text = text(drag.getDragboard());
            drag.setDropCompleted(text != null);
            drag.consume();
            if (text != null) {
                onText.accept(text);
            }
        });
    }

    private static String text(Dragboard board) {
        return board.hasUrl() ? board.getUrl() : board.hasString() ? board.getString() : null;
    }
}
