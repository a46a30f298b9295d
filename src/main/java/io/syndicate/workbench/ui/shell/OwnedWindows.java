package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Remembers place and size of the windows beside the main one, each kind by its own name; the panes that open them need not know. FX thread only. */
final class OwnedWindows implements ListChangeListener<Window> {

    private final Stage owner;
    private final Memory memory;

    OwnedWindows(Stage owner, Memory memory) {
        this.owner = owner;
        this.memory = memory;
    }

    /** Begins; a window is put in place before it is seen. */
    void follow() {
        Window.getWindows().addListener(this);
    }

    /** Ends, with the main window. */
    void stop() {
        Window.getWindows().removeListener(this);
    }

    @Override
    public void onChanged(Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::restore);
            change.getRemoved().forEach(this::remember);
        }
    }

    private void restore(Window window) {
        if (window instanceof Stage stage && isOwned(stage)) {
            place(stage).restore(stage);
        }
    }

    private void remember(Window window) {
        if (window instanceof Stage stage && isOwned(stage) && !Double.isNaN(stage.getWidth())) {
            var numbers = place(stage).numbers(stage);
            memory.update(remembered -> remembered.withNumbers(numbers));
        }
    }

    /** @return dialogs, whose stages are JavaFX's own, are left alone: they are as large as what they ask */
    private boolean isOwned(Stage stage) {
        return stage.getOwner() == owner && !stage.getClass().getName().startsWith("javafx.");
    }

    private WindowPlace place(Stage stage) {
        return new WindowPlace(memory, stage.getClass().getSimpleName());
    }
}
