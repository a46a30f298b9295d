package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.WorkerState;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.ui.common.Menus;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of one worker. */
final class WorkerMenu {

    private final WorkerActions actions;

    WorkerMenu(WorkerActions actions) {
        this.actions = actions;
    }

    List<MenuItem> items(Mode mode, WorkerView worker) {
        long pid = worker.pid();
        boolean gone = worker.state() == WorkerState.DEAD || worker.state() == WorkerState.FAILED;
        MenuItem pause = worker.paused() ? Menus.item("Resume", "P", () -> actions.workers().resume(pid))
                : Menus.item("Pause", "P", () -> actions.workers().pause(pid));
        MenuItem restart = Menus.item(gone ? "Start another now" : "Restart", "R", () -> actions.workers().restart(pid));
        MenuItem kill = Menus.item("Kill (SIGKILL)", "K", () -> actions.workers().kill(pid));
        MenuItem trace = Menus.item("Wire trace…", "T", () -> actions.trace(mode, pid));
        pause.setDisable(gone || worker.order().ends());
        List.of(kill, trace).forEach(item -> item.setDisable(gone));
        return List.of(pause, restart, kill, new SeparatorMenuItem(), trace,
                Menus.item("Show its log lines", "L", () -> actions.showLog(pid)),
                Menus.item("Copy pid", "Shortcut+C", () -> Menus.copy(Long.toString(pid))));
    }
}
