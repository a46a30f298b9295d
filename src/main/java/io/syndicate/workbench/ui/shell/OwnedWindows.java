package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.common.BesideWindow;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Remembers place and size of the windows beside the main one, each kind by its own name, and the columns of every table with an id in them
 * and in dialogs; what opens them need not know. FX thread only.
 */
final class OwnedWindows implements ListChangeListener<Window> {

    private final Stage owner;
    private final Memory memory;
    private final TablePlaces tables;

    OwnedWindows(Stage owner, Memory memory, TablePlaces tables) {
        this.tables = tables;
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
        tables(window).forEach(table -> tables.restore(table.getId(), table));
    }

    private void remember(Window window) {
        tables(window).forEach(tables::leave);
        if (window instanceof Stage stage && isOwned(stage) && !Double.isNaN(stage.getWidth())) {
            var numbers = place(stage).numbers(stage);
            memory.update(remembered -> remembered.withNumbers(numbers));
        }
    }

    private List<TableView<?>> tables(Window window) {
        if (window == owner || !(window instanceof Stage) || window.getScene() == null) {
            return List.of();
        }
        window.getScene().getRoot().applyCss(); // what stands in a split pane is nowhere before
        return window.getScene().getRoot().lookupAll(".table-view").stream().<TableView<?>>map(TableView.class::cast)
                .filter(table -> table.getId() != null).toList();
    }

    /** @return dialogs are left alone: they are as large as what they ask */
    private boolean isOwned(Stage stage) {
        return stage.getOwner() == owner && stage instanceof BesideWindow;
    }

    private WindowPlace place(Stage stage) {
        return new WindowPlace(memory, stage.getClass().getSimpleName());
    }
}
