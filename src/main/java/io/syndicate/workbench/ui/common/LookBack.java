package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.run.PastRun;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.session.SessionSnapshot;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which generation's results both result panes show: the newest ones, or an older generation's. FX thread only. */
public final class LookBack {

    private final ReadOnlyObjectWrapper<Optional<Integer>> generation = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @return number of the generation that is looked back at, empty for now, never null */
    public ReadOnlyObjectProperty<Optional<Integer>> generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /** @param older number of the generation to look at */
    public void to(int older) {
        generation.set(Optional.of(older));
    }

    /** Shows the newest results again. */
    public void toNow() {
        generation.set(Optional.empty());
    }

    /** @param snapshot the newest @return the run that is looked back at; empty for now, or where it is no longer kept */
    public Optional<PastRun> run(SessionSnapshot snapshot) {
        return generation.get().flatMap(snapshot.results().history()::of);
    }

    /** @param snapshot the newest @return what the panes show */
    public Results shown(SessionSnapshot snapshot) {
        return run(snapshot).map(run -> run.results(snapshot.results())).orElse(snapshot.results());
    }

    /** @param snapshot the newest @return what can be looked back at, newest first */
    static List<PastRun> choices(SessionSnapshot snapshot) {
        return snapshot.results().history().runs().stream().filter(run -> run.generation() != snapshot.results().generation()).toList();
    }
}
