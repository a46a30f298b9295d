package io.syndicate.workbench.ui.samples;

import io.syndicate.workbench.project.Samples;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The samples as the author has them in hand: what the session showed last, or what was changed since. Hands every change
 * out and takes the last removal back when asked. FX thread only.
 */
final class SampleDesk {

    private final Consumer<Samples> out;
    private final BooleanProperty undoable = new SimpleBooleanProperty();
    private Samples samples = Samples.NONE;
    private Optional<Samples> fromSession = Optional.empty();
    private List<SampleRow> removed = List.of();

    /** @param out gets the samples after each change */
    SampleDesk(Consumer<Samples> out) {
        this.out = out;
    }

    Samples samples() {
        return samples;
    }

    /** @return whether there is a removal to take back */
    BooleanProperty undoableProperty() {
        return undoable;
    }

    /**
     * @param shown what the session has
     * @return whether that is news
     */
    boolean show(Samples shown) {
        if (fromSession.filter(known -> known == shown).isPresent()) {
            return false;
        }
        fromSession = Optional.of(shown);
        boolean news = !shown.equals(samples);
        samples = shown;
        return news;
    }

    /** Another project was opened: there is nothing to take back. */
    void forget() {
        keep(List.of());
    }

    void change(Samples changed) {
        samples = changed;
        out.accept(changed);
    }

    void remove(List<SampleRow> rows) {
        if (!rows.isEmpty()) {
            keep(List.copyOf(rows));
            change(SampleEdits.remove(samples, rows));
        }
    }

    void undo() {
        if (undoable.get()) {
            Samples restored = SampleEdits.restore(samples, removed);
            keep(List.of());
            change(restored);
        }
    }

    private void keep(List<SampleRow> rows) {
        removed = rows;
        undoable.set(!rows.isEmpty());
    }
}
