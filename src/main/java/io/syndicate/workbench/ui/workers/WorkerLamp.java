package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.ui.common.KeyedMenu;
import java.time.Instant;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** One worker: colour and shape say how it stands, the tooltip says all of it, a click or Space opens its menu. FX thread only. */
final class WorkerLamp extends Button {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass TRACED = PseudoClass.getPseudoClass("traced");

    private final Region shape = new Region();
    private final Tooltip tooltip = new Tooltip();
    private final KeyedMenu menu = new KeyedMenu();
    private final WorkerActions actions;
    private String look = "";
    private Mode mode;
    private WorkerView worker;
    private int newest;

    WorkerLamp(WorkerActions actions) {
        this.actions = actions;
        getStyleClass().setAll("lamp");
        shape.getStyleClass().add("lamp-shape");
        setGraphic(shape);
        tooltip.getStyleClass().add("mono");
        tooltip.setShowDelay(Duration.millis(200));
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setOnShowing(_ -> tooltip.setText(WorkerWords.all(mode, worker, newest, Instant.now())));
        setTooltip(tooltip);
        setOnAction(_ -> openMenu());
        menu.refreshWith(this::fillMenu);
        menu.install(this);
        menu.setOnShowing(_ -> tooltip.hide());
    }

    void show(Mode mode, WorkerView worker, int newest) {
        boolean same = worker.equals(this.worker) && newest == this.newest;
        this.mode = mode;
        this.worker = worker;
        this.newest = newest;
        if (menu.getItems().isEmpty()) {
            fillMenu(); // its keys are known before it opens
        }
        if (!same) {
            look(worker.paused() ? "paused" : worker.state().name().toLowerCase(Locale.ROOT));
            pseudoClassStateChanged(STALE, worker.generation() < newest);
            pseudoClassStateChanged(TRACED, worker.traced());
            setAccessibleText(mode + " worker " + worker.pid() + ", " + WorkerWords.state(worker, newest));
        }
        if (tooltip.isShowing()) {
            tooltip.setText(WorkerWords.all(mode, worker, newest, Instant.now()));
        }
    }

    private void look(String next) {
        if (!next.equals(look)) {
            getStyleClass().remove(look);
            getStyleClass().add(next);
            look = next;
        }
    }

    private void fillMenu() {
        menu.getItems().setAll(new WorkerMenu(actions).items(mode, worker));
    }

    private void openMenu() {
        fillMenu();
        menu.show(this, javafx.geometry.Side.BOTTOM, 0, 4);
    }
}
