package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.Workers;
import io.syndicate.workbench.ui.common.Selection;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;

/** What the author can do with a worker. FX thread only. */
public final class WorkerActions {

    private final Workers workers;
    private final Selection selection;
    private final Supplier<Window> owner;

    /**
     * @param workers   of the session
     * @param selection is told whose log lines are wanted
     * @param owner     of trace windows
     */
    public WorkerActions(Workers workers, Selection selection, Supplier<Window> owner) {
        this.workers = workers;
        this.selection = selection;
        this.owner = owner;
    }

    Workers workers() {
        return workers;
    }

    void showLog(long pid) {
        selection.workerProperty().set(Optional.empty());
        selection.workerProperty().set(Optional.of(pid));
    }

    void trace(Mode mode, long pid) {
        workers.trace(pid).ifPresent(trace -> new TraceWindow(owner.get(), "Wire trace of " + mode + " worker " + pid, trace).show());
    }
}
