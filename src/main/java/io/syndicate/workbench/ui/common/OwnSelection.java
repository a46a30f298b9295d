package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.ui.common.Selection.Result;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * One pane's part in the window's {@link Selection}: it puts its results there, follows them through refreshes and
 * knows when another pane has taken over. FX thread only.
 */
public final class OwnSelection {

    private final Selection selection;
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private Optional<Result> chosen = Optional.empty();

    /** @param selection the window's */
    public OwnSelection(Selection selection) {
        this.selection = selection;
        selection.resultProperty().addListener((_, _, now) -> own.set(now.isPresent() && now.equals(chosen)));
    }

    /**
     * The author chose a result of this pane; chosen again, its log lines are filtered again.
     *
     * @param result which
     */
    public void choose(Result result) {
        chosen = Optional.of(result);
        selection.resultProperty().set(Optional.empty());
        selection.resultProperty().set(chosen);
    }

    /**
     * The chosen result was replaced by a newer one; does nothing while another pane's result is chosen.
     *
     * @param result what is in its place, empty where nothing is
     */
    public void refresh(Optional<Result> result) {
        if (own.get() && !result.equals(chosen)) {
            chosen = result;
            selection.resultProperty().set(result);
        }
    }

    /** @return whether the chosen result is one of this pane's */
    public ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }
}
